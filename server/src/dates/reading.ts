/** What the readers of dates share: sticky matching, and the Vietnamese words for numbers, months and years. */
import type { DateExpression, YearWords } from './date.ts';

/** An expression before its text is cut out. Spans count in the line. */
export type Reading = Omit<DateExpression, 'text'>;

/** What a reader may look at beside the line. */
export interface ReadingContext {
  /** The line as written, for the few readings that hang on capitals. */
  readonly text: string;
  /** The expression read just before in the line. */
  readonly previous: Reading | undefined;
}

/** Reads an expression that starts exactly at `at` of a line in lower case; undefined where there is none. */
export type Reader = (line: string, at: number, context: ReadingContext) => Reading | undefined;

/** Matches a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}

/** Regular-expression source: the word ends here. */
export const WORD_END = '(?![\\dA-Za-zÀ-ỹ])';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  giêng: 1,
  chạp: 12,
};

/** Source: a small number in words, without those that only name months. */
export const COUNT_WORD = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
/** Source: the name of a month in words. */
export const MONTH_WORD = 'giêng|chạp|mười một|mười hai|mười|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín';

/** "10", "ba", "giêng" as a number. */
export function toNumber(word: string): number {
  return NUMBER_WORDS[word] ?? Number(word);
}

const YEAR = new RegExp(
  `(?:\\s*,)?\\s+năm\\s+(?:(\\d{4})|(nay|ngoái|trước|sau|tới))${WORD_END}(?!\\s*(?:công nguyên|đó|khi)${WORD_END})|\\s+(?:hằng|hàng|mỗi)\\s+năm${WORD_END}`,
  'uy',
);
const FROM_EDITION: Readonly<Record<string, number>> = { nay: 0, ngoái: -1, trước: -1, sau: 1, tới: 1 };

/** Reads the year behind a day, month or quarter: "năm 2024", "năm ngoái", "hằng năm". */
export function readYearAfter(line: string, at: number): { year: YearWords; end: number } | undefined {
  const match = matchAt(YEAR, line, at);
  if (!match) return undefined;
  const [, figures, word] = match;
  const year = figures ? Number(figures) : word ? { fromEdition: FROM_EDITION[word] ?? 0 } : 'every';
  return { year, end: YEAR.lastIndex };
}
