/** How far an organisation's name reaches: `Bộ Giáo dục và Đào tạo`, `Công an tỉnh Đắk Lắk`, `Trường THPT Võ Nguyên Giáp`. */
import type { Gazetteer } from './gazetteer.ts';
import {
  ABBREVIATIONS,
  COMPOUNDS,
  ORDINARY,
  ORGANISATION_HEADS,
  ORGANISATION_TAILS,
  ORGANISATIONS_ALONE,
  PLACE_HEADS,
  SURNAMES,
  THING_HEADS,
  TITLES,
} from './lexicon.ts';
import type { EntityId } from './name.ts';
import type { PhraseMatch } from './phrases.ts';
import { isForeign } from './run.ts';
import { type TitleMatch, titleAt } from './titles.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** Tokens of a name; `thing` is one of neither kind (Luật Đất đai), to be passed over. */
export interface PatternMatch {
  readonly start: number;
  /** Index behind the last token. */
  readonly end: number;
  readonly kind: 'organisation' | 'thing';
}

/** What is read, and how. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  /** A person's title stands before: a full name behind the organisation's is the person's (Bộ trưởng Bộ Công Thương Nguyễn …). */
  readonly titled: boolean;
  /** The head has a capital: places and lower-case tails belong to the name (Công an tỉnh Đắk Lắk). */
  readonly formal: boolean;
}

/** The organisation or thing whose name opens at a token. `titled`: whether a person's title stands before. */
export function patternAt(
  tokens: readonly Token[],
  start: number,
  gazetteer: Gazetteer,
  titled: boolean,
): PatternMatch | undefined {
  const reading = { tokens, gazetteer, titled, formal: isCapitalised(tokens[start]) };
  const thing = THING_HEADS.longest(tokens, start);
  const alone = reading.formal ? ORGANISATIONS_ALONE.longest(tokens, start) : undefined;
  const end = organisationEnd(reading, start);
  if (end >= Math.max(start + 1, thing?.end ?? 0, alone?.end ?? 0))
    return { start, end, kind: 'organisation' };
  if (alone) return { start, end: alone.end, kind: 'organisation' };
  if (!thing || gazetteer.match(tokens, thing.end) || namesHolder(reading, thing.end)) return undefined;
  const thingEnd = ownEnd(reading, thing, extend({ ...reading, titled: false }, thing.end));
  return thingEnd > thing.end ? { start, end: thingEnd, kind: 'thing' } : undefined;
}

/** Ngày | Chủ tịch Hồ Chí Minh về nước: whether an office and its holder begin here; Ngày Nhà giáo Việt Nam is a day. */
function namesHolder({ tokens, gazetteer }: Reading, at: number): boolean {
  const title = tokens[at] ? titleAt(tokens, at) : undefined;
  if (title?.class !== 'office') return false;
  return (
    gazetteer.match(tokens, title.end)?.entities[0]?.kind === 'person' || startsPerson(tokens, title.end)
  );
}

/** A body within an office, with the country behind it. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly of?: EntityId;
}

/** The body that an office's name ends with, written with a capital: Chủ tịch *Quốc hội Cuba*, Ủy viên *Trung ương Đảng*. */
export function bodyOf(title: TitleMatch, tokens: readonly Token[], gazetteer: Gazetteer): Body | undefined {
  for (let start = title.start + 1; start < title.end; start++) {
    if (!isCapitalised(tokens[start])) continue;
    const body = ORGANISATIONS_ALONE.longest(tokens, start);
    if (!body || body.end < title.end) continue;
    const known = gazetteer.match(tokens, body.end);
    const place =
      tokens[body.end]?.gap === 'space' && known?.entities[0]?.kind === 'place' ? known : undefined;
    return {
      start,
      end: place?.end ?? body.end,
      ...(place?.entities[0] ? { of: place.entities[0].id } : {}),
    };
  }
  return undefined;
}

/** A weapon's or a prize's name ends before the country it belongs to (tên lửa Flamingo | Ukraine); a law's does not. */
function ownEnd({ tokens, gazetteer, formal }: Reading, head: PhraseMatch<unknown>, end: number): number {
  if (formal && !HARDWARE.test((tokens[head.start] as Token).key)) return end;
  for (let at = head.end; at < end; at++) {
    const known = gazetteer.match(tokens, at);
    if (known?.end === end && known.entities[0]?.kind === 'place') return at;
  }
  return end;
}

const HARDWARE = /^(?:tên|máy|tiêm|trực|tàu|xe|drone|uav|fpv|pháo|khinh|khu)$/u;

