/**
 * What a name was meant to be that nobody has written so far, but for one slip of the pen: never a name that is listed or
 * known, and only where something ties it to the one it is near.
 */
import type { NearTerm } from '../archive/archive.ts';
import { isOffice } from '../archive/harvest.ts';
import { RARE } from '../archive/terms.ts';
import { BORROWED, SURNAMES } from '../names/lexicon.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import { isInCapitals, isPart } from '../names/respelling.ts';
import { isPossibleSyllable, type Slip, slipBetween } from '../names/slip.ts';
import { isVietnameseSyllable } from '../names/spelling.ts';
import { findLookAlikes } from '../text/characters.ts';
import { stripDiacritics } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { wholeWord, words } from '../text/words.ts';
import { officeOf } from './offices.ts';
import type { RuleContext, TextEdit } from './rule.ts';

/** The name that was meant. */
export interface Meant {
  readonly term: NearTerm;
  readonly edit: TextEdit;
  /** No other reading is left: it may be mended unseen. */
  readonly certain: boolean;
}

/** Undefined for a name that is known, or may well be another one's. */
export function meantBy(mention: NameMention, context: RuleContext): Meant | undefined {
  const { text, listed, span } = mention;
  const known = context.facts.terms.get(text);
  if (listed || !known || known.articles > RARE || isInCapitals(text)) return undefined;
  // Letters of another script are one slip, and text/unicode tells of it.
  if (findLookAlikes(text).length) return undefined;
  // "Leo" beside "Leo XIV" in the same draft is what it is.
  const isExplained = mention.short && isPart(text, mention.canonical);
  for (const term of isExplained ? [] : [...known.near, ...nearInDraft(text, context)]) {
    const slip = slipBetween(text, term.text);
    const verdict = slip && judge({ mention, term, slip, context });
    // What stands three times and never otherwise is somebody's name: Vettel, not Viettel.
    if (verdict === 'likely' && isUsedTo(mention, term, context)) continue;
    if (verdict) return { term, edit: { span, newText: term.text }, certain: verdict === 'certain' };
  }
  return wordMeant(mention, context);
}

/** Terms of the draft that a foreign name is near, where the archive has them or the draft has them twice as often. */
function nearInDraft(text: string, { draft, facts }: RuleContext): NearTerm[] {
  const near: NearTerm[] = [];
  for (const [other, { articles }] of facts.terms) {
    if (other.length < OWN_LETTERS || other === text || other[0] !== text[0]) continue;
    if (Math.abs(other.length - text.length) > 1) continue;
    const slip = slipBetween(text, other);
    if (!slip || slip.kind === 'letter' || slip.kind === 'mark' || slip.last) continue;
    const [mine = [], theirs = []] = [text, other].map((term) =>
      draft.names.filter((name) => holds(name.text, term)),
    );
    const entity = theirs[0]?.entity;
    if (entity !== undefined && (articles > RARE || theirs.length >= 2 * mine.length))
      near.push({ text: other, articles, entity });
  }
  return near;
}

/** Letters of a name that nothing but the draft itself corrects. */
const OWN_LETTERS = 6;

/** Whether a name is a term or has it among its words. */
function holds(name: string, term: string): boolean {
  return name === term || ` ${name} `.includes(` ${term} `);
}

/** Mentions from which on a draft means what it writes. */
const USED_TO = 3;

function isUsedTo(mention: NameMention, { text }: NearTerm, context: RuleContext): boolean {
  const same = context.draft.names.filter((name) => name.text === mention.text);
  return same.length >= USED_TO && !standsElsewhere(text, mention, context);
}

interface Case {
  readonly mention: NameMention;
  readonly term: NearTerm;
  readonly slip: Slip;
  readonly context: RuleContext;
}

type Verdict = 'certain' | 'likely' | undefined;

function judge(one: Case): Verdict {
  const { mention, term, slip } = one;
  if (mention.entity === term.entity && !(mention.short && isTyping(slip))) return undefined;
  return isVietnameseSyllable(slip.meant.text.toLowerCase()) ? judgeVietnamese(one) : judgeForeign(one);
}

/** Not one of two ways to transliterate a name: Zelenskiy, Mohamed. */
function isTyping({ kind, written, meant }: Slip): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[hiy]|(.)(?=\1)/gu, '');
  return kind !== 'letter' && letters(written.text) !== letters(meant.text);
}

/** From so many articles on, a word of some length is meant by one that is nearly it and stands alone. */
const ALONE: readonly (readonly [letters: number, articles: number])[] = [
  [7, 20],
  [6, 60],
  [5, 150],
];
/** The same for a place or a body that the gazetteer has: nothing else is called so but for a letter too few or two swapped. */
const LISTED: typeof ALONE = [
  [7, 5],
  [5, 15],
];
/** Haas is not Hamas. */
const LISTED_LETTERS = 5;
/** A letter for another one makes other names more often than slips. */
const OTHER_LETTER = { letters: 8, articles: 50 };
const LEAST_LETTERS = 4;
const PLURAL_ARTICLES = 15;

