/**
 * Whether two names of one entity are two spellings of one name (Kiev, Kyiv) or two names (Mỹ, Hoa Kỳ). Only the first
 * is an inconsistency. The entity is settled before; so looseness here merges nobody.
 */
import { rememberByText } from '../text/remember.ts';
import { foldSpelling } from './spelling.ts';

/** Rewrites by which the spellings of one foreign name in Vietnamese and other languages come to the same consonants. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tx|x|sh|s/gu, 's'],
  [/ph/gu, 'f'],
  [/kh|qu|q|ck|c|k/gu, 'k'],
  [/w/gu, 'v'],
  [/[đt]h?/gu, 'd'],
  [/p/gu, 'b'],
  [/gh/gu, 'g'],
  [/[^a-z]|[aeiouyhj]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/** Consonants by sound, in order. */
function soundsOf(spelling: string): string {
  let key = spelling.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  for (const [pattern, sound] of SOUNDS) key = key.replace(pattern, sound);
  return key;
}

/** Whether two different spellings are spellings of one name, given that they name one entity. */
export function isRespelling(a: string, b: string): boolean {
  return compared(`${a}\n${b}`);
}

/** A check compares the same spellings of an archive again and again. */
const compared = rememberByText((pair) => {
  const [a = '', b = ''] = pair.split('\n');
  return compare(a, b);
}, 20_000);

function compare(a: string, b: string): boolean {
  if (foldSpelling(a) === foldSpelling(b)) return true;
  if (isPart(a, b) || isPart(b, a) || abbreviationsIn(a) !== abbreviationsIn(b)) return false;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length === y.length && x.every((word, i) => soundAlike(word, y[i] ?? '')))
    return soundsOf(a).length > 1;
  // Languages order the parts of a name differently: Saudi Arabia, Ả Rập Xê Út.
  const [all, others] = [soundsOf(a), soundsOf(b)].map((sounds) => [...sounds].sort().join(''));
  return all === others && (all?.length ?? 0) > 1;
}

function soundAlike(a: string, b: string): boolean {
  if (isContraction(a, b) || isContraction(b, a)) return true;
  const [x, y] = [soundsOf(a), soundsOf(b)];
  return x === y || (Math.min(x.length, y.length) >= 3 && hasOneMore(x, y));
}

/** Utd for United: a foreign word without its vowels. Barca is a name of its own beside Barcelona. */
function isContraction(short: string, long: string): boolean {
  if (short.length < 3 || long.length < short.length + 2 || !/^[A-Z][b-df-hj-np-tv-z]+$/.test(short))
    return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && short.at(-1) === long.at(-1);
}

/** Whether the words of a name are all among those of a longer one: Kremlin, Điện Kremlin. */
export function isPart(short: string, long: string): boolean {
  if (short === long) return false;
  const words = wordsOf(long);
  const own = wordsOf(short);
  return own.length < words.length && own.every((word) => words.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s\-.]+/u)
    .map(foldSpelling)
    .filter(Boolean);
}

/** Its words in capitals: TP.HCM has two, TP Hồ Chí Minh one, and is another name. */
function abbreviationsIn(name: string): string {
  return (name.match(/\p{Lu}{2,}/gu) ?? []).sort().join(' ');
}

/** Whether two spellings differ in the case of the first letter alone, as at the start of a sentence: châu Âu, Châu Âu. */
export function differInFirstCase(a: string, b: string): boolean {
  return a.slice(1) === b.slice(1) && a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase();
}

/** Whether one string is the other with one letter more: the r of Singapore that Xin-ga-po lacks. */
function hasOneMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.slice(i) === long.slice(i + 1);
}

/** A spelling without what only typing decides: which dash, apostrophe or space stands in it. Not for show. */
export function foldTyping(text: string): string {
  if (!/[-‑–—’‘.]|[^\S ]| {2}/u.test(text)) return text;
  return text
    .replace(/\s*[-‑–—]\s*/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/(?<![A-Za-zÀ-ỹ])(\p{Lu})\. ?/gu, '$1.')
    .replace(/\s+/gu, ' ');
}

/**
 * Whether a name stands in capitals for show, as `REUTERS` in a credit: that is no spelling of its own. Short words in
 * capitals (TP HCM, THACO) are taken for abbreviations, whose capitals belong to them.
 */
export function isInCapitals(text: string): boolean {
  return (
    !/[a-z]/.test(text) &&
    text === text.toUpperCase() &&
    text.split(/[^\p{L}\p{M}]+/u).some((word) => word.length > 5)
  );
}
