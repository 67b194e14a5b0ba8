/** A part of a draft too long to be read between two keystrokes: enough to tell what stands at one place of it. */

/** Lines at the beginning: front matter, headline, lead, date line. */
const HEAD = 40;
/** Excerpts begin at each such line, so that places near each other have the same one. */
const STEP = 50;
/** Lines before and behind those of the step. */
const AROUND = 50;
/** UTF-16 units of an excerpt, and of a draft that has any: a fifth of a second, of which most goes to its empty lines. */
const MOST = 50_000;
const MOST_OF_DRAFT = 1_000_000;

/**
 * The text with nothing but spaces in the lines far from one: every place keeps its line and its offset.
 *
 * @param line 0-based.
 * @returns Undefined where the draft, or the lines near by, are themselves too long.
 */
export function excerptAround(text: string, line: number): string | undefined {
  if (text.length > MOST_OF_DRAFT) return undefined;
  const first = Math.max(HEAD, line - (line % STEP) - AROUND);
  const last = Math.max(first, line - (line % STEP) + STEP + AROUND);
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  const startOf = (index: number) => starts[index] ?? text.length;
  const [head, near] = [text.slice(0, startOf(HEAD)), text.slice(startOf(first), startOf(last))];
  if (head.length + near.length > MOST) return undefined;
  return [
    head,
    blank(text.slice(startOf(HEAD), startOf(first))),
    near,
    blank(text.slice(startOf(last))),
  ].join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (words) => ' '.repeat(words.length));
}