/** Behind a head with its name: the longest head, or its first word alone (Viện | Kiểm sát nhân dân tối cao); 0 for none. */
function organisationEnd(reading: Reading, start: number): number {
  const { tokens, gazetteer, formal } = reading;
  const head = ORGANISATION_HEADS.longest(tokens, start, ({ value }) => value !== 'capital' || formal);
  if (!head) return 0;
  const [first, next] = [tokens[start], tokens[head.end]];
  // Đoàn Thiên Ân
  const surname = head.end === start + 1 && SURNAMES.has(first?.key ?? '') && next?.shape === 'capital';
  if (surname && !compoundAt(tokens, head.end) && !isForeign(next) && !gazetteer.match(tokens, head.end))
    return 0;
  // Báo | Bola: a newspaper abroad; the capital is the sentence's.
  if (first?.key === 'báo' && first.first && next?.gap === 'space' && isForeign(next)) return 0;
  const from = behindAbbreviations(tokens, head.end);
  const end = extend({ ...reading, formal: formal && head.value !== 'business' }, from);
  // các phường trung tâm TP.Đà Lạt
  if (!formal && tokens[head.end]?.key === 'tp') return 0;
  // người dân báo CSGT
  if (!formal && end === head.end + 1 && ABBREVIATIONS.has((tokens[head.end] as Token).text)) return 0;
  if (end > head.end && (formal || tokens.slice(head.end, end).some(isCapitalised))) {
    const word = (tokens[head.end - 1] as Token).key;
    const whole = LOOSE.test(word) ? gazetteer.match(tokens, head.end) : undefined;
    if (whole?.end === end && (word !== 'chức' || whole.entities[0]?.kind === 'place')) return 0;
    // tập đoàn Nhật Bản, công ty Trung Quốc Unitree: a country's, not called after it.
    const generic = head.value === 'business' && (!formal || head.end - start < 3);
    const known = generic ? gazetteer.match(tokens, head.end) : undefined;
    const foreign = known && isCapitalised(tokens[known.end]) && isForeign(tokens[known.end] as Token);
    return known?.entities[0]?.kind === 'place' && (known.end === end || foreign) ? 0 : end;
  }
  const shorter = formal && head.end > start + 1 ? extend(reading, start + 1) : 0;
  return shorter > start + 1 ? shorter : 0;
}

/** Heads that a known name alone makes no name of: Lực lượng Houthi, Đội Việt Nam; but Ban Tổ chức Thành ủy Hà Nội is one. */
const LOOSE = /^(?:lượng|đội|chức|cụm|quan|phở|mì|tấm)$/u;

/** Behind the kind of a body in short: Trường *TH-THCS* Nguyễn Trung Trực, Công ty *TNHH MTV* …. */
function behindAbbreviations(tokens: readonly Token[], from: number): number {
  let end = from;
  while (
    tokens[end]?.shape === 'caps' &&
    isAttached(tokens[end] as Token) &&
    GENERIC.test(tokens[end]?.text ?? '')
  )
    end++;
  return end;
}

const GENERIC = /^(?:TH|THCS|THPT|TNHH|MTV|CP|TMCP|ĐH|CĐ|XNK|DV|TM|SX|XD|ĐT)$/u;

/** Index behind the last token of the name that goes on at `from`; `from` itself where nothing does. */
function extend(reading: Reading, from: number): number {
  const { tokens } = reading;
  let end = from;
  /** Whether the last part was an everyday word, which "và", "," and "-" may join to another one. */
  let joinable = false;
  for (;;) {
    const token = tokens[end];
    if (!token || token.gap === 'break') return end;
    const word = isAttached(token)
      ? (compoundAt(tokens, end) ?? wordAt(tokens, end, end === from))
      : undefined;
    const next = word ?? (joinable ? joinedCompound(tokens, end) : undefined) ?? partEnd(reading, from, end);
    if (next === end) return end;
    joinable = word !== undefined || !isAttached(token) || token.key === 'và';
    end = next;
  }
}

function isAttached({ gap }: Token): boolean {
  return gap === 'space' || gap === 'join';
}

/** Behind the next part that is a place, a lower-case tail, a name or a number; `at` itself where there is none. */
function partEnd(reading: Reading, from: number, at: number): number {
  const { tokens, gazetteer, titled, formal } = reading;
  const token = tokens[at] as Token;
  if (!isAttached(token)) return at;
  const lower = formal
    ? (placeWithin(reading, at) ?? ORGANISATION_TAILS.longest(tokens, at)?.end)
    : undefined;
  if (lower) return lower;
  if (isCapitalised(token)) {
    const known = gazetteer.match(tokens, at);
    if (known?.entities[0]?.kind === 'place') return known.end;
    const committee = COMMITTEE.test((tokens[at - 1] as Token).key);
    if ((titled || committee) && startsPerson(tokens, at) && (at > from || committee)) return at;
    // Phó chủ tịch Ủy ban MTTQ Việt Nam TP.Hà Nội
    if (titled && at > from && token.key !== 'tp' && isAfterKnown(tokens, at, gazetteer)) return at;
    const person = known?.entities[0]?.kind === 'person';
    if (person && titled && at > from) return at;
    return known && !person ? known.end : at + 1;
  }
  if (
    formal &&
    token.shape === 'number' &&
    NUMBERED.test((tokens[at - 1] as Token).key) &&
    /^\d{1,3}$/u.test(token.text)
  )
    return at + 1;
  return formal && token.key === 'số' && tokens[at + 1]?.shape === 'number' ? at + 2 : at;
}

