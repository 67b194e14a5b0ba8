/** The form in which lines and phrases of the lexicon are compared: lower case, one tone placement, single spaces. */

/** Syllables that are written with the tone on either vowel: `hoá` and `hóa`, `khoẻ` and `khỏe`, `tuỳ` and `tùy`. */
const NEW_PLACEMENT = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
const OLD_PLACEMENT: ReadonlyMap<string, string> = new Map(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/**
 * Folds normalised (NFC) text. The same as `foldText` of text/fold.ts for comparing, but without its way over NFD, since
 * every line of a draft passes here.
 */
export function foldLine(text: string): string {
  return text
    .toLowerCase()
    .replace(NEW_PLACEMENT, (vowels) => OLD_PLACEMENT.get(vowels) ?? vowels)
    .replace(/\s+/gu, ' ')
    .trim();
}
