/** Folds what single articles say of an entity into what the archive knows of it. */
import type { IsoDate } from '../dates/date.ts';
import type { ArticleSummary, Citation, EntityFacts, RoleFact, Spelling } from './archive.ts';
import type { HarvestedName } from './harvest.ts';
import { entry, groupBy } from './multimap.ts';

/** An article's names of one entity. */
export interface Posting {
  readonly article: Pick<ArticleSummary, 'source' | 'datePublished'>;
  readonly names: readonly Pick<HarvestedName, 'text' | 'short' | 'role'>[];
  /** The first place where the article writes the full name so. Asked for a few articles only. */
  cite(text: string): Citation;
}

/** Places shown for each spelling. */
const EXAMPLES = 3;

/** Facts from all postings of one entity; undefined where there are none. */
export function foldEntity(
  entity: Pick<EntityFacts, 'id' | 'kind' | 'name'>,
  postings: readonly Posting[],
): EntityFacts | undefined {
  if (!postings.length) return undefined;
  const newestFirst = postings.toSorted((a, b) => descending(dateOf(a), dateOf(b)));
  return {
    ...entity,
    spellings: foldSpellings(newestFirst),
    roles: foldRoles(newestFirst),
  };
}

function foldSpellings(newestFirst: readonly Posting[]): Spelling[] {
  const byText = new Map<string, Tally & { examples: Spelling['examples'][number][] }>();
  for (const posting of newestFirst) {
    const inArticle = groupBy(
      posting.names.filter((name) => !name.short),
      (name) => name.text,
    );
    for (const [text, names] of inArticle) {
      const tally = entry(byText, text, () => ({ ...newTally(), examples: [] }));
      count(tally, posting, names.length);
      if (tally.examples.length < EXAMPLES) tally.examples.push(posting.cite(text));
    }
  }
  return Array.from(byText, ([text, { mentions, articles, bySource, dates, examples }]) => ({
    text,
    count: mentions,
    articles,
    bySource: Object.fromEntries(bySource),
    ...dates,
    examples,
  })).sort((a, b) => b.count - a.count || b.articles - a.articles || ascending(a.text, b.text));
}

function foldRoles(postings: readonly Posting[]): RoleFact[] {
  const byRole = new Map<string, Tally & { role: NonNullable<HarvestedName['role']> }>();
  for (const posting of postings) {
    const inArticle = groupBy(
      posting.names.flatMap((name) => name.role ?? []),
      (role) => `${role.former}\n${role.of ?? ''}\n${role.title}`,
    );
    for (const [key, roles] of inArticle) {
      const tally = entry(byRole, key, () => ({ ...newTally(), role: roles[0] }));
      count(tally, posting, roles.length);
    }
  }
  return Array.from(byRole.values(), ({ role, mentions, dates }) => ({
    ...role,
    count: mentions,
    ...dates,
  })).sort((a, b) => b.count - a.count || ascending(a.title, b.title));
}

interface Tally {
  mentions: number;
  articles: number;
  readonly bySource: Map<string, number>;
  dates: { first?: IsoDate; last?: IsoDate };
}

function newTally(): Tally {
  return { mentions: 0, articles: 0, bySource: new Map(), dates: {} };
}

function count(tally: Tally, posting: Posting, mentions: number): void {
  const { source, datePublished: date } = posting.article;
  tally.mentions += mentions;
  tally.articles++;
  if (source) tally.bySource.set(source, (tally.bySource.get(source) ?? 0) + 1);
  if (!date) return;
  const { first, last } = tally.dates;
  tally.dates = {
    first: first === undefined || date < first ? date : first,
    last: last === undefined || date > last ? date : last,
  };
}

/** Articles without a date come last. */
function dateOf(posting: Posting): string {
  return posting.article.datePublished ?? '';
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function descending(a: string, b: string): number {
  return ascending(b, a);
}
