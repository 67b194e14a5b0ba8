/** Columns a text takes up in a terminal. */
import stringWidth from 'string-width';

/** Composed letters of Latin scripts and their punctuation: nearly all of a Vietnamese text, a column each. */
const NARROW = /^[\u0020-\u007E\u00B0-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/u;

export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
