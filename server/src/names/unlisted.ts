/** Reads a run of capitalised words that no list knows: how far it goes, and what kind of name it is, if any. */
import type { LineContext } from './cue.ts';
import { ABBREVIATIONS, SURNAMES, THING_HEADS } from './lexicon.ts';
import type { EntityKind } from './name.ts';
import { compoundAt } from './organisations.ts';
import { isAbbreviation, isAfterPlaceWord, isForeign, isOrdinary, isThing, kindOf, runEnd } from './run.ts';
import type { Token } from './tokens.ts';

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
  if (first.first && !cue && isOrdinary(first) && !opensFullName(context, at)) return { end: at + 1 };
  const end = trim(context, at, runEnd(tokens, at));
  const person = cue?.title && isForeign(first) ? fullNameWithin(tokens, at, end) : undefined;
  if (person) return { end: person, name: { kind: 'organisation' }, splits: true };
  const words = tokens.slice(at, end);
  if (isNoName(context, words, text.slice(first.start, (tokens[end - 1] as Token).end))) return { end };
  const kind = kindOfRun(context, at, end, before);
  const doubtful = words.length === 1 && !cue && (!isForeign(first) || isOrdinary(first));
  return { end, name: { doubtful, ...(kind ? { kind } : {}) } };
}

/** Cuts off words that belong to what follows: khu Nam | Thủ đô, Theo | Luật …. Not the Thành of "Nguyễn Văn Thành công bố". */
function trim({ tokens, cue }: LineContext, at: number, runsTo: number): number {
  let end = runsTo;
  const person = cue?.title !== undefined || SURNAMES.has((tokens[at] as Token).key);
  while (!person && end > at + 1 && compoundAt(tokens, end - 1)) end--;
  while (end > at + 1 && (tokens[end - 1] as Token).gap === 'space' && THING_HEADS.longest(tokens, end - 1))
    end--;
  return end;
}

/** Abbreviations, codes, foreign words in everyday use, one Vietnamese syllable behind "công ty". */
function isNoName({ cue }: LineContext, words: readonly Token[], text: string): boolean {
  const [first] = words;
  if (!first || isThing(words, text)) return true;
  if (words.length > 1) return words.every((word) => isForeign(word) && isOrdinary(word));
  if (cue?.kind === 'organisation' && !isForeign(first)) return true;
  return ABBREVIATIONS.has(first.text) || (first.text.length === 1 && !cue?.title);
}

function kindOfRun(
  context: LineContext,
  at: number,
  end: number,
  before: Before | undefined,
): EntityKind | undefined {
  const { tokens, cue } = context;
  const words = tokens.slice(at, end);
  if (cue?.title && !isAbbreviation(words)) return 'person';
  return (
    cue?.kind ??
    kindByNeighbour(context, at, words, before) ??
    kindByEnd(context, at, end) ??
    kindOf(words, isAfterPlaceWord(tokens, at))
  );
}

/** Whether an everyday word at the start of a sentence is a surname there: Cao Xuân Lộc, not Từ Hà Nội. */
function opensFullName({ tokens, gazetteer }: LineContext, at: number): boolean {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || second?.gap !== 'space' || third?.gap !== 'space') return false;
  if (!SURNAMES.has(first.key) || second.shape !== 'capital' || third.shape !== 'capital') return false;
  return !isForeign(second) && !isForeign(third) && !gazetteer.match(tokens, at + 1);
}

/** Where a Vietnamese full name begins within a run behind a title; undefined where none does. */
function fullNameWithin(tokens: readonly Token[], at: number, end: number): number | undefined {
  for (let i = at + 1; i < end - 1; i++) {
    if (SURNAMES.has((tokens[i] as Token).key) && !isForeign(tokens[i + 1] as Token)) return i;
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
  if (words.some((word) => word.shape !== 'capital' || isForeign(word))) return undefined;
  const first = words[0] as Token;
  const joined =
    first.gap === 'dash' || (first.gap === 'comma' && words.length > 2 && !SURNAMES.has(first.key));
  if (joined && before?.kind === 'place' && before.local.end > first.start - 4) return 'place';
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
