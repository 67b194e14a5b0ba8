/** Whether two texts are one edit apart, without the table that counting edits takes: lists of names are gone through with it. */

/** As `editDistance(a, b) === 1`: a letter more, less or another, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > LONGEST_LETTER) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (isHighSurrogate(a.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  if (isLowSurrogate(a.charCodeAt(a.length - end))) end--;
  return differInOne([...a.slice(start, a.length - end)], [...b.slice(start, b.length - end)]);
}

/** UTF-16 code units. */
const LONGEST_LETTER = 2;

/** Whether letters, of which neither the first nor the last ones are the same, are one edit apart. */
function differInOne(a: readonly string[], b: readonly string[]): boolean {
  if (a.length <= 1 && b.length <= 1) return a[0] !== b[0];
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
