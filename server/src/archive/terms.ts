/**
 * Terms: names as they are written, full or short, the words of those that have several, and cities with the TP before
 * them; each with the number of articles that hold it. They tell a name that nobody has written so far from one that is
 * known, and which known one it nearly is.
 */
import type { EntityId } from '../names/name.ts';
import { isOneEdit } from '../text/oneEdit.ts';
import { rememberByText } from '../text/remember.ts';
import { words } from '../text/words.ts';
import type { NearTerm, TermFacts } from './archive.ts';
import { entry } from './multimap.ts';

/** What terms are read from: a mention of a draft, or a name of an archived article. */
export interface NamedText {
  readonly text: string;
  readonly entity: EntityId;
  /** Raw span. */
  readonly span: { readonly start: number };
}

/** A term and, where it is a name, full or short, the entity that mostly has it. */
export interface Term<Owner = EntityId> {
  readonly text: string;
  readonly articles: number;
  readonly entity?: Owner;
}

/** The terms of a text that holds these names, each with the entity it names. */
export function termsOf(names: Iterable<NamedText>, text: string): Map<string, EntityId | undefined> {
  const terms = new Map<string, EntityId | undefined>();
  const add = (term: string, entity?: EntityId) => terms.set(term, terms.get(term) ?? entity);
  for (const name of names) {
    add(name.text, name.entity);
    for (const word of wordsOf(name.text)) add(word);
    const head = cityHead(text, name.span.start);
    if (head) add(head + name.text);
  }
  return terms;
}

/** Counts the articles with each term, while they come in. */
export class TermCounter<Owner = EntityId> {
  private readonly counted = new Map<string, { articles: number; entity: Owner | undefined; lead: number }>();

  /** A term of one more article. */
  add(text: string, entity: Owner | undefined): void {
    const term = entry(this.counted, text, () => ({ articles: 0, entity, lead: 0 }));
    term.articles++;
    // The majority by one vote kept (Boyer and Moore): of the entities of a name the usual one stays.
    if (term.entity === entity) term.lead++;
    else if (term.lead > 0) term.lead--;
    else term.entity = entity;
  }

  *[Symbol.iterator](): Iterator<Term<Owner>> {
    for (const [text, { articles, entity }] of this.counted)
      yield { text, articles, ...(entity === undefined ? {} : { entity }) };
  }
}

/** The words of a name that has several. */
function wordsOf(name: string): string[] {
  return /[ -]/u.test(name) ? words(name).map((word) => word.text) : [];
}

/** The ways to set TP before a city. */
const CITY_HEADS = ['TP.', 'TP. ', 'TP '];

/** The TP with what is behind it, where it stands before a place of a text; else empty. */
export function cityHead(text: string, start: number): string {
  return /(?<![A-Za-zÀ-ỹ])TP(?:\. ?| )$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '';
}

/** A term of a city with each of the ways to set TP before it; empty for any other term. */
export function cityTerms(term: string): string[] {
  if (!term.startsWith('TP')) return [];
  const city = /^TP(?:\. ?| )(?=[A-ZÀ-ỹ])(.+)$/u.exec(term)?.[1];
  return city === undefined ? [] : CITY_HEADS.map((head) => head + city);
}

/** Articles from which on a term is known well enough to have been meant. */
const COMMON = 3;
/** A term in at most so many articles may be a slip. */
export const RARE = 1;

export interface Terms {
  /** Articles that hold a term; 0 may be one. */
  count(text: string): number;
  /** Terms in {@link COMMON} articles or more that differ in one letter, or in the order of two, most frequent first. */
  near(text: string): readonly Term[];
}

export function createTerms(all: Iterable<Term>): Terms {
  const counts = new Map<string, number>();
  const byHalf = new Map<string, Term[]>();
  for (const term of all) {
    counts.set(term.text, term.articles);
    for (const half of halvesToFind(term)) entry(byHalf, half, () => []).push(term);
  }
  return {
    count: (text) => counts.get(text) ?? 0,
    near: rememberByText((text) => findNear(text, (half) => byHalf.get(half) ?? [])),
  };
}

/**
 * Neighbours are found by halves: an edit leaves the first or the last letters of a term as they are.
 *
 * @returns By what a term is found; nothing where it is too rare or too short to have been meant.
 */
export function halvesToFind<Owner>({ text, articles }: Term<Owner>): string[] {
  return articles < COMMON || text.length < 3 ? [] : halvesOf(text, text.length);
}

/** Terms one slip away, the most frequent first, given those that are found by a half. */
export function findNear<Owner>(
  text: string,
  termsAt: (half: string) => readonly Term<Owner>[],
): Term<Owner>[] {
  const found = new Map<string, Term<Owner>>();
  for (const length of [text.length - 1, text.length, text.length + 1]) {
    for (const half of halvesOf(text, length)) {
      for (const term of termsAt(half)) {
        if (!found.has(term.text) && isOneEdit(term.text, text)) found.set(term.text, term);
      }
    }
  }
  return byArticles(found.values());
}

/** Keys of the first and the last letters of a term of some length, or of what may be such a term. */
function halvesOf(text: string, length: number): string[] {
  const half = Math.floor((length - 1) / 2);
  if (half < 1) return [];
  return [`${length}<${text.slice(0, half)}`, `${length}>${text.slice(-half)}`];
}

/**
 * What is known of the terms of a draft.
 *
 * @param selves How many articles of the archive are the draft itself: they hold every term of it.
 */
export function lookUpTerms(asked: Iterable<string>, terms: Terms, selves: number): Map<string, TermFacts> {
  const facts = new Map<string, TermFacts>();
  for (const text of asked) {
    const articles = Math.max(0, terms.count(text) - selves);
    facts.set(text, { articles, near: articles > RARE ? [] : terms.near(text) });
  }
  return facts;
}

/** What several archives know of terms, added up. */
export function addTerms(answers: readonly ReadonlyMap<string, TermFacts>[]): Map<string, TermFacts> {
  const all = new Map<string, { articles: number; readonly near: Map<string, NearTerm> }>();
  for (const [text, { articles, near }] of answers.flatMap((terms) => [...terms])) {
    const sum = entry(all, text, () => ({ articles: 0, near: new Map<string, NearTerm>() }));
    sum.articles += articles;
    for (const term of near) {
      const known = sum.near.get(term.text);
      sum.near.set(term.text, { ...term, ...known, articles: term.articles + (known?.articles ?? 0) });
    }
  }
  return new Map(
    Array.from(all, ([text, { articles, near }]) => [
      text,
      { articles, near: articles > RARE ? [] : byArticles(near.values()) },
    ]),
  );
}

function byArticles<T extends { readonly articles: number }>(terms: Iterable<T>): T[] {
  return [...terms].sort((a, b) => b.articles - a.articles);
}

/** Entities of near terms that were not asked for themselves. */
export function entitiesNear(
  terms: ReadonlyMap<string, TermFacts>,
  asked: ReadonlyMap<EntityId, unknown>,
): Set<EntityId> {
  const ids = Array.from(terms.values()).flatMap(({ near }) => near.flatMap(({ entity }) => entity ?? []));
  return new Set(ids.filter((id) => !asked.has(id)));
}
