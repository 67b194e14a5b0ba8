/** The form in which lines and phrases of the lexicon are compared: lower case, one tone placement, single spaces. */

/** Syllables that are written with the tone on either vowel: `hoá` and `hóa`, `khoẻ` and `khỏe`, `tuỳ` and `tùy`. */
const NEW_PLACEMENT = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![A-Za-zÀ-ỹ])/gu;
const MAY_BE_NEW = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;
const UNEVEN = /\s\s|[^\S ]/u;
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
  let folded = text.toLowerCase();
  // Most lines need neither replacement, and every line of a draft is asked.
  if (MAY_BE_NEW.test(folded))
    folded = folded.replace(NEW_PLACEMENT, (vowels) => OLD_PLACEMENT.get(vowels) ?? vowels);
  if (UNEVEN.test(folded)) folded = folded.replace(/\s+/gu, ' ');
  return folded.trim();
}
