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
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    found.push({ text: text.slice(start, end), start, end });
    start = wordStart(text, end);
  }
  return found;
}

/** Where the first word begins at an offset or behind it; the text's length where there is none. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && letterAt(text, at) === 0) at++;
  return at;
}

/** Where a word that begins at an offset ends. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  for (let units = letterAt(text, at); units > 0; units = letterAt(text, at)) at += units;
  return at;
}

const LETTER = /^[\p{L}\p{M}\p{N}]/u;
/** What is known of each code unit: 1 for a letter, mark or digit, 2 for none. Asking the pattern takes ten times as long. */
const UNITS = new Uint8Array(0x10000);

/** Code units of the letter, mark or digit at an offset; 0 where there is none. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  if (unit >= 0xd800 && unit < 0xe000) return LETTER.test(text.slice(at, at + 2)) ? 2 : 0;
  UNITS[unit] ||= LETTER.test(text.charAt(at)) ? 1 : 2;
  return UNITS[unit] === 1 ? 1 : 0;
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
