/**
 * Recognises Vietnamese text of the time before Unicode, shown without its font: TCVN3 (".VnTime": "Céng hoµ x· héi") and
 * VNI ("VNI-Times": "Coäng hoøa xaõ hoäi"). It only recognises; it never converts.
 */

export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Letters that only Unicode Vietnamese has: their presence rules an old encoding out. */
const UNICODE_VIETNAMESE = /[\u1EA0-\u1EF9ĂăĐđƠơƯư]/u;
const WORD = /[^\s\d.,;:!?"“”()/-]+/gu;
/** Signs that TCVN3 puts between or behind letters and no Latin language has inside a word. */
const TCVN3_WORD =
  /\p{L}[µ¸¶·¹¨»¾¼½©®ª«¬¦§]|[µ¸¶·¹»¾¼½©ª¬¦§]\p{L}|[®¨]\p{L}|[ÊËÌÎÏÑÕ×ÜÞßãäåæçëìîïñòõøùúûüýþ][a-z]?$/u;
const TCVN3_SIGN = /[µ¸¶·¹¨»¾¼½©®ª«¬¦§]/u;
/** VNI writes a vowel and behind it a letter for its tone or hat: "vieät", "ngöôøi"; ñ is đ. */
const VNI_WORD = /[aeouyöôAEOUYÖÔ][äùøûõïåãâáàêëéèüúÄÙØÛÕÏÅÃÂÁÀÊËÉÈÜÚ]|^[ñÑ][aeiouyöôAEIOUYÖÔ]|[öÖ][ôÔ]/u;
/** Fewest words that must look so, and their share of the line's words. */
const FEWEST = 3;
const SHARE = 0.3;

/** The old encoding a line is written in; undefined for Unicode and for other languages. */
export function legacyEncodingOf(line: string): LegacyEncoding | undefined {
  if (!/[\u00A6-\u00FF]/u.test(line) || UNICODE_VIETNAMESE.test(line)) return undefined;
  const words = line.match(WORD) ?? [];
  const like = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  const enough = (count: number) => count >= FEWEST && count >= words.length * SHARE;
  if (enough(like(TCVN3_WORD)) && like(TCVN3_SIGN) >= 2) return 'TCVN3';
  return enough(like(VNI_WORD)) ? 'VNI' : undefined;
}
