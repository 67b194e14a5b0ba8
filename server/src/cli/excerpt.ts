/** The flagged part of a line with what stands around it, cut to the terminal, and a marker under it. */
import { widthOf } from './width.ts';

export interface Excerpt {
  readonly text: string;
  /** `^` under the flagged columns. At least one, so that what has no width is still pointed at. */
  readonly marker: string;
}

/** Share of the width that is kept for what stands around a long flagged part. */
const CONTEXT = 0.4;
/** Code units that a letter of one column takes up at most, so that only the near end of a long line is cut up. */
const LONGEST_LETTER = 8;
/** Letters of a word that is not cut up: nearly all Vietnamese ones have fewer. */
const LONGEST_WORD = 8;
const SEGMENTER = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Invisible characters, which a reader can only see by their number. The same set as text/normalize.ts reads as nothing. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Control characters would steer the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/gu;

/**
 * @param line Raw text of one line.
 * @param start Offset of the flagged part in it; @param end its end.
 * @param width Columns there are.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const reach = width * LONGEST_LETTER + 1;
  const before = show(line.slice(Math.max(0, start - reach), start));
  const after = show(line.slice(end, end + reach));
  const context = Math.min(widthOf(before) + widthOf(after), Math.floor(width * CONTEXT));
  const flagged = truncate(show(line.slice(start, Math.min(end, start + reach)), true), width - context);
  const room = width - widthOf(flagged);
  const roomBefore = Math.max(Math.floor(room / 2), room - widthOf(after));
  const head = truncateStart(before, roomBefore);
  const tail = truncate(after, room - widthOf(head));
  return {
    text: `${head}${flagged}${tail}`.trimEnd(),
    marker: ' '.repeat(widthOf(head)) + '^'.repeat(Math.max(1, widthOf(flagged))),
  };
}

/** Composed and without anything that moves the cursor, so that columns can be counted. */
function show(text: string, isFlagged = false): string {
  const visible = isFlagged ? text.replace(INVISIBLE, (c) => `<U+${hex(c)}>`) : text.replace(INVISIBLE, '');
  return visible.replace(/\t/g, ' ').replace(CONTROL, '\uFFFD').normalize('NFC');
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

/** Cut at the end to so many columns, with `…`. */
function truncate(text: string, width: number): string {
  if (fits(text, width)) return text;
  return `${take(graphemes(text.slice(0, width * LONGEST_LETTER)), width - 1).join('')}…`;
}

/** Cut at the start to so many columns, with `…`. */
function truncateStart(text: string, width: number): string {
  if (fits(text, width)) return text;
  const letters = graphemes(text.slice(-width * LONGEST_LETTER)).reverse();
  return `…${[...take(letters, width - 1)].reverse().join('')}`;
}

function fits(text: string, width: number): boolean {
  return text.length <= width * LONGEST_LETTER && widthOf(text) <= width;
}

/** The first letters that fit, without a part of a word at their end where that costs little. */
function take(letters: readonly string[], width: number): readonly string[] {
  let columns = 0;
  const end = letters.findIndex((letter) => {
    columns += widthOf(letter);
    return columns > width;
  });
  if (end < 0) return letters;
  const space = letters.lastIndexOf(' ', end);
  return letters.slice(0, space > 0 && end - space <= LONGEST_WORD ? space : end);
}

function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Words that may quote a draft: no line ends or control characters in a row of a report. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
