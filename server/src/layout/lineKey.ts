/** Keys by which lines are compared: case, quotation marks and other punctuation do not count. */
import { stripDiacritics } from '../text/fold.ts';
import { rememberByText } from '../text/remember.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of a line, in lower case, one space between them. */
export const wordsOf = rememberByText((text) => (text.toLowerCase().match(WORDS) ?? []).join(' '));

/** The same without diacritics. */
export const plainWordsOf = rememberByText((text) => wordsOf(stripDiacritics(text)));

/** Below this every letter of Vietnamese text and of its neighbours is to be found. */
const TABLE = 0x2000;
/** For each code unit its lower case; 0 where it is no letter or figure. */
const WORD_CODES = Uint16Array.from({ length: TABLE }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  if (lower < 128) return (lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57) ? lower : 0;
  return lower >= 0xc0 && lower !== 0xd7 && lower !== 0xf7 ? lower : 0;
});

/**
 * A number that lines of the same letters and figures share, and other lines almost never (52 bits). Spaces do not
 * count. Far cheaper than {@link wordsOf}; equal keys are to be confirmed with it.
 *
 * @param most Only so many letters and figures at the beginning count.
 */
export function lineKey(text: string, most = Number.POSITIVE_INFINITY): number {
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  let count = 0;
  for (let i = 0; i < text.length && count < most; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < TABLE ? WORD_CODES[unit] : unit >= 0x2c00 && unit < 0xd800 ? unit : 0;
    if (!code) continue;
    count++;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return (high >>> 0) * 0x100000 + (low >>> 12);
}
