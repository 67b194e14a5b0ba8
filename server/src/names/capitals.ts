/** Capitals of names that depart from how Vietnamese writes them: Bộ ngoại giao, Hà nội, Thủ Tướng, Nguyễn văn An. */
import capitalData from '../../data/names/capitals.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { casingOf } from './casing.ts';
import { PORTFOLIOS, SURNAMES } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import { foldWord } from './spelling.ts';
import { isCapitalised, type Token, tokenize } from './tokens.ts';

/** Words of a line with the capitals they ought to have. */
export interface CapitalSlip {
  readonly local: Span;
  readonly meant: string;
}

/** Each reads what begins at a token; gives the index behind its last token and the words as they ought to be. */
type Reading = { readonly end: number; readonly meant: readonly string[] } | undefined;

const BODIES = phrases(capitalData.bodies);
const PLACES = phrases(capitalData.places);
const ANYWHERE: ReadonlySet<string> = new Set(capitalData.anywhere);
const OFFICES = phrases(capitalData.offices);
const VERBS: ReadonlySet<string> = new Set(capitalData.verbs);

function phrases(names: readonly string[]): Phrases<string> {
  const set = new Phrases<string>();
  for (const name of names) set.add(name, name);
  return set;
}

/** The slips of a normalised line, in order. Lines all in capitals or with one on each word say nothing. */
export function capitalSlips(text: string): CapitalSlip[] {
  if (!MAY_SLIP.test(text)) return [];
  const tokens = tokenize(text);
  if (casingOf(tokens) !== 'sentence') return [];
  const found: CapitalSlip[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading =
      personAt(tokens, at) ??
      cityAt(tokens, at) ??
      ministryAt(tokens, at) ??
      bodyAt(tokens, at) ??
      governmentAt(tokens, at) ??
      placeAt(tokens, at) ??
      officeAt(tokens, at);
    if (reading) {
      const words = tokens.slice(at, reading.end);
      const local = { start: (words[0] as Token).start, end: (words.at(-1) as Token).end };
      let meant = '';
      for (const [i, word] of words.entries()) {
        const gap = i ? text.slice((words[i - 1] as Token).end, word.start) : '';
        meant += gap + asIn(word.text, reading.meant[i] ?? '');
      }
      if (meant !== text.slice(local.start, local.end)) found.push({ local, meant });
    }
    at = Math.max(reading?.end ?? 0, at + 1);
  }
  return found;
}

/** Most lines hold nothing that a reading below could take: cheaper to see than to read. */
const MAY_SLIP = new RegExp(
  [
    '(?:văn|thị) [A-ZÀ-Ỹ]',
    'tp\\.? ?(?:hcm|HCM)|TP\\.? ?(?!HCM)[Hh][Cc][Mm]',
    '(?:Bộ|Sở) (?:[a-zà-ỹ]|[A-ZÀ-Ỹ][a-zà-ỹ]* [A-ZÀ-Ỹ])',
    'hủ tướng chính phủ',
    ...capitalData.places.map((name) => name.charAt(0) + name.slice(1).toLowerCase()),
    ...capitalData.offices.map((name) => name.split(' ').map(capital).join(' ')),
    `(?!${capitalData.bodies.join('|')})(?:${capitalData.bodies.map(inAnyCase).join('|')})`,
  ].join('|'),
  'u',
);