function judgeForeign({ mention, term, slip, context }: Case): Verdict {
  const { kind, first, last, within, written, meant } = slip;
  const letters = Math.min(written.text.length, meant.text.length);
  // Rodríguez, Rodriguez are two ways to write one name; Dustin and Justin are two names.
  const listed = isListed(term, context);
  // Đẵk Lắk
  if (kind === 'mark' && listed && isMarked(meant.text) && term.articles >= WELL_KNOWN.place) return 'likely';
  if (kind === 'mark' || first || letters < LEAST_LETTERS - 1 || meant.text.length < LEAST_LETTERS)
    return undefined;
  const isShort = isAbbreviation(written.text) || isAbbreviation(meant.text);
  // League Cup and Leagues Cup are two; an airline has one name.
  const isPlural =
    last && kind !== 'swap' && written.text.replace(/s$/u, '') === meant.text.replace(/s$/u, '');
  // Milano and Milan, Maria and Mari are two forms of one name, or two names.
  if (last && (kind === 'missing' || kind === 'extra') && !isPlural && /[aeiou]$/u.test(longerOf(slip)))
    return undefined;
  const least = isPlural ? PLURAL_ARTICLES : 0;
  if (within && letters >= LEAST_LETTERS && !isShort && term.articles >= least) return 'certain';
  if (standsElsewhere(term.text, mention, context)) return kind === 'letter' ? 'likely' : 'certain';
  if (sharesOffice(mention, term, context)) return 'likely';
  if (isShort) return undefined;
  if (last && kind !== 'swap' && !isCutShort(slip)) return undefined;
  const isOften = (least: number, articles: number) =>
    meant.text.length >= least && term.articles >= articles;
  if (
    listed &&
    !last &&
    written.text.length >= LISTED_LETTERS &&
    kind !== 'letter' &&
    kind !== 'extra' &&
    LISTED.some(([least, articles]) => isOften(least, articles))
  )
    return 'likely';
  if (kind === 'letter' || (last && kind !== 'swap'))
    return isOften(OTHER_LETTER.letters, OTHER_LETTER.articles) ? 'likely' : undefined;
  return ALONE.some(([least, articles]) => isOften(least, articles)) ? 'likely' : undefined;
}

/** Whether the gazetteer has the place or body that a term names. */
function isListed({ entity }: NearTerm, { known }: RuleContext): boolean {
  return entity !== undefined && !isPerson(entity) && known?.(entity) !== undefined;
}

/** Whether a word has marks that only Vietnamese writes. */
function isMarked(word: string): boolean {
  return /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1EA0-\u1EF9]/u.test(word);
}

function longerOf({ written, meant }: Slip): string {
  return written.text.length > meant.text.length ? written.text : meant.text;
}

/** Banglades: a consonant was left out at the end. Cuba and Cuban, Airway and Airways are two words. */
function isCutShort({ kind, meant }: Slip): boolean {
  return kind === 'missing' && /[^aeiousnr]$/iu.test(meant.text);
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase();
}

/**
 * Articles with a place (one that the gazetteer has), a body of three words and more (one that it has) or a person of as many
 * that a name with another diacritic stands for. Phù Yên is not Phú Yên.
 */
const WELL_KNOWN = { place: 50, listed: 30, body: 20, long: 10, person: 30 };
/** Articles with a syllable in any name, from which on an archive is large enough to miss no other one of names. */
const SYLLABLE = 100;
/** Articles with a name of which one syllable was written as no name has it. */
const KNOWN = 10;

function judgeVietnamese({ mention, term, slip, context }: Case): Verdict {
  const { kind, written, meant } = slip;
  const count = words(term.text).length;
  if (count < 2 || isAfterHead(mention, context)) return undefined;
  if (Math.min(written.text.length, meant.text.length) < 2 || isInitials(written.text)) return undefined;
  if (!isPossibleSyllable(written.text) && isPossibleSyllable(meant.text)) return 'certain';
  const listed = isListed(term, context);
  const syllable = context.facts.terms.get(written.text);
  const unseen = syllable?.near.some(({ text, articles }) => text === meant.text && articles >= SYLLABLE);
  // Thanh Điền, Thanh Hiền are two artists.
  if (kind !== 'letter' && mention.title?.class === 'office' && sharesOffice(mention, term, context))
    return 'likely';
  // tỉnh An Gang
  if (
    listed &&
    (kind === 'missing' || kind === 'swap') &&
    term.articles >= WELL_KNOWN.place &&
    !mention.title
  )
    return 'likely';
  // Siêu Cúp is no slip for Siêu Cup, and Ảnh: Thái Nguyễn is a photographer.
  const [was, is] = [written, meant].map(({ text }) => text.toLowerCase()) as [string, string];
  if (kind !== 'mark' || BORROWED.has(is) || (SURNAMES.has(was) && !SURNAMES.has(is))) return undefined;
  if (isPerson(term.entity)) {
    // Nguyễn Quốc Toàn (24 tuổi) is somebody else.
    if (count < 3 || hasOtherOffice(mention) || isSomebody(mention, context)) return undefined;
    return term.articles >= WELL_KNOWN.person || (unseen && term.articles >= KNOWN) ? 'likely' : undefined;
  }
  // ông Hàn Quốc is a person, nghi phạm Hàn Quốc comes from there; Điên Kremlin is nobody.
  const isName = words(term.text).every((word) => isVietnameseSyllable(word.text.toLowerCase()));
  if (isName && mention.title && !isOffice(mention.title.text)) return undefined;
  const least = count > 2 ? WELL_KNOWN[listed ? 'long' : 'body'] : WELL_KNOWN[listed ? 'listed' : 'place'];
  return term.articles >= least || (unseen && term.articles >= KNOWN) ? 'likely' : undefined;
}

