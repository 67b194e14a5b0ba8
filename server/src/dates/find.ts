/**
 * Finds written dates in one line. Knows nothing of the edition or of other lines: that is `resolve.ts`.
 *
 * One scan stops at figures and at the few words a date can start with; there the readers of `series.ts`, `periods.ts`,
 * `weekdays.ts`, `relative.ts` and `lunarDays.ts` try their sticky patterns, each of bounded length.
 */
import { toLowerCase } from '../text/words.ts';
import type { DateExpression } from './date.ts';
import { readTimestamp } from './days.ts';
import { directionOf } from './direction.ts';
import { readLastDays, readMung, readRam } from './lunarDays.ts';
import { readDecade, readMonth, readMonthFigures, readQuarter, readYears, readYearWord } from './periods.ts';
import type { Reader, Reading, ReadingContext } from './reading.ts';
import { readAgo, readAnchored, readRelativeDay, readRelativePeriod } from './relative.ts';
import { readDays } from './series.ts';
import { readWeekday, withWeekdayBehind } from './weekdays.ts';

/** Figures and the words of {@link READERS}, by their first letter: that is a tenth faster than one by one. */
const START =
  /\d+|t(?:háng|ối|rưa|hứ|uần|hập)|n(?:ăm|gày|hững năm)|hôm|sáng|c(?:hiều|hủ nhật|uối tuần|ách|ùng ngày)|đêm|khuya|r(?:ạng|ằm)|quý|m(?:ùng|ồng)/g;

const READERS: Readonly<Record<string, readonly Reader[]>> = {
  tháng: [readMonth, readRelativePeriod],
  năm: [readYearWord, readRelativePeriod],
  ngày: [readRelativeDay, readRelativePeriod],
  hôm: [readRelativeDay, readAnchored],
  sáng: [readRelativeDay],
  tối: [readRelativeDay],
  chiều: [readRelativeDay],
  trưa: [readRelativeDay],
  đêm: [readRelativeDay],
  khuya: [readRelativeDay],
  rạng: [readRelativeDay],
  thứ: [readWeekday],
  'chủ nhật': [readWeekday],
  tuần: [readRelativePeriod],
  'cuối tuần': [readRelativePeriod],
  quý: [readQuarter, readRelativePeriod],
  thập: [readDecade],
  'những năm': [readDecade, (line, at) => readYearWord(line, at + 'những '.length)],
  cách: [readAgo],
  'cùng ngày': [readAnchored],
  mùng: [readMung],
  mồng: [readMung],
  rằm: [readRam],
};
const FIGURE_READERS: readonly Reader[] = [readLastDays, readFigures, readMonthFigures];
/** Between two dates of a list: "các ngày 6.1, 8.1 và 9.1". */
const LISTED = /^\s*(?:,|;|và|hoặc|hay|&)\s*(?:ngày\s+)?$/u;

/** Date expressions of a normalised line, in order, not overlapping. Pure and linear in the length. */
export function findDates(text: string): DateExpression[] {
  const line = toLowerCase(text);
  const found: DateExpression[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(line); match; match = START.exec(line)) {
    const at = match.index;
    const next = START.lastIndex;
    const last = found[found.length - 1];
    const reading = read(line, at, match[0], { text, previous: last });
    if (reading && (!last || last.span.end <= reading.span.start)) {
      found.push(withText(text, withDirection(line, reading)));
      START.lastIndex = Math.max(next, reading.span.end);
    } else START.lastIndex = next;
  }
  return found;
}

function read(line: string, at: number, start: string, context: ReadingContext): Reading | undefined {
  const code = start.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (start.length === 4) return readTimestamp(line, at) ?? readYears(line, at, context);
    if (start.length > 2) return undefined;
    const reading = first(FIGURE_READERS, line, at, context);
    return reading && withWeekdayBehind(line, reading);
  }
  if (at > 0 && isLetter(line.charCodeAt(at - 1))) return undefined;
  return first(READERS[start] ?? [], line, at, context);
}

/** A day in figures; one that goes on a list of dates is taken for one more of them. */
function readFigures(line: string, at: number, { previous }: ReadingContext): Reading | undefined {
  const separator = previous?.separator;
  const follows =
    separator && at - previous.span.end < 16 && LISTED.test(line.slice(previous.span.end, at))
      ? { separator }
      : undefined;
  return readDays(line, at, follows);
}

function first(
  readers: readonly Reader[],
  line: string,
  at: number,
  context: ReadingContext,
): Reading | undefined {
  for (const reader of readers) {
    const reading = reader(line, at, context);
    if (reading) return reading;
  }
  return undefined;
}

/** Only a day, month or quarter without a year needs to know where it lies. */
function withDirection(line: string, reading: Reading): Reading {
  const { form, span } = reading;
  const last = form.kind === 'series' ? form.members.at(-1)?.form : form;
  const isYearless =
    (last?.kind === 'day' || last?.kind === 'month' || last?.kind === 'quarter') && last.year === undefined;
  const direction = isYearless ? directionOf(line, span.start, span.end, last.kind === 'month') : 0;
  return direction === 0 ? reading : { ...reading, direction };
}

function withText(text: string, reading: Reading): DateExpression {
  const { form } = reading;
  return {
    ...reading,
    text: text.slice(reading.span.start, reading.span.end),
    ...(form.kind === 'series'
      ? { form: { ...form, members: form.members.map((member) => withText(text, member)) } }
      : {}),
  };
}

/** Letters and digits of Latin text; enough to see that a word goes on. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0x1eff);
}
