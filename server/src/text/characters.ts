/**
 * Characters of raw text that are not what they look like: letters with loose marks, characters nobody sees, letters of
 * another script or an old conversion that look like Latin ones, and remains of broken text. Spans are raw offsets in
 * the line given. What is only unusual (no-break spaces, emoji, words wholly in another script) is not reported.
 */
import type { Span } from './span.ts';

/**
 * Whether a text, of one line or many, holds nothing that this module finds. Most drafts don't: one look at the whole
 * spares the looks at each line.
 */
export function isSound(text: string): boolean {
  return (
    text.normalize('NFC') === text &&
    text.search(INVISIBLE) < 0 &&
    !MAY_LOOK_ALIKE.test(text) &&
    !MAY_BE_BROKEN.test(text)
  );
}

/** A replacement for some raw text. */
export interface Replacement {
  readonly span: Span;
  readonly newText: string;
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Runs of letters that are not composed (NFC), word by word, with the composed ones. */
export function findUncomposed(line: string): Replacement[] {
  if (line.normalize('NFC') === line) return [];
  const runs: { start: number; end: number }[] = [];
  for (const { 0: cluster, index } of line.matchAll(CLUSTER)) {
    if (cluster.normalize('NFC') === cluster) continue;
    const last = runs.at(-1);
    if (last && !/[^\p{L}\p{M}]/u.test(line.slice(last.end, index))) last.end = index + cluster.length;
    else runs.push({ start: index, end: index + cluster.length });
  }
  return runs.map((span) => ({ span, newText: line.slice(span.start, span.end).normalize('NFC') }));
}

/** An invisible character. */
export interface Invisible {
  readonly span: Span;
  /** Whether letters or figures stand on both sides, so that a search for the word misses it. */
  readonly insideWord: boolean;
}

const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
/** Writing that needs joiners or direction marks. */
const NEEDS_CONTROLS = /[\u0590-\u08FF\u0900-\u109F\u1780-\u17FF\u{1E900}-\u{1E95F}]/u;
/** Joiners hold emoji of several parts together. */
const EMOJI_SIDE = /[\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}]/u;

/** Characters that take no room and are seen as nothing. */
export function findInvisible(line: string): Invisible[] {
  if (line.search(INVISIBLE) < 0 || NEEDS_CONTROLS.test(line)) return [];
  const found: Invisible[] = [];
  for (const { 0: character, index } of line.matchAll(INVISIBLE)) {
    const before = lastOf(line.slice(0, index).replace(INVISIBLE, ''));
    const after = firstOf(line.slice(index + 1).replace(INVISIBLE, ''));
    if (character === '\u200D' && EMOJI_SIDE.test(before)) continue;
    found.push({
      span: { start: index, end: index + 1 },
      insideWord: LETTER.test(before) && LETTER.test(after),
    });
  }
  return found;
}

const lastOf = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => [...text.slice(0, 2)][0] ?? '';

/** Letters that look like a Latin one in print, by script. Source: Unicode confusables (UTS #39), letters only. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx іi ѕs јj ԁd һh ԛq ԝw ЁË ёë ЇÏ їï',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo',
  ].flatMap((row) => row.split(' ').map((pair) => [...pair] as [string, string])),
);
/** Blocks of Greek and Cyrillic with all look-alikes, and the letters of {@link CONVERTED}: quicker to test than scripts. */
const MAY_LOOK_ALIKE = /[\u00D0\u00F0\u0189\u01A2\u01A3\u0370-\u052F]/;
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/**
 * Letters that old converters leave in Vietnamese words: Ð (Icelandic eth) for Đ, ƣ (oi) for ư. Icelandic words do not
 * begin with eth, so only a word's first letter counts.
 */
const CONVERTED: ReadonlyMap<string, string> = new Map([
  ['\u00D0', 'Đ'],
  ['\u0189', 'Đ'],
  ['\u00F0', 'đ'],
  ['\u01A2', 'Ư'],
  ['\u01A3', 'ư'],
]);

/** A word with letters that look like others. */
export interface LookAlike extends Replacement {
  /** The letters, once each. */
  readonly letters: string;
  readonly origin: 'cyrillic' | 'greek' | 'conversion';
}

/** Words that mix Latin letters or figures with look-alikes of another script, or hold a letter of an old conversion. */
export function findLookAlikes(line: string): LookAlike[] {
  const found: LookAlike[] = [];
  if (!MAY_LOOK_ALIKE.test(line)) return found;
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const foreign = [...word].filter((letter) => OTHER_SCRIPT.test(letter));
    const converted = [...word].filter((letter, place) => isConverted(letter, place));
    const isMixed =
      foreign.length > 0 && /[\p{Script=Latin}\p{N}]/u.test(word) && foreign.every((l) => LOOK_ALIKES.has(l));
    const letters = isMixed ? foreign : converted;
    if (!letters.length) continue;
    found.push({
      span: { start: index, end: index + word.length },
      newText: [...word]
        .map(
          (letter, place) =>
            LOOK_ALIKES.get(letter) ?? (isConverted(letter, place) ? CONVERTED.get(letter) : letter),
        )
        .join('')
        .normalize('NFC'),
      letters: [...new Set(letters)].join(', '),
      origin: isMixed ? (/\p{Script=Greek}/u.test(foreign.join('')) ? 'greek' : 'cyrillic') : 'conversion',
    });
  }
  return found;
}

function isConverted(letter: string, place: number): boolean {
  return CONVERTED.has(letter) && (place === 0 || letter === '\u01A3' || letter === '\u01A2');
}

/** The replacement character, control characters and private-use glyphs (icons of a page's font). */
const BROKEN = /(?:(?!\t)[\p{Cc}\p{Co}\uFFFC\uFFFD])+/gu;
/** The same but for line ends; planes 15 and 16, all private, by their surrogates. Quicker to test. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are meant
const MAY_BE_BROKEN = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\uDB80-\uDBFF\uE000-\uF8FF\uFFFC\uFFFD]/;

/** Remains of broken text: characters that mean nothing outside the page or file they come from. */
export function findBroken(line: string): Span[] {
  if (!MAY_BE_BROKEN.test(line)) return [];
  return Array.from(line.matchAll(BROKEN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
}