/** What numbers follow within names: Quân khu 7, Bệnh viện 108, Nhi đồng 1, Sư đoàn 5. */
const NUMBERED = /^(?:khu|đoàn|viện|đồng|y|vùng|đội|x|trại|trạm)$/u;

/** Bí thư Thành ủy | Trần Lưu Quang: bodies that are called after nobody. */
const COMMITTEE = /^(?:uỷ|ubnd|hđnd|hội|phủ|ương|ư|đoàn)$/u;

/** Bộ Ngoại giao Mỹ | Tommy Pigott, Hội đồng Thống đốc Fed | Stephen Miran */
function isAfterKnown(tokens: readonly Token[], at: number, gazetteer: Gazetteer): boolean {
  for (const length of [1, 2, 3]) {
    const known = gazetteer.match(tokens, at - length);
    if (known?.end === at && known.entities[0]?.kind !== 'person') return true;
  }
  return false;
}

/** Behind a word of two syllables that names write with one capital, if one begins here: `Giáo dục`. */
export function compoundAt(tokens: readonly Token[], at: number): number | undefined {
  if (!isCapitalised(tokens[at])) return undefined;
  return COMPOUNDS.longest(tokens, at, ({ end }) => tokens[end - 1]?.shape === 'lower')?.end;
}

/**
 * Behind such a word that no list has, directly behind the head (Ban *Hòa giải*) or before a capital (Phát triển *Đô thị*
 * Kinh Bắc). The first syllable is an everyday one, and the second is none that joins words.
 */
function wordAt(tokens: readonly Token[], at: number, opens: boolean): number | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.shape !== 'capital' || second?.shape !== 'lower' || second.gap !== 'space') return undefined;
  if (JOINING.test(second.key) || (!opens && (third?.gap !== 'space' || !isCapitalised(third))))
    return undefined;
  return ORDINARY.has(first.key) ? at + 2 : undefined;
}

const JOINING =
  /^(?:và|của|tại|ở|có|là|đã|sẽ|bị|được|cho|với|về|từ|đến|trong|ngày|do|vì|nên|khi|theo|trên|dưới|sau|trước|ra|vào|lên|đang|vừa|không|cùng|như|để|bắt|nói|gửi|giao|họp|dự|gặp|thăm)$/u;

/** `và Đào tạo`, `, Thể thao`, `- Xã hội`: behind a compound that goes on with the name. */
function joinedCompound(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at] as Token;
  if (token.gap === 'space') {
    return token.key === 'và' && tokens[at + 1]?.gap === 'space' ? freeCompound(tokens, at + 1) : undefined;
  }
  if (token.gap === 'dash') return freeCompound(tokens, at);
  // A comma joins only what "và" goes on from: Văn hóa, Thể thao và Du lịch.
  const end = token.gap === 'comma' ? freeCompound(tokens, at) : undefined;
  return end &&
    tokens[end]?.gap !== 'dash' &&
    tokens[end]?.gap !== 'break' &&
    tokens[end] &&
    joinedCompound(tokens, end)
    ? end
    : undefined;
}

/** A compound that opens no organisation or office of its own (… và *Công an* TP.HCM, và *Giám đốc* Sở). */
function freeCompound(tokens: readonly Token[], at: number): number | undefined {
  const compound = compoundAt(tokens, at);
  const end = Math.max(
    ORGANISATION_HEADS.longest(tokens, at)?.end ?? 0,
    TITLES.longest(tokens, at)?.end ?? 0,
  );
  return compound && end < compound ? compound : undefined;
}

/** `tỉnh Đắk Lắk`, `phường Cầu Ông Lãnh`, `quận 3` within a body's name: behind it. */
function placeWithin({ tokens, gazetteer, titled }: Reading, at: number): number | undefined {
  if (tokens[at]?.shape !== 'lower') return undefined;
  const known = gazetteer.match(tokens, at);
  // châu Âu
  if (known?.entities[0]?.kind === 'place') return known.end;
  const head = PLACE_HEADS.longest(tokens, at, ({ value }) => value === 'strong');
  if (!head) return undefined;
  let end = head.end;
  const listed = gazetteer.match(tokens, end);
  const within = listed?.entities[0]?.kind === 'place' ? listed.end : end;
  while (isCapitalised(tokens[end]) && (isAttached(tokens[end] as Token) || end < within)) {
    if (titled && end >= within && end > head.end && startsPerson(tokens, end)) break;
    end++;
  }
  if (end === head.end && tokens[end]?.shape === 'number' && tokens[end]?.gap === 'space') end++;
  return end > head.end ? end : undefined;
}

/** Whether a Vietnamese full name begins here: a surname and at least one more word with a capital. */
function startsPerson(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return SURNAMES.has(tokens[at]?.key ?? '') && next?.gap === 'space' && isCapitalised(next);
}
