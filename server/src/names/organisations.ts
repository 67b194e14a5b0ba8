/** How far an organisation's name reaches: `Bộ Giáo dục và Đào tạo`, `Công an tỉnh Đắk Lắk`, `Trường THPT Võ Nguyên Giáp`. */
import type { Gazetteer } from './gazetteer.ts';
import {
  COMPOUNDS,
  ORGANISATION_HEADS,
  ORGANISATIONS_ALONE,
  PLACE_HEADS,
  SURNAMES,
  THING_HEADS,
} from './lexicon.ts';
import { isCapitalised, type Token } from './tokens.ts';

/** Tokens of a name; `thing` is one of neither kind (Luật Đất đai), to be passed over. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'organisation' | 'thing';
}

/**
 * The organisation or thing whose name opens at a token.
 *
 * @param titled Whether a person's title stands before: then a full Vietnamese or foreign name behind the
 *   organisation's is the person's (Bộ trưởng Bộ Công Thương Nguyễn …).
 */
export function patternAt(
  tokens: readonly Token[],
  start: number,
  gazetteer: Gazetteer,
  titled: boolean,
): PatternMatch | undefined {
  const thing = THING_HEADS.longest(tokens, start);
  const head = ORGANISATION_HEADS.longest(
    tokens,
    start,
    ({ value }) => value === 'any' || isCapitalised(tokens[start]),
  );
  const alone = ORGANISATIONS_ALONE.longest(
    tokens,
    start,
    ({ end }) => isCapitalised(tokens[start]) && end > start,
  );
  if (head && (!thing || head.end >= thing.end)) {
    const end = extend(tokens, head.end, gazetteer, titled);
    if (end > head.end && end >= (alone?.end ?? 0)) return { start, end, kind: 'organisation' };
  }
  if (alone) return { start, end: alone.end, kind: 'organisation' };
  if (thing && (!head || thing.end > head.end)) {
    const end = extend(tokens, thing.end, gazetteer, false);
    if (end > thing.end) return { start, end, kind: 'thing' };
  }
  return undefined;
}

/** Index behind the last token of the name that goes on at `from`; `from` itself where nothing does. */
function extend(tokens: readonly Token[], from: number, gazetteer: Gazetteer, titled: boolean): number {
  let end = from;
  /** Whether the last part taken was a compound of common words, which "và", "," and "-" may join to another one. */
  let common = false;
  for (;;) {
    const token = tokens[end];
    if (!token || token.gap === 'break') return end;
    if (token.gap === 'space' || token.gap === 'join') {
      const compound = compoundAt(tokens, end);
      if (compound) {
        end = compound;
        common = true;
        continue;
      }
      const within = placeWithin(tokens, end);
      if (within) {
        end = within;
        common = false;
        continue;
      }
      if (isCapitalised(token)) {
        if (titled && end > from && startsPerson(tokens, end)) return end;
        const known = gazetteer.match(tokens, end);
        if (known && end > from && titled && known.entities[0]?.kind === 'person') return end;
        end = known && known.entities[0]?.kind !== 'person' ? known.end : end + 1;
        common = false;
        // Bộ Ngoại giao Mỹ | Tommy Pigott
        if (titled && known?.entities[0]?.kind === 'place') return end;
        continue;
      }
      if (
        token.shape === 'number' &&
        token.text.length <= 3 &&
        /^\d+$/u.test(token.text) &&
        !isUnit(tokens[end + 1])
      ) {
        return end + 1;
      }
      if (token.key === 'số' && tokens[end + 1]?.shape === 'number') return end + 2;
    }
    const next = common ? joinedCompound(tokens, end) : undefined;
    if (!next) return end;
    end = next;
  }
}

/** Behind a compound of which the first syllable has a capital; undefined where none begins here. */
function compoundAt(tokens: readonly Token[], at: number): number | undefined {
  if (!isCapitalised(tokens[at])) return undefined;
  return COMPOUNDS.longest(tokens, at, ({ end }) => tokens[end - 1]?.shape === 'lower')?.end;
}

/** `và Đào tạo`, `, Thể thao`, `- Xã hội`: behind a compound that goes on with the name. */
function joinedCompound(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.gap === 'space' && token.key === 'và') {
    return tokens[at + 1]?.gap === 'space' && !opensOrganisation(tokens, at + 1)
      ? compoundAt(tokens, at + 1)
      : undefined;
  }
  if (token.gap === 'dash') return opensOrganisation(tokens, at) ? undefined : compoundAt(tokens, at);
  if (token.gap !== 'comma' || opensOrganisation(tokens, at)) return undefined;
  // A comma joins only what "và" goes on from: Văn hóa, Thể thao và Du lịch.
  const end = compoundAt(tokens, at);
  return end && joinedCompound(tokens, end) && tokens[end]?.gap !== 'dash' ? end : undefined;
}

function opensOrganisation(tokens: readonly Token[], at: number): boolean {
  return ORGANISATION_HEADS.longest(tokens, at) !== undefined;
}

/** `tỉnh Đắk Lắk`, `phường Cầu Ông Lãnh`, `tại TP.HCM` within a body's name: behind it. */
function placeWithin(tokens: readonly Token[], at: number): number | undefined {
  const head = PLACE_HEADS.longest(tokens, at, ({ value }) => value === 'strong');
  if (!head || tokens[at]?.shape !== 'lower') return undefined;
  let end = head.end;
  while (isCapitalised(tokens[end]) && (tokens[end]?.gap === 'space' || tokens[end]?.gap === 'join')) end++;
  if (end === head.end && tokens[end]?.shape === 'number' && tokens[end]?.gap === 'space') end++;
  return end > head.end ? end : undefined;
}

/** Whether a Vietnamese full name begins here: a surname and at least one more word with a capital. */
function startsPerson(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return SURNAMES.has(tokens[at]?.key ?? '') && next?.gap === 'space' && isCapitalised(next);
}

function isUnit(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.gap === 'space' &&
    /^(?:người|năm|tháng|ngày|giờ|phút|tỉ|tỷ|triệu|nghìn|ngàn|lần|đồng|trường|đơn|cán|chiến|vụ|xe)$/u.test(
      token.key,
    )
  );
}
