/** The words of one line with what tells names from other words: capitals, gaps, and where a sentence may begin. */
import { rememberByText, WORDS_KEPT } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { wordEnd, wordStart } from '../text/words.ts';
import { foldWord, isVietnameseSyllable } from './spelling.ts';

/** How a word is written: `thành`, `Thành`, `THÀNH`, `VinFast` or `iPhone`, `24`. A single capital letter is `capital`. */
export type Shape = 'lower' | 'capital' | 'caps' | 'mixed' | 'number';

/**
 * What stands between a word and the one before it. `join`: hyphen, full stop or apostrophe without a space, or the
 * full stop of an abbreviation; `dash`: a dash between spaces; `break`: anything that ends a phrase.
 */
export type Gap = 'space' | 'join' | 'dash' | 'comma' | 'break';

export interface Token extends Span {
  readonly text: string;
  /** For look-ups: see `foldWord`. */
  readonly key: string;
  /** For phrases: the key, marked where a dash or a comma stands before it; undefined after a break. */
  readonly step: string | undefined;
  readonly shape: Shape;
  /** Whether it is no Vietnamese syllable. */
  readonly foreign: boolean;
  readonly gap: Gap;
  /** Where any word is written with a capital: at the start of a line, sentence or quotation. */
  readonly first: boolean;
}

const JOIN = /^[-‑.'’·]$/u;
const OPENS = /[.!?…:;|“"‘'([•*–—-]/u;
/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATION = /^(?:TP|Tp|ThS|TS|GS|PGS|BS|LS|KTS|St|Dr|Mr|Mrs|Ms|Jr)$/u;
const INITIAL = /^\p{Lu}$/u;

/** Addresses of pages, mail and accounts: what looks like a name in one is none. */
const ADDRESS = /(?:https?:\/\/|www\.|@)\S+|\S+@\S+|\S+\.(?:com|net|org|vn)\/\S*/giu;

/** Cheap to look for; a date with a slash is not it. */
const MAY_HOLD_ADDRESS = /@|:\/\/|www|\.(?:com|net|org|vn)\//iu;

/** Tokens of a normalised line; addresses of pages and mail are left out, and end a phrase. */
export function tokenize(line: string): Token[] {
  const text = withoutMarkup(line);
  const tokens: Token[] = [];
  let end = 0;
  let before = '';
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, end)) {
    const word = text.slice(start, wordEnd(text, start));
    const between = start === end + 1 && text.charCodeAt(end) === 32 ? ' ' : text.slice(end, start);
    const gap = tokens.length === 0 ? 'break' : between === ' ' ? 'space' : gapOf(between, before, word);
    const { key, shape, foreign } = readWord(word);
    tokens.push({
      text: word,
      start,
      end: start + word.length,
      key,
      step: gap === 'break' ? undefined : gap === 'dash' ? `- ${key}` : gap === 'comma' ? `, ${key}` : key,
      shape,
      foreign,
      gap,
      first: tokens.length === 0 || (gap === 'break' && OPENS.test(between)),
    });
    end = start + word.length;
    before = word;
  }
  return tokens;
}

/** Key of a text's first word, as `tokenize` gives it; empty where it has none. */
export function firstKey(text: string): string {
  const composed = text.normalize('NFC');
  const start = wordStart(composed, 0);
  return foldWord(composed.slice(start, wordEnd(composed, start)));
}

/** The line with as many other characters in place of addresses, and of the entity that feeds leave for `&`. */
function withoutMarkup(line: string): string {
  const text = line.includes('&amp;') ? line.replaceAll('&amp;', '&    ') : line;
  return MAY_HOLD_ADDRESS.test(text) ? text.replace(ADDRESS, (address) => '|'.repeat(address.length)) : text;
}

const readWord = rememberByText((word) => {
  const key = foldWord(word);
  return { key, shape: shapeOf(word), foreign: !isVietnameseSyllable(key) };
}, WORDS_KEPT);

function gapOf(between: string, before: string, word: string): Gap {
  if (JOIN.test(between)) return 'join';
  if (between === '. ') return ABBREVIATION.test(before) || isInitial(before, word) ? 'join' : 'break';
  if (between === ', ') return 'comma';
  if (/^ ?[-–—] ?$/u.test(between)) return 'dash';
  if (/^\s*&\s*$/u.test(between)) return 'join';
  return /^\s+$/u.test(between) ? 'space' : 'break';
}

/** Whether a single letter with a full stop is an initial (J. D. Vance) and not the end of a sentence (bảng A. Bên cạnh). */
function isInitial(letter: string, next: string): boolean {
  return INITIAL.test(letter) && (INITIAL.test(next) || !isVietnameseSyllable(next.toLowerCase()));
}

function shapeOf(word: string): Shape {
  const head = word.charCodeAt(0);
  if (head >= 48 && head <= 57) return 'number';
  const lower = word.toLowerCase();
  if (lower === word) return 'lower';
  if (word.length === 1) return 'capital';
  if (word === word.toUpperCase()) return 'caps';
  return word.charAt(0) !== lower.charAt(0) && word.slice(1) === lower.slice(1) ? 'capital' : 'mixed';
}

/** Whether a token is written as a name may be: any shape with a capital. */
export function isCapitalised(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.shape === 'capital' || token.shape === 'caps' || token.shape === 'mixed')
  );
}
