/** Reads a run of capitalised words that no list knows: how far it goes, and what kind of name it is, if any. */
import type { LineContext } from './cue.ts';
import { isSomebody } from './deeds.ts';
import {
  ABBREVIATIONS,
  FOREIGN_NAMES,
  FOREIGN_ORGANISATION,
  ORGANISATION_HEADS,
  SURNAMES,
  THING_HEADS,
} from './lexicon.ts';
import type { EntityKind } from './name.ts';
import { compoundAt } from './organisations.ts';
import { isAbbreviation, isAfterPlaceWord, isForeign, isOrdinary, isThing, kindOf, runEnd } from './run.ts';
import { isCapitalised, type Token } from './tokens.ts';

export interface RunReading {
  /** Index to go on from. */
  readonly end: number;
  /** Absent where the words are no name. */
  readonly name?: { readonly kind?: EntityKind; readonly doubtful?: boolean };
  /** Another name begins at `end`, in the same run: CEO FPT Retail | Hoàng Trung Kiên. */
  readonly splits?: boolean;
}

/** A name found before, as far as it tells of the next one. */
interface Before {
  readonly kind?: EntityKind;
  readonly local: { readonly end: number };
}

export function readRun(context: LineContext, at: number, before: Before | undefined): RunReading {
  const { text, tokens, cue } = context;
  const first = tokens[at] as Token;
  const compound = compoundAt(tokens, at);
  if (compound)
    return cue?.kind === 'organisation' ? { end: compound, name: { kind: cue.kind } } : { end: compound };
  const aged = agedEnd(tokens, at);
  if (aged) return { end: aged, name: { kind: 'person' } };
  if (first.first && !cue && isOrdinary(first) && !opensFullName(context, at)) {
    const given = first.shape === 'capital' && isGivenBefore(tokens, at);
    return { end: at + 1, ...(given ? { name: { doubtful: true } } : {}) };
  }
  const end = trim(context, at, runEnd(tokens, at));
  if (end > at + 1 && isForeword(context, at, end)) return { end: at + 1 };
  const person = isForeign(first) ? fullNameWithin(context, at, end) : undefined;
  if (person) return { end: person, name: { kind: 'organisation' }, splits: true };
  const words = tokens.slice(at, end);
  if (isNoName(context, at, end, text.slice(first.start, (tokens[end - 1] as Token).end), before))
    return { end };
  const kind = kindOfRun(context, at, end, before);
  // VOC might be a syllable, but capitals throughout are no accident.
  const syllable = !isForeign(first) && !isAbbreviation(words);
  const doubtful = words.length === 1 && !cue && (syllable || isOrdinary(first));
  return { end, name: { doubtful, ...(kind ? { kind } : {}) } };
}

/** Whether a word opens a bracket directly behind a body's name: its abbreviation. */
function isGloss(line: string, { start }: Token, before: Before | undefined): boolean {
  return line[start - 1] === '(' && before?.kind === 'organisation' && before.local.end >= start - 2;
}

/** Behind a name that an age follows: *Thảo*, 14 tuổi; *Võ Anh* (37 tuổi). */
function agedEnd(tokens: readonly Token[], at: number): number | undefined {
  const end = runEnd(tokens, at);
  const [number, unit] = [tokens[end], tokens[end + 1]];
  const aged = number?.shape === 'number' && number.gap !== 'space' && unit?.key === 'tuổi';
  return aged && end - at < 5 && tokens.slice(at, end).every(({ shape }) => shape === 'capital')
    ? end
    : undefined;
}

/** Cuts off words that belong to what follows: khu Nam | Thủ đô, Theo | Luật …. Not the Thành of "Nguyễn Văn Thành công bố". */
function trim({ tokens, cue }: LineContext, at: number, runsTo: number): number {
  let end = runsTo;
  const person = cue?.title !== undefined || SURNAMES.has((tokens[at] as Token).key);
  while (!person && end > at + 1 && compoundAt(tokens, end - 1)) end--;
  // Nam | SV
  while (!person && end > at + 1 && isForewordLike(tokens[end - 1] as Token)) end--;
  while (end > at + 1 && (tokens[end - 1] as Token).gap === 'space') {
    const thing = THING_HEADS.longest(tokens, end - 1);
    // Tiến Luật is a singer; a law's name goes on.
    const given = thing?.end === end && /^(?:luật|thứ|lễ)$/u.test((tokens[end - 1] as Token).key);
    if (!thing || (given && end === runsTo && !isAttachedCapital(tokens[end]))) break;
    end--;
  }
  return end;
}

