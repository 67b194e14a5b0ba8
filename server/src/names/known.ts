/** What a known spelling is where it stands: the entity, a part of a longer name, or everyday words. */
import type { LineContext } from './cue.ts';
import type { KnownName } from './gazetteer.ts';
import {
  FOREIGN_NAMES,
  FOREIGN_ORGANISATION,
  ORGANISATIONS_ALONE,
  opensWord,
  SURNAMES,
  THING_HEADS,
} from './lexicon.ts';
import { isAfterPlaceWord, isForeign, isOrdinary, runEnd } from './run.ts';
import { isCapitalised, type Token } from './tokens.ts';

/**
 * `run`: to be read as a name that no list has; `words`: no name; `noun`: its first word is a common noun, the name comes
 * behind it; else the name, its likeliest entity first.
 */
export type KnownReading = KnownName | 'run' | 'words' | 'noun';

export function readKnown(context: LineContext, known: KnownName): KnownReading {
  const { tokens, cue } = context;
  const first = tokens[known.start] as Token;
  const kind = known.entities[0]?.kind;
  const syllable = known.end - known.start === 1 && !isForeign(first) && first.shape === 'capital';
  // tiếng Anh is a language, quyền Anh is boxing.
  const word = first.gap === 'space' ? tokens[known.start - 1]?.key : undefined;
  const language = word === 'tiếng' && !KNOWN_TO_ALL.test(tokens[known.start - 2]?.key ?? '');
  if (kind === 'place' && (language || (word === 'quyền' && first.key === 'anh'))) return 'words';
  // tuyển Thái Lan, quân đội Ukraine: the country stands for its team or army.
  if (
    TEAM.test(first.key) &&
    kind !== 'place' &&
    first.shape !== 'caps' &&
    (first.shape === 'lower' || first.first)
  )
    return 'noun';
  // bà Nga, anh Đức
  if (kind === 'place' && syllable && cue?.title?.class === 'address') return 'run';
  if (cue?.facility && kind !== 'place') return 'run';
  if (goesOn(tokens, known.end) && !endsHere(context, known, syllable)) return 'run';
  if (isEnglish(context, known) || (syllable && opensCompound(tokens, known))) return 'words';
  if (known.ambiguous) {
    // A common personal name is that person's only with an office.
    if (kind === 'person' && (!cue?.title || cue.title.class === 'address')) return 'run';
    if (first.first && isWord(tokens, known, syllable) && !isSupported(context, known)) return 'words';
  }
  return byKind(context, known);
}

/** Words that make another word of "tiếng": thẩm phán *nổi tiếng* Malaysia. */
const KNOWN_TO_ALL = /^(?:nổi|danh|vang|khét|lừng|có)$/u;
const TEAM = /^(?:tuyển|đội|quân|không|lục|thuỷ)$/u;
const NETWORK = /^(?:facebook|tiktok|youtube|instagram|zalo|fanpage|threads)$/u;

/** Whether a capitalised word follows that may belong to the same name. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  const attached = next?.gap === 'space' || next?.gap === 'join';
  return attached && isCapitalised(next) && !THING_HEADS.longest(tokens, end);
}

/**
 * Whether a known name ends though a capitalised word follows: behind a title the country or body is followed by the
 * person (Tổng thống Nga | Vladimir Putin), elsewhere by a full name or another known name. One syllable alone is a weak
 * sign of a country (Mỹ Đình, Anh Sơn).
 */
function endsHere({ tokens, gazetteer, cue }: LineContext, known: KnownName, syllable: boolean): boolean {
  const next = tokens[known.end] as Token;
  const kind = known.entities[0]?.kind;
  // người Thụy Sĩ | Mujinga Kambundji
  if (kind === 'place' && tokens[known.start - 1]?.key === 'người') return true;
  // tài khoản Facebook | Thủy Tẹt Bé
  if (NETWORK.test((tokens[known.start] as Token).key) && !isForeign(next)) return true;
  // công ty Trung Quốc | Unitree
  const vietnamese = !isForeign(tokens[known.start] as Token);
  if (kind === 'place' && vietnamese && cue?.kind === 'organisation' && isForeign(next)) return true;
  // tuyển nữ Thái Lan | Pornpun Guedpard, cô gái Ukraine | Iryna Zarutska
  if (kind === 'place' && opensForeigner(tokens, known.start, known.end)) return true;
  // cầu thủ Real Oviedo: a word with many bearers goes on.
  const titled =
    cue?.title !== undefined && kind !== 'person' && !(known.ambiguous && kind === 'organisation');
  const fullName = opensFullName(tokens, known.end);
  // CEO FPT Retail | Hoàng Trung Kiên
  if (kind === 'organisation' && isForeign(next) && opensFullName(tokens, known.end + 1)) return false;
  const another = gazetteer.match(tokens, known.end) !== undefined;
  if (syllable) return titled && (fullName || another || isForeign(next));
  // miền Trung | Việt Nam, but Petrolimex Sài Gòn
  const open = kind === 'person' || tokens[known.start]?.shape === 'lower';
  return titled || (another && open) || (fullName && !cue?.facility);
}

