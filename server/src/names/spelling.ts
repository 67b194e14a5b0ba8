/**
 * Ways to compare spellings of names. None changes a text. The order is from strict to loose: the same letters, the
 * same letters but for hyphens, case and tone placement, the same sounds of a foreign name.
 */

import { rememberByText, WORDS_KEPT } from '../text/remember.ts';

/** Vowel pairs whose tone newspapers write on either letter: hoà or hòa, khoẻ or khỏe, thuý or thúy. */
const OLD_TONE = /[òóỏõọ][ae]|[ùúủũụ]y/u;
const TONE_PAIRS: ReadonlyMap<string, string> = new Map(
  [
    'òa oà',
    'óa oá',
    'ỏa oả',
    'õa oã',
    'ọa oạ',
    'òe oè',
    'óe oé',
    'ỏe oẻ',
    'õe oẽ',
    'ọe oẹ',
    'ùy uỳ',
    'úy uý',
    'ủy uỷ',
    'ũy uỹ',
    'ụy uỵ',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** One word, normalised to NFC, for look-ups: lower case, tone written on the second vowel. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!OLD_TONE.test(lower)) return lower;
  return lower.replace(new RegExp(OLD_TONE, 'gu'), (pair) => TONE_PAIRS.get(pair) ?? pair);
}

/** A spelling without hyphens, dots, apostrophes, spaces, case and tone placement: `Xê-út`, `Xê Út` and `xêút` are one. */
export function foldSpelling(spelling: string): string {
  return foldWord(spelling.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Behind `qu` stand some rhymes that stand behind no other initial: Quỳnh, quýt, quých. */
const SYLLABLE =
  /^(?:qu(?:ynh|ych|y[nt])|(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă[cmnpt]|ăng|â[cmnptuy]|âng|e|ec|em|en|eng|eo|ep|et|ê|êch|ê[mnptu]|ênh|i|ia|ich|iê[cmnptu]|iêng|i[mnptu]|inh|o|oa|oa[cimnopty]|oach|oang|oanh|oă[cmnt]|oăng|oc|oe|oe[not]|oi|o[mnpt]|ong|oo[cn]|oong|ô|ô[cimnpt]|ông|ơ|ơ[imnpt]|u|ua|uâ[nty]|uâng|uc|uê|uêch|uênh|u[imnpt]|ung|uô[cimnt]|uông|uơ|uy|uya|uych|uyê[nt]|uynh|uy[tpu]|ư|ưa|ư[citu]|ưng|ươ[cimnptu]|ương|y|yê[mntu]|yêng))$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a lower-case word could be a syllable of Vietnamese by its letters. `putin`, `marco` and `viktor` can't be. */
export const isVietnameseSyllable = rememberByText((word) => {
  if (word.length > 7) return false;
  return SYLLABLE.test(
    /^[a-z]+$/u.test(word) ? word : word.normalize('NFD').replace(TONES, '').normalize('NFC'),
  );
}, WORDS_KEPT);

/**
 * Rewrites that make the usual transliterations of one foreign name alike (Sergei/Sergey, Zelensky/Zelenskiy,
 * Khartoum/Kartoum, Mohammed/Mohamed). Applied in this order. Vowels are never merged otherwise: Niger is not Nigeria.
 */
const TRANSLITERATION: readonly (readonly [RegExp, string])[] = [
  [/(?:skiy|skii|skyy|skij)$/u, 'ski'],
  [/yy|iy|ij|yi/gu, 'i'],
  [/ey|ej/gu, 'ei'],
  [/ay|aj/gu, 'ai'],
  [/y/gu, 'i'],
  [/kh|q|ck/gu, 'k'],
  [/(\p{L})\1+/gu, '$1'],
];

/** Key by which spellings of one foreign word agree. Only for words that are no Vietnamese syllables. */
export function foldTransliteration(word: string): string {
  let key = foldWord(word).normalize('NFD').replace(/\p{M}/gu, '');
  for (const [pattern, replacement] of TRANSLITERATION) key = key.replace(pattern, replacement);
  return key;
}

/** Words that no one transliterates: abbreviations, numerals (VI, VII), single letters. */
const FIXED = /^(?:\p{L}|[\p{Lu}\p{N}]+)$/u;

/**
 * Key of a name that no list knows: words joined by hyphens; Vietnamese words keep every diacritic (An is not Ân),
 * foreign ones are folded by {@link foldTransliteration}.
 */
export function nameKey(words: readonly string[]): string {
  return words.map(wordKey).join('-');
}

/** Key of one word of a name: see {@link nameKey}. */
export const wordKey = rememberByText(
  (word) =>
    FIXED.test(word) || isVietnameseSyllable(word.toLowerCase()) ? foldWord(word) : foldTransliteration(word),
  WORDS_KEPT,
);