const isPerson = (entity: EntityId | undefined): boolean => entity?.startsWith('person/') ?? false;

/** T.L, Nguyễn Văn Th.: people who are not to be named. */
function isInitials(word: string): boolean {
  return !/[aeiouy]/u.test(stripDiacritics(word.toLowerCase())) && /^(?:.{1,2}|Ngh)$/iu.test(word);
}

/** An office that the one who is meant doesn't hold speaks for another person. */
function hasOtherOffice({ title }: NameMention): boolean {
  return title !== undefined && officeOf(title) !== undefined;
}

const SOMEBODY = /^,?\s*(?:\(\s*)?(?:\d{1,3}\s+tuổi|sinh\s+năm|SN\s*\d|trú|quê)/u;

/** `(24 tuổi, trú xã …)`: presented as a person nobody knows. */
function isSomebody({ span }: NameMention, { draft }: RuleContext): boolean {
  return SOMEBODY.test(draft.text.slice(span.end, span.end + 30));
}

/** Small places and streets have names much like those of great ones. */
const HEAD = wholeWord(
  'xã|phường|thôn|ấp|bản|làng|huyện|thị trấn|khu phố|tổ dân phố|khóm|buôn|xóm|đường|phố|chợ|cầu|núi|sông|hồ|đảo|chùa|đền|đình|trường|cồn|khu du lịch',
  'iu',
);

function isAfterHead({ local, line }: NameMention, { draft }: RuleContext): boolean {
  const before = draft.lines[line]?.text.slice(Math.max(0, local.start - 14), local.start) ?? '';
  const match = HEAD.exec(before);
  return match !== null && /^\s*$/u.test(before.slice(match.index + match[0].length));
}

/**
 * Whether the name that is meant stands elsewhere in the draft, by itself or as the end of a longer one, as people are called
 * for short: Marco Minniti is called Minniti, and Marci is not one slip away from him.
 */
function standsElsewhere(text: string, { span }: NameMention, { draft }: RuleContext): boolean {
  return draft.names.some(
    (other) => other.span.start !== span.start && ` ${other.text}`.endsWith(` ${text}`),
  );
}

/** Whether the mention has an office that the archive gives the one who is meant. */
function sharesOffice({ title }: NameMention, { entity }: NearTerm, { facts }: RuleContext): boolean {
  const written = title && officeOf(title);
  if (!written || entity === undefined) return false;
  return (facts.entities.get(entity)?.roles ?? []).some((role) => {
    const held = officeOf(role);
    return held !== undefined && held.title === written.title && agree(held.of, written.of);
  });
}

function agree(a: EntityId | undefined, b: EntityId | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Letters and articles of a word that is meant by one within the name of a body: VniFast Limo Green. */
const WORD = { letters: 7, articles: 50 };

/** One word of a longer name, where the whole one is not known: with a letter too many, too few, or two swapped. */
function wordMeant({ text, span, kind }: NameMention, context: RuleContext): Meant | undefined {
  const { facts, draft } = context;
  // The words are found again in the raw text, which may be decomposed.
  const raw = draft.text.slice(span.start, span.end);
  for (const word of words(text).length > 1 && raw === text ? words(text) : []) {
    const known = facts.terms.get(word.text);
    if (!known || known.articles > RARE || isVietnameseSyllable(word.text.toLowerCase())) continue;
    for (const term of known.near) {
      const slip = slipBetween(word.text, term.text);
      if (!slip || slip.kind === 'mark' || slip.kind === 'letter' || slip.first) continue;
      if ((slip.last && !isCutShort(slip)) || term.entity === undefined) continue;
      if (term.text.length < WORD.letters || term.articles < WORD.articles) continue;
      // trọng tài Mlaaysia Razlan Joffri
      if (kind !== 'organisation' && !isListed(term, context)) continue;
      const place: Span = { start: span.start + word.start, end: span.start + word.end };
      return { term, edit: { span: place, newText: term.text }, certain: false };
    }
  }
  return undefined;
}
