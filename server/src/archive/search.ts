/**
 * Finds entities by what a person types: case never counts, diacritics count only where they are typed, and one part
 * of a name is enough: "lavrov" finds Sergei Lavrov. Only for searching: names of a draft are never compared so.
 */
import type { EntityId } from '../names/name.ts';
import { editDistance } from '../text/editDistance.ts';
import { foldText, stripDiacritics, stripTones } from '../text/fold.ts';
import { words } from '../text/words.ts';
import { entry } from './multimap.ts';

/** A name under which an entity can be found. */
export interface Findable {
  readonly entity: EntityId;
  readonly text: string;
  /** How often it occurs; the more frequent comes first. */
  readonly count: number;
}

/** Finds entities, best first. */
export interface Search {
  /** By a name or parts of it in any order, also misspelt. */
  find(query: string): EntityId[];
  /** By the beginning of a name or of a later word in it, as somebody types it: the words in their order. */
  complete(typed: string): EntityId[];
}

/** A search that names are still put into. */
export interface OpenSearch extends Search {
  add(name: Findable): void;
}

/** One name, prepared. */
interface Entry extends Findable {
  readonly folded: string;
  readonly plain: string;
}

/** A misspelt part is forgiven one letter, where it has at least this many. */
const FORGIVING_LENGTH = 5;

/** Keys by their count, the highest first; of equal ones the first in the alphabet. */
export function byCount(counts: readonly (readonly [string, number])[]): string[] {
  return counts.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
}

/** How many names are offered for a beginning, and how many of the most frequent are looked at for them. */
const COMPLETIONS = 50;
const CANDIDATES = 500;

/** Builds the search over names. */
export function createSearch(names: Iterable<Findable>): Search {
  const search = openSearch();
  for (const name of names) search.add(name);
  return search;
}

/** A query costs one look at each distinct word at most. */
export function openSearch(): OpenSearch {
  const byWord = new Map<string, Set<Entry>>();
  const add = (name: Findable): void => {
    const prepared = { ...name, folded: foldText(name.text), plain: plain(name.text) };
    for (const word of wordsOf(prepared.plain)) entry(byWord, word, () => new Set<Entry>()).add(prepared);
  };
  const matching = (word: string, fits: (known: string) => boolean): Set<Entry> => {
    const exact = byWord.get(word);
    if (exact) return exact;
    const found = new Set<Entry>();
    for (const [known, entries] of byWord) if (fits(known)) for (const one of entries) found.add(one);
    return found;
  };

  const find = (query: string): EntityId[] => {
    const folded = foldText(query);
    const asked = wordsOf(plain(query));
    if (!asked.length) return [];
    const isPlain = foldText(stripDiacritics(query)) === folded;
    const ways: ((word: string) => (known: string) => boolean)[] = [
      (word) => (known) => known.startsWith(word),
      (word) => (known) => word.length >= FORGIVING_LENGTH && editDistance(known, word, 1) <= 1,
    ];
    for (const way of ways) {
      const [first, ...rest] = asked.map((word) => matching(word, way(word)));
      const hits = [...(first ?? [])].filter(
        (name) => rest.every((set) => set.has(name)) && (isPlain || isIn(name.folded, folded)),
      );
      if (hits.length) return rank(hits, folded);
    }
    return [];
  };

  const complete = (typed: string): EntityId[] => {
    const asked = wordsOf(plain(typed));
    const last = asked.pop();
    if (last === undefined) return [];
    const whole = asked.map((word) => byWord.get(word));
    const names = new Set<Entry>();
    for (const [known, entries] of byWord) {
      if (!known.startsWith(last)) continue;
      for (const name of entries) if (whole.every((set) => set?.has(name))) names.add(name);
    }
    return [...names]
      .sort((a, b) => b.count - a.count)
      .slice(0, CANDIDATES)
      .flatMap((name) => {
        const place = placeInName(name.text, typed);
        return place === undefined ? [] : { ...name, count: name.count * (place === 0 ? 2 : 1) };
      })
      .sort((a, b) => b.count - a.count)
      .map(({ entity }) => entity)
      .filter((entity, index, all) => all.indexOf(entity) === index)
      .slice(0, COMPLETIONS);
  };

  return { add, find, complete };
}

/**
 * Where in a name the typed words begin, as an index of its words; undefined where they don't stand in it, the last of them
 * perhaps not yet whole. Its tone may still be to come, as many type it last.
 */
export function placeInName(name: string, typed: string): number | undefined {
  const fold = plain(typed) === foldText(typed) ? plain : foldText;
  const [own, asked] = [splitName(name), splitName(typed)];
  const last = asked.length - 1;
  const fits = (word: string | undefined, i: number): boolean => {
    const [name, at] = [fold(word ?? ''), fold(asked[i] as string)];
    return i < last ? name === at : beginsAsTyped(name, at);
  };
  for (let place = 0; place + last < own.length; place++)
    if (asked.every((_, i) => fits(own[place + i], i))) return place;
  return undefined;
}

function beginsAsTyped(word: string, typed: string): boolean {
  return word.startsWith(typed) || (stripTones(typed) === typed && stripTones(word).startsWith(typed));
}

function splitName(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[\s-]+/u)
    .filter(Boolean);
}

/** Whether a name holds what was typed; the last tone may be missing yet. */
function isIn(name: string, typed: string): boolean {
  if (name.includes(typed)) return true;
  const last = typed.slice(typed.lastIndexOf(' ') + 1);
  return stripTones(last) === last && stripTones(name).includes(stripTones(typed));
}

function rank(hits: Entry[], folded: string): EntityId[] {
  const score = (name: Entry) => (name.folded === folded ? 2 : name.plain === folded ? 1 : 0);
  hits.sort((a, b) => score(b) - score(a) || b.count - a.count || (a.text < b.text ? -1 : 1));
  return [...new Set(hits.map((name) => name.entity))];
}

function plain(text: string): string {
  return foldText(stripDiacritics(text));
}

function wordsOf(text: string): string[] {
  return words(text).map((word) => word.text);
}
