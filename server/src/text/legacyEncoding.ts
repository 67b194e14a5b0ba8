/**
 * Recognises Vietnamese text in an encoding from before Unicode by how its commonest words look when each byte is read
 * as the Latin-1 character of that number. It only names the encoding; nothing is converted.
 * The words are the same in each row: của, và, không, được, người, những, một, đã. Sources: the code tables of
 * TCVN 5712:1993 (TCVN3), VNI for Windows and Microsoft's code page 1258.
 */

export type LegacyEncoding = 'TCVN3' | 'VNI' | 'windows-1258';

const COMMON_WORDS: Readonly<Record<LegacyEncoding, readonly string[]>> = {
  TCVN3: ['cña', 'vµ', 'kh«ng', '®\u00ADîc', 'ng\u00ADêi', 'nh÷ng', 'mét', '®·'],
  VNI: ['cuûa', 'vaø', 'khoâng', 'ñöôïc', 'ngöôøi', 'nhöõng', 'moät', 'ñaõ'],
  'windows-1258': ['cuÒa', 'vaÌ', 'không', 'ðýõòc', 'ngýõÌi', 'nhýÞng', 'môòt', 'ðaÞ'],
};

/** The encoding with most of its common words in a text read as Latin-1; undefined where hardly any is found. */
export function legacyEncodingOf(latin1: string): LegacyEncoding | undefined {
  // As they are: a letter here is a byte, and its capital another letter's byte.
  const words = latin1.split(/[\s.,;:!?"()]+/u);
  let best: { encoding: LegacyEncoding; hits: number } | undefined;
  for (const [encoding, common] of Object.entries(COMMON_WORDS) as [LegacyEncoding, readonly string[]][]) {
    const hits = words.filter((word) => common.includes(word)).length;
    if (hits > (best?.hits ?? 1)) best = { encoding, hits };
  }
  return best?.encoding;
}

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

/**
 * The old encoding a line of a draft was typed in, told by the shape of its words, so that a headline is enough; undefined
 * for Unicode and for other languages. Code page 1258 needs no font of its own and is not looked for.
 */
export function legacyFontOf(line: string): Exclude<LegacyEncoding, 'windows-1258'> | undefined {
  if (!/[\u00A6-\u00FF]/u.test(line) || UNICODE_VIETNAMESE.test(line)) return undefined;
  const words = line.match(WORD) ?? [];
  const like = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  const enough = (count: number) => count >= FEWEST && count >= words.length * SHARE;
  if (enough(like(TCVN3_WORD)) && like(TCVN3_SIGN) >= 2) return 'TCVN3';
  return enough(like(VNI_WORD)) ? 'VNI' : undefined;
}
