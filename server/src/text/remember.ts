/**
 * Remembers what a pure function made of a text. A keystroke changes one line of a draft; whatever hangs on a line's words
 * alone need not be worked out again for the others.
 */

/** About 200 drafts of 50 paragraphs. */
let usuallyKept = 10_000;

/** Distinct words, for functions of a word: more than the vocabulary of a year of one newspaper, and little memory. */
export const WORDS_KEPT = 50_000;

/**
 * For those who read many texts once each: hardly a line comes again, and what is kept costs memory and, as V8 copies
 * what lives on, time. Functions of words keep theirs.
 */
export function rememberFewer(kept: number): void {
  usuallyKept = kept;
}

/**
 * A function that gives the same as `make`, once for each text. Its results are shared, so they must not be changed.
 *
 * @param kept How many results are kept at most; what was asked for last stays. Some thousands where it is not given.
 */
export function rememberByText<Result>(
  make: (text: string) => Result,
  kept?: number,
): (text: string) => Result {
  let recent = new Map<string, Result>();
  /** What was recent before: forgotten as a whole unless it is asked for again. */
  let older = new Map<string, Result>();
  const keep = (text: string, result: Result): Result => {
    if (recent.size >= (kept ?? usuallyKept) / 2) [older, recent] = [recent, new Map()];
    recent.set(text, result);
    return result;
  };
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as Result;
    const old = older.get(text);
    if (old !== undefined || older.has(text)) return keep(copyOf(text), old as Result);
    const own = copyOf(text);
    return keep(own, make(own));
  };
}

/**
 * The same text in memory of its own. A slice of a draft keeps the whole draft alive, and one kept with every keystroke
 * would add up to hundreds of megabytes (measured in V8).
 */
function copyOf(text: string): string {
  return text.length < SHORTEST_SLICE ? text : `${text} `.slice(0, -1);
}

/** V8 copies shorter ones by itself (`SlicedString::kMinLength`). */
const SHORTEST_SLICE = 13;