/** Whether a Vietnamese surname and another word with a capital stand here. */
function opensFullName(tokens: readonly Token[], at: number): boolean {
  return SURNAMES.has(tokens[at]?.key ?? '') && isCapitalised(tokens[at]) && isCapitalised(tokens[at + 1]);
}

/** Whether two foreign words stand behind a place that may be a person's name; behind a foreign place's only within a sentence. */
function opensForeigner(tokens: readonly Token[], start: number, at: number): boolean {
  const name = tokens.slice(at, runEnd(tokens, at));
  const before = tokens[start - 1];
  const within =
    before?.shape === 'lower' && tokens[start]?.gap === 'space' && !THING_HEADS.longest(tokens, start - 1);
  if (name.length < 2 || name.length > 4 || (isForeign(tokens[start] as Token) && !within)) return false;
  return (
    name.every((word) => word.shape !== 'caps' && !FOREIGN_ORGANISATION.has(word.key)) &&
    name.filter(isForeign).length > 1 &&
    (FOREIGN_NAMES.has((name[0] as Token).key) || !name.some(isOrdinary))
  );
}

/** Vietnam’s Strongest Brands, Made in Vietnam, Vietnam+: a name within English words or a brand. */
function isEnglish({ text, tokens }: LineContext, { start, end }: KnownName): boolean {
  const behind = (tokens[end - 1] as Token).end;
  return (
    /^(?:['’]s(?![A-Za-zÀ-ỹ])|\+)/u.test(text.slice(behind, behind + 3)) ||
    /^(?:in|of|from|the|for)$/u.test(tokens[start - 1]?.text ?? '')
  );
}

/** Whether a country's name is the beginning of an everyday word wherever it stands: cuộc thi *Ý tưởng* mới. */
function opensCompound(tokens: readonly Token[], { start, end }: KnownName): boolean {
  const next = tokens[end];
  if (next?.gap !== 'space' || next.shape !== 'lower') return false;
  return opensWord((tokens[start] as Token).key, next.key, true);
}

/** Whether an ambiguous spelling at the start of a sentence is rather everyday words: Anh, Ý, Người lao động. */
function isWord(tokens: readonly Token[], { start, end }: KnownName, syllable: boolean): boolean {
  const next = tokens[end];
  if (syllable) return opensWord((tokens[start] as Token).key, next?.gap === 'space' ? next.key : undefined);
  const others = tokens.slice(start + 1, end);
  return others.length > 0 && !others.some(isCapitalised) && !ORGANISATIONS_ALONE.longest(tokens, start);
}

/** Whether such a spelling is the entity after all: a dash or a list goes on to another known name (Anh, Pháp và Đức), or brackets hold it alone (London (Anh)). */
function isSupported({ text, tokens, gazetteer }: LineContext, { start, end }: KnownName): boolean {
  const inBrackets =
    text[(tokens[start] as Token).start - 1] === '(' && text[(tokens[end - 1] as Token).end] === ')';
  if (inBrackets) return true;
  const gap = tokens[end]?.gap;
  return (gap === 'dash' || gap === 'comma') && gazetteer.match(tokens, end) !== undefined;
}

/** Of several entities with one spelling the one that the words before speak of: ở Liverpool, thành phố Liverpool. */
function byKind({ tokens, cue }: LineContext, known: KnownName): KnownName {
  if (known.entities.length < 2) return known;
  const kind = cue?.kind ?? (isAfterPlaceWord(tokens, known.start) ? 'place' : undefined);
  const fits = known.entities.filter((entity) => entity.kind === kind);
  const others = known.entities.filter((entity) => entity.kind !== kind);
  return fits.length ? { ...known, entities: [...fits, ...others] } : known;
}
