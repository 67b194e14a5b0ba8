/**
 * What a name was meant to be that nobody has written so far, but for one slip of the pen: never a name that is listed or
 * known, and only where something ties it to the one it is near.
 */
import type { NearTerm } from '../archive/archive.ts';
import { RARE } from '../archive/terms.ts';
import type { EntityKind, NameMention } from '../names/name.ts';
import { isInCapitals, isPart } from '../names/respelling.ts';
import { type Slip, slipBetween } from '../names/slip.ts';
import { isVietnameseSyllable } from '../names/spelling.ts';
import { findLookAlikes } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { isCutShort, isOftenMeant, isTyping, judgeForeign } from './nearForeign.ts';
import { type Case, isListed, standsElsewhere, type Verdict } from './nearTies.ts';
import { judgeVietnamese } from './nearVietnamese.ts';
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

/** Articles with a short name from which on it is spelled in one way: Siner beside Sinner. */
const SETTLED = 20;

function judge(one: Case): Verdict {
  const { mention, term, slip, context } = one;
  const isSettled = () => term.articles >= SETTLED && standsElsewhere(term.text, mention, context);
  if (mention.entity === term.entity && !(mention.short && (isTyping(slip) || isSettled()))) return undefined;
  return isVietnameseSyllable(slip.meant.text.toLowerCase()) ? judgeVietnamese(one) : judgeForeign(one);
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
      if (term.entity === undefined || !isWordMeant(kind, term, slip, context)) continue;
      // Thủ tướng Isreal Benjamin Netanyahu, but Craig Burley.
      if (kind === 'person' && word.start > 0) continue;
      const place: Span = { start: span.start + word.start, end: span.start + word.end };
      return { term, edit: { span: place, newText: term.text }, certain: false };
    }
  }
  return undefined;
}

function isWordMeant(kind: EntityKind, term: NearTerm, slip: Slip, context: RuleContext): boolean {
  const listed = isListed(term, context);
  // Honad CR-V
  if (listed && slip.kind !== 'extra' && isOftenMeant(term, slip)) return true;
  if ((slip.last && !isCutShort(slip)) || (kind !== 'organisation' && !listed)) return false;
  return term.text.length >= WORD.letters && term.articles >= WORD.articles;
}
