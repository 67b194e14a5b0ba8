/** The flagged part of a line with what stands around it, cut to the terminal, and a marker under it. */
import { widthOf } from './width.ts';

export interface Excerpt {
  readonly text: string;
  /** `^` under the flagged columns. At least one, so that what has no width is still pointed at. */
  readonly marker: string;
}

/** Share of the width that is kept for what stands around a long flagged part. */
const CONTEXT = 0.4;
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
  const before = show(line.slice(0, start));
  const after = show(line.slice(end));
  const context = Math.min(widthOf(before) + widthOf(after), Math.floor(width * CONTEXT));
  const flagged = truncate(show(line.slice(start, end), true), width - context);
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
  if (widthOf(text) <= width) return text;
  return `${take(graphemes(text), width - 1)}…`;
}

/** Cut at the start to so many columns, with `…`. */
function truncateStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const kept = take(graphemes(text).reverse(), width - 1);
  return `…${graphemes(kept).reverse().join('')}`;
}

function take(letters: readonly string[], width: number): string {
  let taken = '';
  let columns = 0;
  for (const letter of letters) {
    columns += widthOf(letter);
    if (columns > width) break;
    taken += letter;
  }
  return taken;
}

function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}
