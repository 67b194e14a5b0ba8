/** One day of a month as it is written: `24-9`, `10/7/2025`, `15 tháng 8 năm 2024`, `23 tháng chạp`, or a bare `24` of a list. */
import { isDay } from './calendar.ts';
import type { DateForm, DateSeparator, YearWords } from './date.ts';
import { MONTH_WORD, matchAt, type Reading, readYearAfter, toNumber, WORD_END } from './reading.ts';

/** A day as read; `month` is missing where only the day stands there. */
export interface DayItem {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month?: number;
  readonly year?: YearWords;
  readonly lunar?: boolean;
  readonly separator?: DateSeparator;
}

const FIGURES =
  /(\d{1,2})([./-])(\s?)(\d{1,2})(?:[./-](\d{4})(?!\d)|(?<=[/.]\d{1,2})\2(\d{2})(?![\d./-]))?(?![\dA-Za-zÀ-ỹ%])(?![.,]\d)(?!\/)/uy;
const WORDED = new RegExp(
  `(\\d{1,2})\\s+tháng\\s+(\\d{1,2}|${MONTH_WORD})(?:(?:\\s*[/.-]\\s*|,?\\s+năm\\s+)(\\d{4})(?!\\d))?(?![/.-]?\\d)${WORD_END}`,
  'uy',
);
const BARE = /(\d{1,2})(?![\dA-Za-zÀ-ỹ%]|[.]\d)/uy;
const LUNAR = new RegExp(`\\s*\\(?(?:âm lịch|al)${WORD_END}`, 'uy');
/** Behind figures of the form `5-7`: more figures make them something else (a score line, a phone number, 16-18-8). */
const MORE_FIGURES = /[./-]\d/y;

/** Reads the day that starts at `at`. */
export function readDay(line: string, at: number): DayItem | undefined {
  const behind = line.charAt(isDigit(line, at + 1) ? at + 2 : at + 1);
  const whole =
    behind === ' '
      ? readWorded(line, at)
      : behind === '/' || behind === '-' || behind === '.'
        ? readFigures(line, at)
        : undefined;
  return whole ?? readBare(line, at);
}

function isDigit(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function readWorded(line: string, at: number): DayItem | undefined {
  const match = matchAt(WORDED, line, at);
  if (!match) return undefined;
  const [, day = '', month = '', year] = match;
  const item = { start: at, end: WORDED.lastIndex, day: Number(day), month: toNumber(month) };
  const lunar = month === 'chạp' || month === 'giêng';
  // "6 tháng một lần", "2 tháng hai bên": a month in words is sure only behind "ngày".
  if (!lunar && !/^\d/u.test(month) && !/ngày\s+$/u.test(line.slice(Math.max(0, at - 6), at)))
    return undefined;
  return withYear(line, { ...item, ...(lunar ? { lunar } : {}) }, year);
}

function readFigures(line: string, at: number): DayItem | undefined {
  const match = matchAt(FIGURES, line, at);
  if (!match) return undefined;
  const end = FIGURES.lastIndex;
  const [, day = '', separator = '', space, month = '', year, shortYear] = match;
  // A space behind the separator is a slip: only a stated year shows that it is no end of a sentence.
  if (space && !year) return undefined;
  // "30/4-1/5" goes on with a second date; "5-7-3" is no date.
  if (!year && matchAt(MORE_FIGURES, line, end) && (separator === '-' || line[end] !== '-')) return undefined;
  const item = {
    start: at,
    end,
    day: Number(day),
    month: Number(month),
    separator: separator as DateSeparator,
  };
  return withYear(line, item, year ?? (shortYear && `20${shortYear}`));
}

function readBare(line: string, at: number): DayItem | undefined {
  const match = matchAt(BARE, line, at);
  return match ? { start: at, end: BARE.lastIndex, day: Number(match[1]) } : undefined;
}

const TIMESTAMP = /((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\dA-Za-zÀ-ỹ-])/uy;

/** A day as machines write it: `2017-05-10`. No notation of a newspaper's, so it has no separator. */
export function readTimestamp(line: string, at: number): Reading | undefined {
  const match = matchAt(TIMESTAMP, line, at);
  const [, year, month, day] = (match ?? []).map(Number);
  if (!year || !month || !day || !isDay(year, month, day)) return undefined;
  return { span: { start: at, end: TIMESTAMP.lastIndex }, form: { kind: 'day', day, month, year } };
}

/** Adds what may follow a day and month: the year in words, "âm lịch". */
function withYear(line: string, item: DayItem, figures: string | undefined): DayItem {
  const lunar = matchAt(LUNAR, line, item.end);
  const end = lunar ? LUNAR.lastIndex : item.end;
  const year = figures ? { year: Number(figures), end } : readYearAfter(line, end);
  return {
    ...item,
    end: year?.end ?? end,
    ...(year ? { year: year.year } : {}),
    ...(lunar ? { lunar: true } : {}),
  };
}

/** The form of an item, with month, year and calendar of `whole` where it has none of its own. */
export function dayForm(item: DayItem, whole: DayItem = item): DateForm {
  const month = item.month ?? whole.month ?? 0;
  const year = item.year ?? whole.year;
  const kind = (item.lunar ?? whole.lunar) ? 'lunar' : 'day';
  return { kind, day: item.day, month, ...(year === undefined ? {} : { year }) };
}
