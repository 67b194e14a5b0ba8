/** What one slip of the pen makes of a name: how two spellings differ that are one letter, or one swap, apart. */
import { stripDiacritics } from '../text/fold.ts';
import { type Word, words } from '../text/words.ts';
import { isVietnameseSyllable } from './spelling.ts';

export interface Slip {
  /** `mark`: another diacritic; `missing`, `extra`: a letter; `swap`: two neighbours; `letter`: another one. */
  readonly kind: 'mark' | 'letter' | 'swap' | 'missing' | 'extra';
  /** The word it is in, as it is written and as it was meant. */
  readonly written: Word;
  readonly meant: Word;
  /** It is in the first letter of the word, or in the last. */
  readonly first: boolean;
  readonly last: boolean;
  /** Another word has at least three letters: the slip is in one word of a longer name. */
  readonly within: boolean;
}

/**
 * How two spellings differ; undefined where that is more than one slip within one word, or a matter of case, digits,
 * dots, dashes and spaces.
 */
export function slipBetween(written: string, meant: string): Slip | undefined {
  const [a, b] = [written, meant];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const kind = kindOf(x, y);
  if (!kind || !/^[A-Za-zÀ-ỹ]*$/u.test(x + y)) return undefined;
  const [own, other] = [wordAt(a, start, kind), wordAt(b, start, kind)];
  if (!own || !other || own.start !== other.start || !/^[A-Za-zÀ-ỹ]+$/u.test(own.text + other.text))
    return undefined;
  return {
    kind,
    written: own,
    meant: other,
    first: start === own.start,
    last: end === 0 || !/[A-Za-zÀ-ỹ]/u.test(a.at(-end) ?? ''),
    within: words(written).some((word) => word.start !== own.start && word.text.length >= 3),
  };
}

function kindOf(x: string, y: string): Slip['kind'] | undefined {
  if (x.toLowerCase() === y.toLowerCase()) return undefined;
  if (x.length === 1 && y.length === 0) return 'extra';
  if (x.length === 0 && y.length === 1) return 'missing';
  if (x.length === 1 && y.length === 1) return stripDiacritics(x) === stripDiacritics(y) ? 'mark' : 'letter';
  return x.length === 2 && x[0] === y[1] && x[1] === y[0] ? 'swap' : undefined;
}

/** The word an edit is in; what was left out at its end belongs to it. */
function wordAt(text: string, at: number, kind: Slip['kind']): Word | undefined {
  const loose = kind === 'missing' || kind === 'extra' ? 1 : 0;
  return words(text).find((word) => word.start <= at && at < word.end + loose);
}

/** Vietnamese syllables that end in a stop have the tone of "các" or "tục". */
const STOPPED = /(?:c|ch|p|t)$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOP_TONE = /[\u0301\u0323]/u;

/** Whether a word is a syllable of Vietnamese by its letters and its tone: not Điẹn, Quôc, Phàp, Huỵền. */
export function isPossibleSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  if (!isVietnameseSyllable(lower)) return false;
  const letters = lower.normalize('NFD');
  const [tone = '', ...more] = letters.match(TONES) ?? [];
  if (more.length) return false;
  const plain = letters.replace(/\p{M}/gu, '');
  return !STOPPED.test(plain) || STOP_TONE.test(tone);
}
