/**
 * Lines that are no known phrase but are made of the same word pairs: "Đăng nhập để tham gia bình luận" after "đăng nhập
 * để bình luận". Measured on 112,465 lines of clean news (whole articles of 2020–21, headlines of 2025–26), three lines
 * in ten thousand, most of them contacts and credits, share three fifths of their pairs with the phrases; of unknown
 * lines of furniture two thirds do.
 */
import { foldText } from '../text/fold.ts';
import { PHRASES, type Phrase } from './lexicon.ts';

/** How much a line is like known phrases, and of which group most. */
export interface Resemblance {
  /** Share of the line's word pairs that phrases hold, 0 to 1. */
  readonly share: number;
  readonly phrase: Phrase;
}

/** Longest line that is compared, in words: longer ones are prose. */
const LONGEST = 28;
/** A smaller share of common pairs, or fewer of them, say nothing. */
const LEAST = 0.4;
const FEWEST = 3;
const TOKEN = /[\p{L}\p{M}]+|\p{N}+(?:[.,:/]\p{N}+)*|[©®]/gu;

/** A phrase for each use and kind, and for each word pair, by its words, the ones that hold it. */
const groups: Phrase[] = [];
const groupNumbers = new Map<string, number>();
const pairs = new Map<string, Map<string, Set<number>>>();

/** The words of the phrases as they are written. A word with something else in it may be one of them all the same. */
const vocabulary = new Set<string>();
const NOT_PLAIN = /[^a-zà-ỹ]|[oe][àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/u;

for (const { text, phrase } of PHRASES) {
  if (phrase.use === 'weak' || phrase.use === 'beside') continue;
  if (/…./u.test(text)) continue;
  const whole = !text.endsWith('…');
  const group = groupOf(phrase);
  for (const word of text.toLowerCase().split(' ')) vocabulary.add(word);
  const words = tokensOf(text);
  for (let i = 1; i < words.length - (whole ? 0 : 1); i++) {
    const [first, second] = [words[i - 1] ?? '', words[i] ?? ''];
    if (first === '#' || second === '#') continue;
    const behind = pairs.get(first) ?? new Map<string, Set<number>>();
    pairs.set(first, behind.set(second, (behind.get(second) ?? new Set()).add(group)));
  }
}

function groupOf(phrase: Phrase): number {
  const isHeader = phrase.use === 'header';
  const key = `${phrase.kind} ${isHeader}`;
  const known = groupNumbers.get(key);
  if (known !== undefined) return known;
  groupNumbers.set(key, groups.length);
  return groups.push({ ...phrase, doubtful: isHeader }) - 1;
}

/** Compares a line with all phrases; undefined where it is too short or too long, or shares less than the least. */
export function resemble(text: string, words: number): Resemblance | undefined {
  if (words < 2 || words > LONGEST || !hasKnownWords(text, words)) return undefined;
  const tokens = tokensOf(text);
  const votes = new Array<number>(groups.length).fill(0);
  let shared = 0;
  const last = tokens.length - 1;
  for (let i = 1; i <= last; i++) {
    if (shared + (last - i + 1) < last * LEAST) return undefined;
    const holders = pairs.get(tokens[i - 1] ?? '')?.get(tokens[i] ?? '');
    if (!holders) continue;
    shared++;
    for (const group of holders) votes[group] = (votes[group] ?? 0) + 1;
  }
  const best = votes.indexOf(Math.max(...votes));
  const phrase = groups[best];
  if (shared < Math.max(FEWEST, last * LEAST) || !phrase) return undefined;
  return { share: shared / last, phrase };
}

/** Whether as many words as the least share asks for are words of the phrases; as they are written, in lower case. */
function hasKnownWords(text: string, words: number): boolean {
  let missing = words * (1 - LEAST);
  for (const word of text.toLowerCase().split(' ')) {
    if (!vocabulary.has(word) && !NOT_PLAIN.test(word) && --missing < 0) return false;
  }
  return true;
}

/** Words and figures, with marks for the line's beginning and end. */
function tokensOf(text: string): string[] {
  const tokens = foldText(text).match(TOKEN) ?? [];
  return ['^', ...tokens.map((token) => (isFigure(token) ? '#' : token)), '$'];
}

function isFigure(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}