function isAttachedCapital(token: Token | undefined): boolean {
  return token?.gap === 'space' && (isCapitalised(token) || token.shape === 'number');
}

function isForewordLike({ text, shape, gap }: Token): boolean {
  return gap === 'space' && shape === 'caps' && ABBREVIATIONS.has(text);
}

const MEDIUM = /^(?:trang|tờ|kênh|hãng)$/u;
const DIRECTION = /^(?:đông|tây|nam|bắc)$/u;
/** What single letters stand behind: bảng A, hạng B. */
const LETTERED = /^(?:bảng|nhóm|hạng|khối|hệ|loại|lô|khu|mục|điểm|toà|block)$/u;

/**
 * Whether the first word of a run is no part of the name behind it: UAV | Nga, bảng A | Giải U23, phía Tây | TP HCM, and at
 * the start of a sentence any Vietnamese one before a country or city (Thắng | Việt Nam).
 */
function isForeword({ tokens, gazetteer, cue }: LineContext, at: number, end: number): boolean {
  const first = tokens[at] as Token;
  const next = tokens[at + 1] as Token;
  if (next.gap !== 'space' || (cue?.title && first.text.length === 1)) return false;
  // PC Đà Nẵng is the electricity company of the city.
  if (first.shape === 'caps' && ABBREVIATIONS.has(first.text) && first.text !== 'PC') return true;
  // Nhà | Beckham; Trang | PhoneArena
  if (isForeign(next) && (first.key === 'nhà' || (first.first && MEDIUM.test(first.key)))) return true;
  if (first.text.length === 1 && LETTERED.test(tokens[at - 1]?.key ?? '')) return true;
  if (cue || isForeign(first)) return false;
  const known = gazetteer.match(tokens, at + 1);
  if (!known || known.ambiguous || known.entities[0]?.kind !== 'place' || known.end !== end) return false;
  const unmistakable = end - at > 2 || isForeign(next);
  return unmistakable && (first.first || DIRECTION.test(first.key));
}

/** Abbreviations, codes, foreign words in everyday use, one Vietnamese syllable behind "công ty", a direction, a head alone. */
function isNoName(
  { text: line, tokens, cue }: LineContext,
  at: number,
  end: number,
  text: string,
  before: Before | undefined,
): boolean {
  const words = tokens.slice(at, end);
  const [first] = words;
  if (!first || isThing(words, text)) return true;
  // Cơ quan Thể thao Thái Lan (SAT); Thông tư 72/2024/TT-BCA
  if (first.shape === 'caps' && line[first.start - 1] === '/') return true;
  if (ABBREVIATIONS.has(text)) return !isGloss(line, first, before);
  if (words.length > 1) {
    return words.every(
      (word) =>
        (isForeign(word) && isOrdinary(word) && !FOREIGN_ORGANISATION.has(word.key)) ||
        (word.shape === 'caps' && ABBREVIATIONS.has(word.text)),
    );
  }
  if (cue?.kind === 'organisation' && !isForeign(first)) return true;
  if (first.shape === 'capital' && cue?.title?.class !== 'address') {
    if (ORGANISATION_HEADS.longest(tokens, at) || FOREIGN_ORGANISATION.has(first.key)) return true;
    if (cue && (DIRECTION.test(first.key) || (cue.title && isOrdinary(first)))) return true;
  }
  return first.text.length === 1 && !cue?.title;
}

function kindOfRun(
  context: LineContext,
  at: number,
  end: number,
  before: Before | undefined,
): EntityKind | undefined {
  const { tokens, cue } = context;
  const words = tokens.slice(at, end);
  // Phó chủ tịch KN Holdings, giám đốc VietNamCapital
  const body = cue?.title?.class === 'office' && kindOf(words, false) === 'organisation';
  const corporate =
    body && words.some(({ key, shape }) => shape === 'mixed' || FOREIGN_ORGANISATION.has(key));
  const team = words.length > 1 && /^U\d*$/u.test((words[0] as Token).text);
  if (cue?.title && !isAbbreviation(words) && !corporate && !team) return 'person';
  return (
    cue?.kind ??
    kindByNeighbour(context, at, words, before) ??
    kindByEnd(context, at, end) ??
    (isOfFamily(tokens, at)
      ? 'person'
      : (kindOf(words, isAfterPlaceWord(tokens, at)) ?? (isSomebody(tokens, at, end) ? 'person' : undefined)))
  );
}

