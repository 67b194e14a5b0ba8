/**
 * Lines that say again what another line says: the headline as a picture's alternative text, the lead once more without
 * the paper's prefix, a caption twice. Each is tied to the line to keep.
 */
import { rememberByText } from '../text/remember.ts';
import type { Row } from './rows.ts';

/** Fewest words of a line that is compared: shorter ones recur in any text. */
const SHORTEST = 5;
/** What stands before or behind the words of a copy and is no part of them. */
const PICTURE_NUMBER = /[\s\-–(]*(?:ảnh|hình|video|photo|image|picture)\s*(?:số\s*)?\d+\)?[.]?$/iu;
const OUTLET_PREFIX =
  /^(?:\([\p{L}\d.&' ]{2,30}\)|[\p{Lu}\d]{2,}(?:\.\p{L}+)?|Dân trí|VOV\.VN)\s*[-–—:.]\s*/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Position of each repeating row → position of the row it repeats. */
export function findRepeats(rows: readonly Row[]): Map<number, number> {
  const repeats = new Map<number, number>();
  if (rows.length < 3) return repeats;
  const first = new Map<string, number>();
  for (const row of rows) {
    if (row.words < SHORTEST || row.phrase || row.form === 'stamp') continue;
    const keys = keysOf(row.text);
    const original = keys.map((key) => first.get(key)).find((position) => position !== undefined);
    if (original !== undefined) repeats.set(row.position, original);
    else for (const key of keys) first.set(key, row.position);
  }
  return repeats;
}

/** The line's words, and its words without what copies leave out. */
const keysOf = rememberByText((text): readonly string[] => {
  const keys = [wordsOf(text)];
  const unnumbered = text.replace(PICTURE_NUMBER, '');
  if (unnumbered !== text) keys.push(wordsOf(unnumbered));
  const prefix = OUTLET_PREFIX.exec(text);
  if (prefix) keys.push(wordsOf(text.slice(prefix[0].length)));
  return keys.filter((key) => key.length > 20);
});

function wordsOf(text: string): string {
  return (text.toLowerCase().match(WORDS) ?? []).join(' ');
}
