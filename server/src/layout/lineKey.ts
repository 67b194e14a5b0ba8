/** Keys by which lines are compared: case, quotation marks and other punctuation do not count. */
import { stripDiacritics } from '../text/fold.ts';
import { rememberByText } from '../text/remember.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of a line, in lower case, one space between them. */
export const wordsOf = rememberByText((text) => (text.toLowerCase().match(WORDS) ?? []).join(' '));

/** The same without diacritics. */
export const plainWordsOf = rememberByText((text) => wordsOf(stripDiacritics(text)));

/**
 * A number that lines of the same letters and figures share, and other lines almost never (52 bits). Spaces do not
 * count. Far cheaper than {@link wordsOf}; equal keys are to be confirmed with it.
 */
export function lineKey(text: string): number {
  const lower = text.toLowerCase();
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (!isWordCode(code)) continue;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return (high >>> 0) * 0x100000 + (low >>> 12);
}

/** Letters and figures among what Vietnamese text holds, by UTF-16 code unit of lower-case text. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return (
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code < 0xd800
  );
}