/** Whether an everyday word at the start of a sentence is a surname there: Cao Xuân Lộc, not Từ Hà Nội. */
function opensFullName({ tokens, gazetteer }: LineContext, at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || second?.gap !== 'space' || third?.gap !== 'space') return false;
  if (!SURNAMES.has(first.key) || second.shape !== 'capital' || third.shape !== 'capital') return false;
  return !isForeign(second) && !isForeign(third) && !gazetteer.match(tokens, at + 1);
}

/**
 * Where a Vietnamese full name begins within a run that a foreign word opens, behind a title or where it has three words
 * (Hiup | Hoàng Quang Thịnh); undefined where none does.
 */
function fullNameWithin({ tokens, cue }: LineContext, at: number, end: number): number | undefined {
  const words = cue?.title ? 2 : FOREIGN_NAMES.has((tokens[at] as Token).key) ? end : 3;
  for (let i = at + 1; i <= end - words; i++) {
    const name = tokens.slice(i, i + words);
    if (SURNAMES.has((tokens[i] as Token).key) && name.slice(1).every((word) => !isForeign(word))) return i;
  }
  return undefined;
}

/**
 * Bến Thành - Tham Lương; xã Nhuận Đức, Tân An Hội; Điện Biên Phủ: what a dash joins to a place, or a comma if it is no
 * person's name, and what a place's name opens, is one.
 */
function kindByNeighbour(
  { tokens, gazetteer }: LineContext,
  at: number,
  words: readonly Token[],
  before: Before | undefined,
): EntityKind | undefined {
  const first = words[0] as Token;
  const near = before !== undefined && before.local.end > first.start - 5;
  // Mỹ Tâm, Đen Vâu và HIEUTHUHAI: a list goes on with its kind.
  const listed = first.gap === 'comma' || tokens[at - 1]?.key === 'và';
  if (
    near &&
    listed &&
    before.kind === 'person' &&
    words.length < 4 &&
    (first.shape !== 'caps' || first.text.length > 5)
  )
    return 'person';
  if (words.some((word) => word.shape !== 'capital' || isForeign(word))) return undefined;
  const row = (words.length > 2 && !SURNAMES.has(first.key)) || isAmongWards(tokens, at);
  const joined = first.gap === 'dash' || (first.gap === 'comma' && row);
  if (joined && near && before.kind === 'place') return 'place';
  const known = gazetteer.match(tokens, at);
  return known && known.end - at > 1 && known.entities[0]?.kind === 'place' ? 'place' : undefined;
}

/** Petrolimex Sài Gòn, Pharmedi Vietnam: foreign words with a place behind them are a body. */
function kindByEnd({ tokens, gazetteer }: LineContext, at: number, end: number): EntityKind | undefined {
  if (!isForeign(tokens[at] as Token)) return undefined;
  for (let i = at + 1; i < end; i++) {
    const known = gazetteer.match(tokens, i);
    if (known?.end === end && !known.ambiguous && known.entities[0]?.kind === 'place') return 'organisation';
  }
  return undefined;
}

/** xã Tân Kỳ, Bích Hào, *Anh Sơn*: whether a list that began with a ward's or commune's noun goes on. */
function isAmongWards(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (isCapitalised(tokens[start - 1]) && tokens[start]?.gap !== 'break') start--;
  return start < at && WARD.test(tokens[start - 1]?.key ?? '');
}

const WARD = /^(?:xã|phường|huyện|quận|tỉnh|thôn|ấp|bản|làng|trấn|đường|phố|sông)$/u;

/** anh em nhà *Nikolov* */
function isOfFamily(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token;
  return (
    tokens[at - 1]?.key === 'nhà' && first.gap === 'space' && first.shape === 'capital' && isForeign(first)
  );
}

/** Liên Bỉnh Phát đóng phim. *Phát* cũng hát: an everyday word that ended a name in the line before. */
function isGivenBefore(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at] as Token;
  const next = tokens[at + 1];
  if (next?.gap !== 'space' || next.shape !== 'lower' || isForeign(first)) return false;
  for (let i = at - 1; i > 1; i--) {
    const [token, before] = [tokens[i] as Token, tokens[i - 1] as Token];
    const same = token.key === first.key && token.shape === 'capital' && token.gap === 'space';
    if (same && before.shape === 'capital' && before.gap === 'space') return true;
  }
  return false;
}