/** A pattern for a name with any capitals behind its first letter, and with either place of the tone mark. */
function inAnyCase(name: string): string {
  const letters = name
    .slice(1)
    .replace(/(?<= )\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
  return (name.charAt(0) + letters).replace(/^Ủy/u, '(?:Ủy|Uỷ)');
}

const isLower = ({ shape }: Token): boolean => shape === 'lower';
const isCapital = ({ shape }: Token): boolean => shape === 'capital';

/** A word with the capitals of another way to write it: Uỷ as Ủy. */
function asIn(word: string, pattern: string): string {
  if (pattern === pattern.toLowerCase()) return word.toLowerCase();
  return pattern === pattern.toUpperCase() ? word.toUpperCase() : capital(word.toLowerCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Nguyễn *văn* An: the two syllables that stand only within names. */
function personAt(tokens: readonly Token[], at: number): Reading {
  const [first, middle, last] = tokens.slice(at, at + 3);
  if (!first || !middle || !last || !isCapital(first) || !isCapital(last) || last.foreign) return undefined;
  if (middle.gap !== 'space' || last.gap !== 'space' || !/^(?:văn|thị)$/u.test(middle.text)) return undefined;
  if (!SURNAMES.has(first.key)) return undefined;
  return { end: at + 3, meant: [first.text, capital(middle.text), last.text] };
}

/** tp.hcm, TP Hcm */
function cityAt(tokens: readonly Token[], at: number): Reading {
  const [tp, name] = tokens.slice(at, at + 2);
  if (tp?.key !== 'tp' || name?.key !== 'hcm' || !(tp.text === 'tp' || name.text !== 'HCM')) return undefined;
  return { end: at + 2, meant: ['TP', 'HCM'] };
}

/** Bộ *ngoại giao* Nga, Sở *Y Tế*. */
function ministryAt(tokens: readonly Token[], at: number): Reading {
  const head = tokens[at] as Token;
  const field = /^(?:Bộ|Sở)$/u.test(head.text) ? PORTFOLIOS.longest(tokens, at + 1) : undefined;
  // Of longer ones newspapers differ: Bộ Văn hóa - Thể thao và Du lịch.
  if (!field || field.end !== at + 3 || tokens[at + 1]?.gap !== 'space') return undefined;
  const words = tokens.slice(at + 1, field.end);
  const name = words.map(({ text }) => text.toLowerCase()).join(' ');
  if (name === 'công thương' || isOpen(tokens, field.end)) return undefined;
  if (words.every(isLower) ? VERBS.has(name) && tokens[field.end]?.gap === 'space' : !words.every(isCapital))
    return undefined;
  return { end: field.end, meant: [head.text, ...sentence(name)] };
}

/** Whether the name may go on: Bộ Giáo Dục *và Đào tạo*, Bộ Y tế *-* …. */
function isOpen(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next !== undefined &&
    (next.gap === 'dash' ||
      next.gap === 'join' ||
      next.key === 'và' ||
      (next.gap === 'comma' && isCapitalised(next)))
  );
}

/** The words of a text, the first with a capital. */
function sentence(text: string): string[] {
  return capital(text).split(' ');
}

/** Bộ *chính trị*, *Quốc Hội*: within a sentence, and with some capital; "chính phủ" may be any government. */
function bodyAt(tokens: readonly Token[], at: number): Reading {
  const match = isCapitalised(tokens[at]) ? BODIES.longest(tokens, at) : undefined;
  if (!match) return undefined;
  const words = tokens.slice(at, match.end);
  const meant = match.value.split(' ');
  // At the start of a sentence everyday words have the one capital, too: Nhà trắng tinh.
  const raised = words.some((word, i) => i > 0 && isCapital(word) && meant[i] === meant[i]?.toLowerCase());
  if (words.length !== meant.length || words.some(({ shape }) => shape === 'caps')) return undefined;
  if ((words[0] as Token).first && !raised) return undefined;
  // Đại hội đồng Quốc Hội, Nhà Chính Phủ: parts of another name.
  return isWithinName(tokens, at, match.end) ? undefined : { end: match.end, meant };
}

/** Whether capitals stand directly before or behind, so that the words may be part of a longer name. */
function isWithinName(tokens: readonly Token[], at: number, end: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[end]];
  const attached = (token: Token | undefined) => token?.gap === 'space' || token?.gap === 'join';
  return (
    (attached(tokens[at]) && isCapitalised(before) && !before?.first) ||
    (attached(next) && isCapitalised(next) && !PLACES.longest(tokens, end) && !SURNAMES.has(next?.key ?? ''))
  );
}

/** Thủ tướng *chính phủ*: of an office it is always the one Government. */
function governmentAt(tokens: readonly Token[], at: number): Reading {
  const words = tokens.slice(at, at + 4);
  if (
    words.map(({ key }) => key).join(' ') !== GOVERNMENT ||
    words.some(({ gap }, i) => i > 0 && gap !== 'space')
  )
    return undefined;
  if (!words.slice(2).every(isLower)) return undefined;
  return { end: at + 4, meant: [...words.slice(0, 2).map(({ text }) => text), 'Chính', 'phủ'] };
}

const GOVERNMENT = ['thủ', 'tướng', 'chính', 'phủ'].map(foldWord).join(' ');

/** Words that a place's name follows. */
const WHERE = /^(?:ở|tại|tỉnh|phố|tp|về|từ|vào|quận|huyện|sang|đến|khắp)$/u;

/** Hà *nội*, tại Thái *bình*. */
function placeAt(tokens: readonly Token[], at: number): Reading {
  const match = isCapital(tokens[at] as Token) ? PLACES.longest(tokens, at) : undefined;
  const [first, second, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!match || match.end !== at + 2 || !first || !second || !isLower(second) || second.gap !== 'space')
    return undefined;
  const led = first.gap === 'space' && WHERE.test(tokens[at - 1]?.key ?? '');
  const alone = ANYWHERE.has(match.value) && !(first.gap === 'space' && isCapitalised(tokens[at - 1]));
  // Việt nam tiến: a verb, behind a person's name.
  if (!led && (!alone || first.first || isNameless(next))) return undefined;
  return { end: at + 2, meant: match.value.split(' ') };
}

const isNameless = (next: Token | undefined): boolean =>
  next?.gap === 'space' && /^(?:tiến|nữ|giới|tính)$/u.test(next.key);

/** *Thủ Tướng* Phạm Minh Chính, Phó *Giám Đốc*; not the end of a name (Đỗ Trung Tá). */
function officeAt(tokens: readonly Token[], at: number): Reading {
  const [before, first, second, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second || !isCapital(first) || !isCapital(second) || second.gap !== 'space')
    return undefined;
  // Giải Đại Sứ Xanh, Nhà Thủ Tướng: where a title has capitals throughout, one word says nothing.
  const isTitled =
    first.gap === 'space' &&
    (isCapitalised(before) ? !BEFORE_OFFICE.test(before?.key ?? '') : BEFORE_TITLE.test(before?.key ?? ''));
  if (isTitled || next?.gap === 'join' || next?.gap === 'dash' || !OFFICES.longest(tokens, at))
    return undefined;
  return { end: at + 2, meant: [first.text, second.text.toLowerCase()] };
}

const BEFORE_OFFICE = /^(?:phó|tổng|nguyên|cựu|ông|bà)$/u;
const BEFORE_TITLE = /^(?:giải|thi|hiệu|trình|phim|vở|khúc|sách|quán|tiệm|game)$/u;
