/** What the archive teaches of a house's spelling: the way it nearly always writes a name is the house's. */
import type { EntityFacts, Facts, Spelling } from '../archive/archive.ts';
import { cityTerms } from '../archive/terms.ts';
import { isInCapitals, isRespelling } from '../names/respelling.ts';
import type { HouseSpelling, HouseStyle } from '../rules/rule.ts';

/** When the archive's usual spelling of a name counts as the house's. */
export interface LearnOptions {
  /** The outlet whose articles count; all where it is not given. */
  readonly source?: string;
  /** Articles that must have the spelling. */
  readonly articles: number;
  /** Its share of the articles that have the name in any spelling, 0 to 1; and of the latest ones (`Spelling.recent`). */
  readonly share: number;
}

/** With fewer articles, or with a more even mix, an archive shows habits of single desks and not a style. */
export const LEARN: LearnOptions = { articles: 5, share: 0.8 };

/** The style with what the archive tells of names it says nothing of. */
export function withLearned(style: HouseStyle, facts: Facts, options: LearnOptions): HouseStyle {
  const preferred = new Map(style.preferred);
  for (const [id, entity] of facts.entities) {
    const [first, ...others] = preferred.has(id) ? [] : remembered(entity, options);
    if (first) preferred.set(id, { ...first, by: 'learned', ...(others.length ? { others } : {}) });
  }
  return { ...style, preferred, cities: usualCities(facts, options) };
}

/** TP.Đà Nẵng, TP Đà Nẵng: each city has its own way. */
function usualCities({ terms }: Facts, { articles: least, share }: LearnOptions): Map<string, HouseSpelling> {
  const usual = new Map<string, HouseSpelling>();
  for (const term of terms.keys()) {
    const ways = cityTerms(term).map((text) => ({ text, articles: terms.get(text)?.articles ?? 0 }));
    const of = ways.reduce((sum, { articles }) => sum + articles, 0);
    const most = ways.find(({ articles }) => articles >= Math.max(least, share * of));
    if (most && most.text !== term) usual.set(term, { spelling: most.text, articles: most.articles, of });
  }
  return usual;
}

/** An archive gives the same facts of an entity again and again: with each keystroke. */
const known = new WeakMap<EntityFacts, { readonly options: LearnOptions; readonly usual: HouseSpelling[] }>();

function remembered(entity: EntityFacts, options: LearnOptions): HouseSpelling[] {
  const last = known.get(entity);
  if (last?.options === options) return last.usual;
  const usual = usualSpellings(entity, options);
  known.set(entity, { options, usual });
  return usual;
}

interface Counted {
  readonly text: string;
  readonly articles: number;
  readonly recent: number;
}

/** For each name of an entity (UEFA is one, Liên đoàn Bóng đá châu Âu another) the way it is nearly always written. */
function usualSpellings({ spellings }: EntityFacts, options: LearnOptions): HouseSpelling[] {
  const counted = spellings
    // In capitals a name is set that way for its place (a credit, a headline), whatever its spelling.
    .filter(({ text }) => !isInCapitals(text))
    .map((spelling) => toCounted(spelling, options.source))
    .sort((a, b) => b.articles - a.articles);
  const ways: [Counted, ...Counted[]][] = [];
  for (const spelling of counted) {
    const same = ways.find(([usual]) => isRespelling(spelling.text, usual.text));
    if (same) same.push(spelling);
    else ways.push([spelling]);
  }
  return ways.flatMap((way) => {
    const [usual] = way;
    const of = total(way, 'articles');
    // A house that has changed its mind of late has another style now.
    const isUsual =
      usual.articles >= Math.max(options.articles, options.share * of) &&
      usual.recent >= options.share * total(way, 'recent');
    return isUsual ? [{ spelling: usual.text, articles: usual.articles, of }] : [];
  });
}

function toCounted({ text, articles, bySource, recent = 0 }: Spelling, source: string | undefined): Counted {
  return { text, articles: source === undefined ? articles : (bySource[source] ?? 0), recent };
}

function total(way: readonly Counted[], key: 'articles' | 'recent'): number {
  return way.reduce((sum, spelling) => sum + spelling[key], 0);
}
