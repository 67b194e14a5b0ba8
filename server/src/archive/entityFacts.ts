/** Folds what single articles say of an entity into what the archive knows of it. */
import type { IsoDate } from '../dates/date.ts';
import {
  type ArticleSummary,
  type Citation,
  type EntityFacts,
  LATEST_ARTICLES,
  type RoleFact,
  type Spelling,
} from './archive.ts';
import type { HarvestedName } from './harvest.ts';
import { entry, groupBy } from './multimap.ts';

/** An article's names of one entity. */
export interface Posting {
  readonly article: Pick<ArticleSummary, 'source' | 'datePublished'>;
  readonly names: readonly PostedName[];
  /** The place of one of them. Asked for a few articles only. */
  cite(name: PostedName): Citation;
}

export type PostedName = Pick<HarvestedName, 'text' | 'short' | 'role'>;

/** Places shown for each spelling. */
const EXAMPLES = 3;

export function countMentions(postings: readonly Pick<Posting, 'names'>[]): number {
  return postings.reduce((sum, { names }) => sum + names.length, 0);
}

/** Whether an entity's full name is written in two ways or more. */
export function hasSeveralSpellings(postings: readonly Pick<Posting, 'names'>[]): boolean {
  const texts = new Set<string>();
  for (const { names } of postings) for (const { text, short } of names) if (!short) texts.add(text);
  return texts.size > 1;
}

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
  const byText = new Map<string, Tally & { recent: number }>();
  let seen = 0;
  for (const posting of newestFirst) {
    const inArticle = groupBy(
      posting.names.filter((name) => !name.short),
      (name) => name.text,
    );
    if (inArticle.size) seen++;
    for (const [text, names] of inArticle) {
      const tally = entry(byText, text, () => ({ ...newTally(), recent: 0 }));
      count(tally, posting, names);
      if (seen <= LATEST_ARTICLES) tally.recent++;
    }
  }
  return Array.from(byText, ([text, { mentions, articles, bySource, byYear, dates, recent, examples }]) => ({
    text,
    count: mentions,
    articles,
    bySource: Object.fromEntries(bySource),
    byYear: Object.fromEntries(Array.from(byYear, ([year, counts]) => [year, Object.fromEntries(counts)])),
    ...dates,
    recent,
    examples,
  })).sort((a, b) => b.count - a.count || b.articles - a.articles || ascending(a.text, b.text));
}

function foldRoles(postings: readonly Posting[]): RoleFact[] {
  const byRole = new Map<string, Tally & { role: NonNullable<HarvestedName['role']> }>();
  for (const posting of postings) {
    const inArticle = groupBy(
      posting.names.filter((name) => name.role),
      ({ role }) => `${role?.former}\n${role?.of ?? ''}\n${role?.title}`,
    );
    for (const [key, names] of inArticle) {
      const [{ role }] = names;
      if (role)
        count(
          entry(byRole, key, () => ({ ...newTally(), role })),
          posting,
          names,
        );
    }
  }
  return Array.from(byRole.values(), ({ role, mentions, articles, byMonth, dates, examples }) => ({
    ...role,
    count: mentions,
    articles,
    byMonth: Object.fromEntries(byMonth),
    ...dates,
    examples,
  })).sort((a, b) => b.count - a.count || ascending(a.title, b.title));
}

interface Tally {
  mentions: number;
  articles: number;
  readonly bySource: Map<string, number>;
  readonly byYear: Map<string, Map<string, number>>;
  readonly byMonth: Map<string, number>;
  readonly examples: Citation[];
  dates: { first?: IsoDate; last?: IsoDate };
}

function newTally(): Tally {
  return {
    mentions: 0,
    articles: 0,
    bySource: new Map(),
    byYear: new Map(),
    byMonth: new Map(),
    examples: [],
    dates: {},
  };
}

/** @param names The mentions that count. */
function count(tally: Tally, posting: Posting, names: readonly [PostedName, ...PostedName[]]): void {
  const { source, datePublished: date } = posting.article;
  tally.mentions += names.length;
  tally.articles++;
  if (tally.examples.length < EXAMPLES) tally.examples.push(posting.cite(names[0]));
  if (source) raise(tally.bySource, source);
  if (!date) return;
  raise(tally.byMonth, date.slice(0, 7));
  if (source) raise(entry(tally.byYear, date.slice(0, 4), newCounts), source);
  const { first, last } = tally.dates;
  tally.dates = {
    first: first === undefined || date < first ? date : first,
    last: last === undefined || date > last ? date : last,
  };
}

function newCounts(): Map<string, number> {
  return new Map();
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
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
