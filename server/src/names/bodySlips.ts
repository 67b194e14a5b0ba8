/**
 * Bodies of state, provinces and countries with one mark wrong in one syllable, where that leaves no name to compare or one
 * within a longer name: Bộ Quộc phòng, Chình phủ, Công an tỉnh Quảng Ngái, miển Trung.
 */
import capitalData from '../../data/names/capitals.json' with { type: 'json' };
import organisationData from '../../data/names/organisations.json' with { type: 'json' };
import titleData from '../../data/names/titles.json' with { type: 'json' };
import { overlaps, type Span } from '../text/span.ts';
import { KNOWN_ENTITIES } from './knownEntities.ts';
import { BORROWED, ORDINARY } from './lexicon.ts';
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
  /** Nothing else is called so but for one mark. */
  readonly sure: boolean;
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

/** Bodies of the gazetteer, and what many names begin with: only a syllable that is no everyday word is a slip in them. */
const LISTED: ReadonlySet<string> = new Set([
  'Công an',
  'Ngoại hạng Anh',
  ...KNOWN_ENTITIES.filter(({ kind }) => kind === 'organisation')
    .flatMap(({ name, alternateName }) => [name, ...alternateName])
    .filter((name) => name.split(' ').length > 2 && !NAMES.includes(name)),
]);
/** Words from which on a name is too long to be another one's. */
const LONG = 5;

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
for (const text of [...NAMES, ...LISTED, ...COUNTRIES, ...PLACES]) {
  const words = text.split(' ');
  const keys = words.map(foldWord);
  // Of a name cut by dashes and commas newspapers have several.
  if (words.length < 2 || !keys.every(isVietnameseSyllable)) continue;
  const name = { words, keys, sure: !LISTED.has(text) || words.length >= LONG };
  push(byFirst, keys[0] ?? '', name);
  push(bySecond, keys[1] ?? '', name);
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
  const isApart = ({ local }: BodySlip) => !found.some((slip) => overlaps(slip.local, local));
  const others = [...regionSlips(text), ...syllableSlips(text)].filter(isApart);
  return [...found, ...others].sort((a, b) => a.local.start - b.local.start);
}

/** Regions, whose first word has no capital. */
const REGIONS = [
  'miền Trung',
  'miền Bắc',
  'miền Nam',
  'miền Tây',
  'châu Âu',
  'châu Á',
  'châu Phi',
  'châu Mỹ',
].map((text) => text.split(' ') as [string, string]);
const REGION = /(?<![A-Za-zÀ-ỹ])([mc][A-Za-zÀ-ỹ]{2,4}) ([A-ZÀ-Ỹ][A-Za-zÀ-ỹ]{0,4})(?![A-Za-zÀ-ỹ])/gu;

/** Those of regions: miển Trung, châu Phị. */
function* regionSlips(text: string): Iterable<BodySlip> {
  for (const match of text.matchAll(REGION)) {
    const [whole, head = '', name = ''] = match;
    const end = match.index + whole.length;
    const meant = REGIONS.find(([first, second]) => {
      if (head === first) return name !== second && isCapital(name) && isSlip(name, second);
      // cháu Phi is a child.
      return name === second && head !== 'cháu' && isSlip(head, first);
    });
    // châu Ả Rập is no slip.
    const goesOn = text.charAt(end) === ' ' && isCapital(text.charAt(end + 1));
    if (meant && !(goesOn && name.length < 3))
      yield { local: { start: match.index, end }, meant: meant.join(' ') };
  }
}

/** Countries and a people of one syllable, by each way to write them with a tone that the syllable can't have: Phàp, Viêt. */
const SYLLABLES: ReadonlyMap<string, string> = new Map(
  ['Pháp', 'Đức', 'Nhật', 'Việt', 'Huế'].flatMap((meant) =>
    [...meant].flatMap((letter, at) =>
      marksOf(letter)
        .map((other) => meant.slice(0, at) + other + meant.slice(at + 1))
        .filter(
          (word) => isVietnameseSyllable(word.toLowerCase()) && !isPossibleSyllable(word) && !isEnglish(word),
        )
        .map((word) => [word, meant] as const),
    ),
  ),
);
const SYLLABLE = new RegExp(`(?<![A-Za-zÀ-ỹ-])(?:${[...SYLLABLES.keys()].join('|')})(?![A-Za-zÀ-ỹ-])`, 'gu');

/** A letter with each tone, and without the mark of its own. */
function marksOf(letter: string): string[] {
  const plain = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  return [
    plain,
    ...['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (plain + tone).normalize('NFC')),
  ];
}

/** Those of one syllable, but for parts of longer names that are found as such: người Viêt. */
function* syllableSlips(text: string): Iterable<BodySlip> {
  for (const match of text.matchAll(SYLLABLE)) {
    const [word] = match;
    yield {
      local: { start: match.index, end: match.index + word.length },
      meant: SYLLABLES.get(word) ?? word,
    };
  }
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
    // Trung ương đang họp; Cảnh sát Biên giới.
    if (isCapital(meant) !== isCapital(written) && (isCapital(meant) || !name.sure)) continue;
    if (!name.sure && (written.length < 2 || isEveryday(written))) continue;
    const own = words.slice(0, name.words.length);
    // Viet Nam is English.
    if (isEnglish(own.join(' '))) continue;
    if (own.length === 2 && isCapital(own[1] ?? '') !== isCapital(name.words[1] ?? '')) continue;
    if (own.length > (best?.words ?? 0))
      best = {
        words: own.length,
        length: own.join(' ').length,
        meant: own.with(at, casedAs(meant, written)).join(' '),
      };
  }
  return best && best.words > whole + (whole ? 1 : 0) ? best : undefined;
}

function casedAs(meant: string, written: string): string {
  const head = meant.charAt(0);
  return (isCapital(written) ? head.toUpperCase() : head.toLowerCase()) + meant.slice(1);
}

/** Or an English one: Cup châu Phi. */
function isEveryday(word: string): boolean {
  const key = foldWord(word);
  return ORDINARY.has(key) || BORROWED.has(key) || isEnglish(word);
}

function isEnglish(text: string): boolean {
  return /^[\x20-\x7e]*$/u.test(text);
}

/** Another mark; another letter, one too many or too few only where the syllable is then none. Capitals are as they ought to be. */
function isSlip(written: string, meant: string): boolean {
  const slip = slipBetween(written.toLowerCase(), meant.toLowerCase());
  // BV Thể thao is a hospital.
  const isWord = written.slice(1) === written.slice(1).toLowerCase();
  return slip !== undefined && isWord && (slip.kind === 'mark' || !isPossibleSyllable(written));
}
