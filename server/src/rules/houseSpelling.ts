/** What a house would write in place of a spelling. */
import { differInFirstCase, foldTyping, isPart, isRespelling } from '../names/respelling.ts';
import { isVietnameseSyllable } from '../names/spelling.ts';
import { words } from '../text/words.ts';
import type { HouseSpelling, Preferred } from './rule.ts';

/** From this share of all articles on, a foreign name of a place is the house's, or the Vietnamese one is. */
const SETTLED = 0.9;

/**
 * The spelling that a house prefers to the one written; undefined where it has nothing against it. A glossary speaks of
 * every other name it lists; a style and an archive of spellings of the one name (they have nothing against Hoa Kỳ beside
 * Mỹ) and of names that they say are replaced.
 */
export function houseSpelling(
  text: string,
  preferred: Preferred,
  isPlace: boolean,
): HouseSpelling | undefined {
  if (preferred.by === 'learned') return learned(text, preferred, isPlace);
  const { spelling, by, instead } = preferred;
  if (differInFirstCase(text, spelling) || isPart(text, spelling) || isPart(spelling, text)) return undefined;
  const departs = by === 'glossary' || (instead?.includes(text) ?? false) || isRespelling(text, spelling);
  return departs ? preferred : undefined;
}

/** `T.T` */
const INITIALS = /^\p{L}(?:\.\p{L})+\.?$/u;

function learned(text: string, preferred: Preferred, isPlace: boolean): HouseSpelling | undefined {
  const ways = [preferred, ...(preferred.others ?? [])];
  if (ways.some(({ spelling }) => isTypedAlike(text, spelling))) return undefined;
  // Places stand in capitals where a report begins: ITALY - Ban tổ chức ….
  if (isPlace && ways.some(({ spelling }) => text.length > 3 && isUpperCaseOf(text, spelling)))
    return undefined;
  // Em T.T is no T&T.
  const isOther = (spelling: string) => INITIALS.test(text) && /[^\p{L}.]/u.test(spelling);
  const way = ways.find(({ spelling }) => isRespelling(text, spelling) && !isOther(spelling));
  if (way || !isPlace) return way;
  const { spelling, articles = 0, of = 0 } = preferred;
  return articles >= SETTLED * of && isTranslation(text, spelling) ? preferred : undefined;
}

/** One spelling but for a capital at the start of a sentence, or for which dash or space is typed. */
export function isTypedAlike(a: string, b: string): boolean {
  return differInFirstCase(a, b) || foldTyping(a) === foldTyping(b);
}

function isUpperCaseOf(text: string, spelling: string): boolean {
  return text !== spelling && text === spelling.toUpperCase();
}

/** Whether one is a foreign name of a place and the other a Vietnamese one: Australia, Úc. */
function isTranslation(a: string, b: string): boolean {
  const isName = (text: string) => text !== text.toUpperCase();
  return isName(a) && isName(b) && ((isForeign(a) && isVietnamese(b)) || (isVietnamese(a) && isForeign(b)));
}

function isForeign(name: string): boolean {
  return words(name).every((word) => !isVietnameseSyllable(word.text.toLowerCase()));
}

function isVietnamese(name: string): boolean {
  return words(name).every((word) => isVietnameseSyllable(word.text.toLowerCase()));
}
