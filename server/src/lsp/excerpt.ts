/** A part of a draft too long to be read between two keystrokes: enough to tell what stands at one place of it. */

/** Lines at the beginning: front matter, headline, lead, date line. */
const HEAD = 40;
/** Excerpts begin at each such line, so that places near each other have the same one. */
const STEP = 50;
/** Lines before and behind those of the step. */
const AROUND = 50;
/** UTF-16 units of an excerpt: they are read in some 100 ms. */
const MOST = 50_000;

/**
 * The text with nothing but spaces in the lines far from one: every place keeps its line and its offset.
 *
 * @param line 0-based.
 * @returns Undefined where the lines near by are themselves too long.
 */
export function excerptAround(text: string, line: number): string | undefined {
  const first = line - (line % STEP) - AROUND;
  const last = line - (line % STEP) + STEP + AROUND;
  let length = 0;
  const lines = text.split(/(?<=\n|\r(?!\n))/u).map((words, index) => {
    if (index >= HEAD && (index < first || index >= last)) return words.replace(/[^\r\n]/g, ' ');
    length += words.length;
    return words;
  });
  return length > MOST ? undefined : lines.join('');
}
