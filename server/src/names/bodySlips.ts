/**
 * Bodies of state, provinces and countries with one mark wrong in one syllable, where that leaves no name to compare or one
 * within a longer name: Bộ Quộc phòng, Chình phủ, Công an tỉnh Quảng Ngái, miển Trung.
 */
import capitalData from '../../data/names/capitals.json' with { type: 'json' };
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

/** Places of which a wrong mark makes no other name, and those that need "tỉnh" before them. */
const COUNTRIES = [
  'Việt Nam',
  'Trung Quốc',
  'Nhật Bản',
  'Hàn Quốc',
  'Triều Tiên',
  'Ấn Độ',
  'Hoa Kỳ',
  'Thái Lan',
  'Đài Loan',
];
const PLACES: ReadonlySet<string> = new Set(capitalData.places.filter((place) => !COUNTRIES.includes(place)));

const byFirst = new Map<string, Name[]>();
const bySecond = new Map<string, Name[]>();
for (const text of [...NAMES, ...COUNTRIES, ...PLACES]) {
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

/** A word that may have a capital (in the block of Vietnamese letters both cases take turns), and the next one. */
const PAIR = /(?<![A-Za-zÀ-ỹ])([A-ZÀ-Ỹ][A-Za-zÀ-ỹ]+) ([A-Za-zÀ-ỹ]+)/gu;
/** The words that begin a text, as many as a name may have. */
const RUN = /^[A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+){1,7}/u;
/** In UTF-16 units, more than eight words have. */
const LONGEST = 80;
const LAST_WORD = /[A-Za-zÀ-ỹ]+ $/u;

/** Those of a normalised line, in order. */
export function bodySlips(text: string): BodySlip[] {
  const found: BodySlip[] = [];
  PAIR.lastIndex = 0;
  for (let pair = PAIR.exec(text); pair; pair = PAIR.exec(text)) {
    const [, first = '', second = ''] = pair;
    const start = pair.index;
    const mayBe = isCapital(first) && (byFirst.has(foldWord(first)) || bySecond.has(foldWord(second)));
    const slip = mayBe ? slipAt(text, start) : undefined;
    if (slip) found.push({ local: { start, end: start + slip.length }, meant: slip.meant });
    // The word behind may begin another name.
    PAIR.lastIndex = start + (slip?.length ?? first.length);
  }
  return found;
}

const PROVINCE = /(?:tỉnh|thành phố|TP\.?) ?$/u;

function slipAt(text: string, start: number): Slip | undefined {
  const words = RUN.exec(text.slice(start, start + LONGEST))?.[0].split(' ') ?? [];
  const isLed = PROVINCE.test(text.slice(Math.max(0, start - 12), start));
  const slip = slipOf(words);
  if (!slip || PLACES.has(slip.meant) !== isLed) return undefined;
  return isLed || !isWithin(text, start) ? slip : undefined;
}

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
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
    // Viet Nam is English.
    if (/^[\x20-\x7e]*$/u.test(own.join(' '))) continue;
    if (own.length === 2 && isCapital(own[1] ?? '') !== isCapital(name.words[1] ?? '')) continue;
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
