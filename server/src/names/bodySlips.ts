/** Bodies of state and regions with one mark wrong in one syllable: Bộ Quộc phòng, Chình phủ. No list of names finds those. */
import organisationData from '../../data/names/organisations.json' with { type: 'json' };
import titleData from '../../data/names/titles.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { ORDINARY } from './lexicon.ts';
import { isPossibleSyllable, slipBetween } from './slip.ts';
import { foldWord, isVietnameseSyllable } from './spelling.ts';

/** A name as it is written, and as it was meant. */
export interface BodySlip {
  readonly local: Span;
  readonly meant: string;
}

interface Name {
  readonly words: readonly string[];
  readonly keys: readonly string[];
}

/** Bodies whose names are the same in every text, and regions. */
const NAMES: readonly string[] = [
  ...organisationData.alone,
  ...titleData.portfolios.map((field) => `Bộ ${field.charAt(0).toUpperCase()}${field.slice(1)}`),
  'Thành ủy',
  'Tỉnh ủy',
  'Viện kiểm sát',
  'Tòa án nhân dân',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Đông Nam Á',
];

const byFirst = new Map<string, Name[]>();
const bySecond = new Map<string, Name[]>();
for (const text of NAMES) {
  const words = text.split(' ');
  const keys = words.map(foldWord);
  // Of a name cut by dashes and commas newspapers have several.
  if (words.length < 2 || !keys.every(isVietnameseSyllable)) continue;
  push(byFirst, keys[0] ?? '', { words, keys });
  push(bySecond, keys[1] ?? '', { words, keys });
}

function push(map: Map<string, Name[]>, key: string, name: Name): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}

/** A word that may have a capital (in the block of Vietnamese letters both cases take turns), and the words behind it. */
const RUN = /(?<![A-Za-zÀ-ỹ])[A-ZÀ-Ỹ][A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+){1,7}/gu;
const LAST_WORD = /[A-Za-zÀ-ỹ]+ $/u;

/** Those of a normalised line, in order. */
export function bodySlips(text: string): BodySlip[] {
  const found: BodySlip[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(text); run; run = RUN.exec(text)) {
    const words = run[0].split(' ');
    const start = run.index;
    const slip = isCapital(run[0]) && hasBody(words) && !isWithin(text, start) ? slipOf(words) : undefined;
    if (slip) found.push({ local: { start, end: start + slip.length }, meant: slip.meant });
    // The words behind may begin another name.
    RUN.lastIndex = start + (slip?.length ?? (words[0] as string).length);
  }
  return found;
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

function hasBody([first = '', second = '']: readonly string[]): boolean {
  return byFirst.has(foldWord(first)) || bySecond.has(foldWord(second));
}

/** Hàn | Quốc hồi hương: part of the name before it; but Theo | Quốc hội. */
function isWithin(text: string, start: number): boolean {
  const before = LAST_WORD.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  return before !== undefined && isCapital(before) && !ORDINARY.has(foldWord(before.trim()));
}

interface Slip {
  readonly words: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly meant: string;
}

/**
 * The longest name that words begin with but for one slip; undefined where they begin with one as it is, unless the other is
 * longer by two (Bộ Nông nghiệp | vá Môi trường).
 */
function slipOf(words: readonly string[]): Slip | undefined {
  const [first, second] = words.slice(0, 2).map(foldWord) as [string, string];
  const names = [...(byFirst.get(first) ?? []), ...(bySecond.get(second) ?? [])];
  let best: Slip | undefined;
  let whole = 0;
  for (const name of names) {
    const wrong = name.keys.flatMap((key, i) => (foldWord(words[i] ?? '') === key ? [] : [i]));
    if (wrong.length === 0) whole = Math.max(whole, name.keys.length);
    const at = wrong[0];
    if (at === undefined) continue;
    const [written, meant] = [words[at], name.words[at] as string];
    if (wrong.length > 1 || written === undefined || !isSlip(written, meant)) continue;
    const own = words.slice(0, name.words.length);
    if (own.length > (best?.words ?? 0))
      best = { words: own.length, length: own.join(' ').length, meant: own.with(at, meant).join(' ') };
  }
  return best && best.words > whole + (whole ? 1 : 0) ? best : undefined;
}

/** Another mark; another letter, one too many or too few only where the syllable is then none. Capitals are as they ought to be. */
function isSlip(written: string, meant: string): boolean {
  const slip = slipBetween(written, meant);
  // BV Thể thao is a hospital.
  const isWord = written.slice(1) === written.slice(1).toLowerCase();
  return slip !== undefined && isWord && (slip.kind === 'mark' || !isPossibleSyllable(written));
}
