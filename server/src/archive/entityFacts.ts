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
import type { HarvestedName, HarvestedRole } from './harvest.ts';
import { entry, groupBy } from './multimap.ts';

/** How often a form was written on one day by one source. */
export interface Cell {
  readonly source: string | undefined;
  readonly date: IsoDate | undefined;
  readonly articles: number;
  readonly mentions: number;
}

/** A spelling or a role: how often and where it stands. */
export interface Form {
  readonly cells: readonly Cell[];
  /** The newest first, {@link EXAMPLES} at most. A store may find them only when they are asked for. */
  readonly examples: readonly Citation[];
}

/** An article's names of one entity. */
export interface Posting {
  readonly article: Pick<ArticleSummary, 'source' | 'datePublished'>;
  readonly names: readonly HarvestedName[];
  cite(name: HarvestedName): Citation;
}

/** Places shown for each spelling and each role. */
export const EXAMPLES = 3;

/** Facts from forms; forms that no article holds are left out. */
export function toEntityFacts(
  entity: Pick<EntityFacts, 'id' | 'kind' | 'name'>,
  spellings: Iterable<readonly [string, Form]>,
  roles: Iterable<readonly [HarvestedRole, Form]>,
): EntityFacts {
  const written = [...spellings];
  const since = latestDays(written.map(([, form]) => form));
  let ranked: readonly RoleFact[] | undefined;
  return {
    ...entity,
    spellings: rankSpellings(written.map(([text, form]) => toSpelling(text, form, since))),
    // Of the many names of a draft, the roles of a few are asked for.
    get roles() {
      ranked ??= rankRoles(Array.from(roles, ([role, form]) => toRoleFact(role, form)));
      return ranked;
    },
  };
}

/** The most frequent first. */
export function rankSpellings(spellings: readonly Spelling[]): Spelling[] {
  return spellings
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.count - a.count || b.articles - a.articles || ascending(a.text, b.text));
}

export function rankRoles(roles: readonly RoleFact[]): RoleFact[] {
  return roles
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.count - a.count || ascending(a.title, b.title) || ascending(a.of, b.of));
}

/** Facts from all postings of one entity; undefined where there are none. */
export function foldPostings(
  entity: Pick<EntityFacts, 'id' | 'kind' | 'name'>,
  postings: readonly Posting[],
): EntityFacts | undefined {
  if (!postings.length) return undefined;
  const spellings = new Map<string, HeldForm>();
  const roles = new Map<string, HeldForm & { readonly role: HarvestedRole }>();
  for (const posting of postings.toSorted((a, b) => ascending(dateOf(b), dateOf(a)))) {
    for (const [text, names] of groupBy(posting.names.filter(isFull), (name) => name.text))
      hold(entry(spellings, text, newForm), posting, names);
    for (const [key, names] of groupBy(posting.names.filter(hasRole), ({ role }) => roleKey(role))) {
      const [{ role }] = names;
      hold(
        entry(roles, key, () => ({ ...newForm(), role })),
        posting,
        names,
      );
    }
  }
  return toEntityFacts(
    entity,
    spellings,
    Array.from(roles.values(), ({ role, ...form }) => [role, form]),
  );
}

/** A short form ("ông Lavrov") tells a role, but is no spelling of the full name. */
export function isFull({ short }: Pick<HarvestedName, 'short'>): boolean {
  return !short;
}

export function roleKey({ title, of, former }: HarvestedRole): string {
  return `${former}\n${of ?? ''}\n${title}`;
}

function hasRole(name: HarvestedName): name is HarvestedName & { readonly role: HarvestedRole } {
  return name.role !== undefined;
}

interface HeldForm {
  readonly cells: Cell[];
  readonly examples: Citation[];
}

function newForm(): HeldForm {
  return { cells: [], examples: [] };
}

function hold(
  { cells, examples }: HeldForm,
  { article, cite }: Posting,
  names: readonly [HarvestedName, ...HarvestedName[]],
): void {
  const { source, datePublished: date } = article;
  cells.push({ source, date, articles: 1, mentions: names.length });
  if (examples.length < EXAMPLES) examples.push(cite(names[0]));
}

/** The first of the last days, counting back, on which together so many articles write the full name. */
function latestDays(forms: readonly Form[]): string {
  const byDay = new Map<string, number>();
  for (const { cells } of forms) for (const { date = '', articles } of cells) raise(byDay, date, articles);
  let left = LATEST_ARTICLES;
  for (const [day, articles] of [...byDay].sort(([a], [b]) => ascending(b, a))) {
    left -= articles;
    if (left <= 0) return day;
  }
  return '';
}

function toSpelling(text: string, form: Form, since: string): Spelling {
  let recent = 0;
  const bySource = new Map<string, number>();
  const byYear = new Map<string, Map<string, number>>();
  for (const { source, date, articles } of form.cells) {
    if ((date ?? '') >= since) recent += articles;
    if (!source) continue;
    raise(bySource, source, articles);
    if (date) raise(entry(byYear, date.slice(0, 4), newCounts), source, articles);
  }
  return {
    text,
    ...totals(form),
    bySource: toRecord(bySource),
    byYear: Object.fromEntries(
      [...byYear].sort(([a], [b]) => ascending(a, b)).map(([year, counts]) => [year, toRecord(counts)]),
    ),
    recent,
    get examples() {
      return form.examples;
    },
  };
}

function toRoleFact(role: HarvestedRole, form: Form): RoleFact {
  const byMonth = new Map<string, number>();
  for (const { date, articles } of form.cells) if (date) raise(byMonth, date.slice(0, 7), articles);
  return {
    ...role,
    ...totals(form),
    byMonth: toRecord(byMonth),
    get examples() {
      return form.examples;
    },
  };
}

function totals({ cells }: Form): Pick<Spelling, 'count' | 'articles' | 'first' | 'last'> {
  let [count, articles] = [0, 0];
  let first: IsoDate | undefined;
  let last: IsoDate | undefined;
  for (const cell of cells) {
    count += cell.mentions;
    articles += cell.articles;
    const { date } = cell;
    if (date === undefined) continue;
    if (first === undefined || date < first) first = date;
    if (last === undefined || date > last) last = date;
  }
  return {
    count,
    articles,
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

function newCounts(): Map<string, number> {
  return new Map();
}

function raise(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Keys in order, whatever the order in which articles came in. */
function toRecord(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => ascending(a, b)));
}

/** Articles without a date come last. */
function dateOf({ article }: Posting): string {
  return article.datePublished ?? '';
}

function ascending(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
