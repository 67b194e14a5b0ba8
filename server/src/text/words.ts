/**
 * Words of Vietnamese text. JavaScript's `\b` and `\w` know ASCII only (`\w+` splits "Mátxcơva" in three), so
 * patterns over Vietnamese use the boundaries of this module.
 *
 * A boundary is told by `[\dA-Za-zÀ-ỹ]` (U+00C0 to U+1EF9: every Vietnamese letter, loose marks, Greek, Cyrillic) and not
 * by `[\p{L}\p{M}\p{N}]`: a pattern with those hundreds of ranges takes some fifty times as long to compile (1 to 2 ms, and
 * a first check compiles over a hundred patterns). They differ in letters that stand beside no Vietnamese word.
 */
import type { Span } from './span.ts';

/** Regular-expression source: no letter, mark or digit stands before. */
export const NOT_AFTER_WORD = '(?<![\\dA-Za-zÀ-ỹ])';
/** Regular-expression source: no letter, mark or digit follows. */
export const NOT_BEFORE_WORD = '(?![\\dA-Za-zÀ-ỹ])';

/** A pattern that matches `source` as whole words only. Flags default to `gu`; `u` is required. */
export function wholeWord(source: string, flags = 'gu'): RegExp {
  return new RegExp(`${NOT_AFTER_WORD}(?:${source})${NOT_BEFORE_WORD}`, flags);
}

/** Any of the given literal phrases as one alternation, longest first, safe inside a pattern. */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}

/** A word: a run of letters, marks and digits. */
export interface Word extends Span {
  readonly text: string;
}

/** The words of a normalised text with their local spans. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  const word = /[\p{L}\p{M}\p{N}]+/gu;
  for (let match = word.exec(text); match; match = word.exec(text))
    found.push({ text: match[0], start: match.index, end: word.lastIndex });
  return found;
}

/** Neighbouring words, two by two; figures are left out. */
export function wordPairs(row: readonly string[]): string[] {
  const plain = row.filter((word) => !/^\d+$/u.test(word));
  return plain.slice(1).map((word, i) => `${plain[i]} ${word}`);
}

/** Lower case with every offset kept: a few letters (İ) grow when lowered, and stay as they are. */
export function toLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const low = letter.toLowerCase();
    return low.length === letter.length ? low : letter;
  }).join('');
}
