/** Runs of capitalised words that no list knows, and what kind of name one is by its words. */
import {
  BORROWED,
  ENGLISH,
  FOREIGN_NAMES,
  FOREIGN_ORGANISATION,
  ORDINARY,
  SURNAMES,
  VILLAGES,
} from './lexicon.ts';
import type { EntityKind } from './name.ts';
import { isCapitalised, type Shape, type Token } from './tokens.ts';

/** Small words within foreign names: Ursula von der Leyen, Rio de Janeiro. */
const PARTICLE =
  /^(?:de|da|do|dos|das|di|del|della|du|van|von|der|den|bin|bint|ibn|al|el|la|le|of|the|e|y|and|zu|ter|ten)$/u;

/** Index behind the last word of the run that begins at a capitalised token. */
export function runEnd(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  for (;;) {
    const token = tokens[end];
    if (!token || (token.gap !== 'space' && token.gap !== 'join')) return end;
    if (isCapitalised(token)) end++;
    // Thích nữ Diệu Thông
    else if (token.key === 'nữ' && tokens[end - 1]?.key === 'thích' && isCapitalised(tokens[end + 1]))
      end += 2;
    else if (token.gap === 'join' && isHyphenated(tokens, end)) end++;
    else if (PARTICLE.test(token.text) && isForeignAround(tokens, end))
      end += isCapitalised(tokens[end + 1]) ? 2 : 3;
    else return end;
  }
}

/** `Sang-sik`, `Covid-19`, `U.23`: a word that is part of the one before it. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1] as Token;
  const token = tokens[at] as Token;
  return token.shape === 'number' ? before.shape !== 'number' : token.text.length > 1;
}

function isForeignAround(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1] as Token;
  let next = tokens[at + 1];
  if (next && PARTICLE.test(next.text) && next.gap === 'space') next = tokens[at + 2];
  return (
    isForeign(before) && next !== undefined && next.gap !== 'break' && isCapitalised(next) && isForeign(next)
  );
}

/** Whether a word is no Vietnamese syllable. */
export function isForeign(token: Token): boolean {
  return token.foreign;
}

/** Whether a word at the start of a sentence is likely an everyday word there and no part of a name. */
export function isOrdinary(token: Token): boolean {
  return ORDINARY.has(token.key) || BORROWED.has(token.key);
}

/** Place prepositions. */
const WHERE = /^(?:ở|tại|khắp|quanh)$/u;

/** Whether a word that asks where stands before a token: *ở* Liverpool. */
export function isAfterPlaceWord(tokens: readonly Token[], at: number): boolean {
  return WHERE.test(tokens[at - 1]?.key ?? '');
}

/** Shapes that people's names don't have. */
const UNUSUAL: ReadonlySet<Shape> = new Set(['caps', 'mixed', 'number']);
/** But McConaughey, DiCaprio, LeBron, Charles III. */
const SCOTTISH = /^(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van)\p{Lu}\p{Ll}+$|^[IVX]+$/u;

/** What the words of a run say of its kind; undefined where they say nothing. */
export function kindOf(words: readonly Token[], where: boolean): EntityKind | undefined {
  const first = words[0] as Token;
  if (words.some((word) => FOREIGN_ORGANISATION.has(word.key))) return 'organisation';
  // Ảnh: MINH ANH; but TAND TP
  const shouted =
    words.length > 1 &&
    words.every((word) => word.shape === 'caps' && !isForeign(word)) &&
    (SURNAMES.has(first.key) || !isOrdinary(first));
  if (!shouted && words.some((word) => UNUSUAL.has(word.shape) && !SCOTTISH.test(word.text))) {
    return isInitials(words) ? 'person' : 'organisation';
  }
  // Al Qadisiyah: clubs and districts; people have a given name before it.
  if (words.length === 2 && first.text === 'Al') return where ? 'place' : 'organisation';
  // H’My, Y Thoa: given names of the Central Highlands.
  if (words.length === 2 && /^[HY]$/u.test(first.text)) return 'person';
  if (words.length === 1) return where ? 'place' : FOREIGN_NAMES.has(first.key) ? 'person' : undefined;
  const vietnamese = words.every((word) => !isForeign(word));
  if (vietnamese) {
    if (VILLAGES.has(words.map(({ text }) => text).join(' '))) return 'place';
    const surname = SURNAMES.has(first.key);
    if (words.length < 4 && LANDFORM.test(first.text)) return 'place';
    // Ma Thị Thùy
    if (words.length > 2 && /^(?:Thị|THỊ)$/u.test((words[1] as Token).text)) return 'person';
    if (where && (words.length === 2 || !surname)) return 'place';
    return words.length > 5 || (words.length > 2 && !surname) ? 'organisation' : 'person';
  }
  if (where) return 'place';
  const last = words.at(-1) as Token;
  // Mizuki Park, but Michelle Park
  if (GROUNDS.test(last.key) && !FOREIGN_NAMES.has(first.key)) return 'place';
  // Thép Pomina
  if (MADE.test(first.text) && isForeign(words[1] as Token)) return 'organisation';
  // Battle After Another, Cold Plasma
  const english =
    words.some(({ key }) => BORROWED.has(key) || ENGLISH.has(key)) && !FOREIGN_NAMES.has(first.key);
  return english || words.length > 4 ? 'organisation' : 'person';
}

/** What ends the name of an estate. */
const GROUNDS = /^(?:park|court|square|hills?|bay|beach|island)$/u;

/** What a company makes, before its name. */
const MADE = /^(?:Thép|Nhựa|Gạch|Gốm|Giấy|Bia|Sữa|Vàng|Xăng|Dược|Nệm|Kính|Ống|Bánh|Trà|Điện)$/u;

/** Words that open names of places and are part of them: Hòn Thơm, Chùa Ông, Bãi Cháy. */
const LANDFORM =
  /^(?:Hòn|Chùa|Làng|Bãi|Mũi|Suối|Đèo|Gành|Ghềnh|Núi|Đền|Chợ|Vịnh|Thác|Hang|Cồn|Đồi|Rạch|Cù|Dinh|Phủ)$/u;

/** Năm *Ất Tỵ*, Tết *Bính Ngọ*: years of the cycle of sixty. */
const STEM = /^(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)$/u;
const BRANCH = /^(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)$/u;
/** `Km216`, `SM-6`, `KV2-GS1`, `U23`, `G1`: places on a road, models, age groups and codes. */
const CODE =
  /^(?:Km\d.*|\p{Lu}{1,4}\d*(?:[-.]?\p{Lu}*\d+\p{Lu}?)|\p{Lu}\p{Ll}+-?\d+\p{L}?|\p{Lu}{1,5}-\d[\p{L}\d]*)$/u;

/** Whether a run is something else that is written with capitals: a year of the lunar cycle, a model, a code. */
export function isThing(words: readonly Token[], text: string): boolean {
  const [first, second] = words;
  if (words.length === 2 && first && second && STEM.test(first.key) && BRANCH.test(second.key)) return true;
  return CODE.test(text) && !/^\p{Lu}{3,}\d{1,2}$/u.test(text);
}

/** `FPT`, `VF`: one word in capitals, that no title makes a person's name. */
export function isAbbreviation(words: readonly Token[]): boolean {
  return words.length === 1 && words[0]?.shape === 'caps';
}

/** `N.T.H.`, `Trần V. A.`: a person whose name is withheld. */
export function isInitials(words: readonly Token[]): boolean {
  return words.length > 1 && words.every((word) => word.text.length === 1 && word.shape === 'capital');
}
