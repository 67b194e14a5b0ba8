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

export type Search = (query: string) => EntityId[];

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

/** Builds the search over names. A query costs one look at each distinct word at most. */
export function createSearch(names: Iterable<Findable>): Search {
  const byWord = new Map<string, Set<Entry>>();
  for (const name of names) {
    const prepared = { ...name, folded: foldText(name.text), plain: plain(name.text) };
    for (const word of wordsOf(prepared.plain)) entry(byWord, word, () => new Set<Entry>()).add(prepared);
  }
  const matching = (word: string, fits: (known: string) => boolean): Set<Entry> => {
    const exact = byWord.get(word);
    if (exact) return exact;
    const found = new Set<Entry>();
    for (const [known, entries] of byWord) if (fits(known)) for (const one of entries) found.add(one);
    return found;
  };

  return (query) => {
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
