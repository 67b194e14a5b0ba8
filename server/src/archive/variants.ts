/**
 * Spellings of one name that an archive has beside each other: what a desk chief settles. Other names of the same entity
 * (Mỹ, Hoa Kỳ) are no variants, nor is a name in capitals or at the start of a sentence.
 */
import { differInFirstCase, isInCapitals, isRespelling } from '../names/respelling.ts';
import type { EntityFacts, Spelling } from './archive.ts';

/** Two spellings or more of one name, the most frequent first. */
export interface VariantCluster {
  readonly entity: Pick<EntityFacts, 'id' | 'kind' | 'name'>;
  readonly spellings: readonly Spelling[];
  /** Articles that hold one of them, those that hold two counted twice. */
  readonly articles: number;
}

/**
 * The clusters of an entity, the most frequent first.
 *
 * @param source The outlet whose articles count; all where it is not given.
 */
export function clustersOf({ spellings, ...entity }: EntityFacts, source?: string): VariantCluster[] {
  const groups: Spelling[][] = [];
  const counted = spellings
    .map((spelling) => (source === undefined ? spelling : ofSource(spelling, source)))
    .filter(({ articles, text }) => articles > 0 && !isInCapitals(text))
    .sort((a, b) => b.articles - a.articles || b.count - a.count);
  for (const spelling of counted) {
    const { text } = spelling;
    const group = groups.find((others) => others.some((other) => isRespelling(other.text, text)));
    if (group?.some((other) => isSetAlike(text, other.text))) continue;
    if (group) group.push(spelling);
    else groups.push([spelling]);
  }
  const { id, kind, name } = entity;
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      entity: { id, kind, name },
      spellings: group,
      articles: group.reduce((sum, { articles }) => sum + articles, 0),
    }));
}

/** The same letters, but for the start of a sentence, a headline in capitals, or a space typed twice. */
function isSetAlike(text: string, other: string): boolean {
  const [own, usual] = [text, other].map((each) => each.replace(/\s+/gu, ' ')) as [string, string];
  return differInFirstCase(own, usual) || own === usual.toUpperCase();
}

/** What of a spelling's counts is one outlet's. How often it is written is known in articles only. */
function ofSource(spelling: Spelling, source: string): Spelling {
  const { [source]: articles = 0 } = spelling.bySource;
  const years = Object.entries(spelling.byYear).flatMap(([year, { [source]: n }]) =>
    n ? [[year, { [source]: n }] as const] : [],
  );
  const { first, last } = spelling;
  return {
    text: spelling.text,
    count: Math.min(spelling.count, articles),
    articles,
    bySource: articles ? { [source]: articles } : {},
    byYear: Object.fromEntries(years),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    // Looked for only where they are shown.
    get examples() {
      return spelling.examples;
    },
  };
}
