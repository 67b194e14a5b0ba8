/** Whether a foreign name is a slip for another one. */

import type { NearTerm } from '../archive/archive.ts';
import type { Slip } from '../names/slip.ts';
import {
  type Case,
  isKnown,
  isListed,
  isPerson,
  sharesOffice,
  standsElsewhere,
  type Verdict,
} from './nearTies.ts';

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
/** Articles with a name of several words of which a short one lacks a letter: Man Ciy, Elo Musk. */
const WITHIN = 30;
/** Letters and articles of somebody's family name: ông Puin. */
const FAMILY = { letters: 5, articles: 60 };
/** Articles with a body whose abbreviation is mistyped: UBDN TP.HCM. */
const BODY = 50;
/** Articles with a place of which a mark is wrong. */
const MARKED = 30;
/** A letter for another one makes other names more often than slips. */
const OTHER_LETTER = { letters: 8, articles: 50 };
const LEAST_LETTERS = 4;
const PLURAL_ARTICLES = 15;

export function judgeForeign({ mention, term, slip, context }: Case): Verdict {
  const { kind, first, last, within, written, meant } = slip;
  const letters = Math.min(written.text.length, meant.text.length);
  // Rodríguez, Rodriguez are two ways to write one name; Dustin and Justin are two names.
  const listed = isListed(term, context);
  // Đẵk Lắk
  if (kind === 'mark' && listed && isMarked(meant.text) && term.articles >= MARKED) return 'likely';
  if (kind === 'mark' || first || letters < LEAST_LETTERS - 1 || meant.text.length < LEAST_LETTERS)
    return undefined;
  const isShort = isAbbreviation(written.text) || isAbbreviation(meant.text);
  // League Cup and Leagues Cup are two; an airline has one name.
  const isPlural =
    last && kind !== 'swap' && written.text.replace(/s$/u, '') === meant.text.replace(/s$/u, '');
  // gia đình Middletons
  if (isPlural && !listed) return undefined;
  // Milano and Milan, Maria and Mari are two forms of one name, or two names.
  if (last && (kind === 'missing' || kind === 'extra') && !isPlural && /[aeiou]$/u.test(longerOf(slip)))
    return undefined;
  const least = isPlural ? PLURAL_ARTICLES : 0;
  if (within && letters >= LEAST_LETTERS && !isShort && term.articles >= least) return 'certain';
  const isMistyped = kind !== 'letter' && kind !== 'extra' && !(last && kind === 'missing');
  if (
    within &&
    isMistyped &&
    term.articles >= (isShort ? BODY : WITHIN) &&
    (isShort || isKnown(term, context))
  )
    return 'likely';
  // Moutinho is not Mourinho, and Mohammed is Mohamed.
  const isSomebody = mention.kind === 'person' && mention.entity !== term.entity;
  const isOther = kind === 'letter' || (kind !== 'swap' && isSomebody && !isTyping(slip));
  if (!listed && isOther && !within) return undefined;
  if (standsElsewhere(term.text, mention, context)) return kind === 'letter' ? 'likely' : 'certain';
  if (sharesOffice(mention, term, context)) return 'likely';
  if (isShort) return undefined;
  if (last && kind !== 'swap' && !isCutShort(slip)) return undefined;
  const isOften = (least: number, articles: number) =>
    meant.text.length >= least && term.articles >= articles;
  if (listed && isMistyped && isOftenMeant(term, slip)) return 'likely';
  const isFamily = mention.title && !last && isMistyped && isPerson(term.entity) && isKnown(term, context);
  if (isFamily && isOften(FAMILY.letters, FAMILY.articles)) return 'likely';
  if (kind === 'letter' || (last && kind !== 'swap'))
    return isOften(OTHER_LETTER.letters, OTHER_LETTER.articles) ? 'likely' : undefined;
  return ALONE.some(([least, articles]) => isOften(least, articles)) ? 'likely' : undefined;
}

/** Not one of two ways to transliterate a name: Zelenskiy, Mohamed. */
export function isTyping({ kind, written, meant }: Slip): boolean {
  const letters = (word: string) => word.toLowerCase().replace(/[hiy]|(.)(?=\1)/gu, '');
  return kind !== 'letter' && letters(written.text) !== letters(meant.text);
}

/** Whether a name of the gazetteer is so well known that a word with a letter too few, or two swapped, is meant for it. */
export function isOftenMeant({ articles }: NearTerm, { kind, last, written, meant }: Slip): boolean {
  if (written.text.length < LISTED_LETTERS || (last && kind !== 'swap')) return false;
  return LISTED.some(([letters, least]) => meant.text.length >= letters && articles >= least);
}

/** Whether a word has marks that only Vietnamese writes. */
function isMarked(word: string): boolean {
  return /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u1EA0-\u1EF9]/u.test(word);
}

function longerOf({ written, meant }: Slip): string {
  return written.text.length > meant.text.length ? written.text : meant.text;
}

/** Banglades: a consonant was left out at the end. Cuba and Cuban, Airway and Airways are two words. */
export function isCutShort({ kind, meant }: Slip): boolean {
  return kind === 'missing' && /[^aeiousnr]$/iu.test(meant.text);
}

function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase();
}
