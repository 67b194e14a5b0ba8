/**
 * Days in figures or with "tháng", alone and in series that share a month or a year: `10/7`, `từ 5 đến 7-6`,
 * `22-24/8`, `26/2 - 1/3`, `9 và 10/7`, `đêm 23 rạng sáng 24-9`.
 */
import type { DateForm } from './date.ts';
import { type DayItem, dayForm, readDay } from './days.ts';
import { type Follows, isDate, isDateRange, isSharedDate } from './judgeDay.ts';
import { matchAt, type Reading } from './reading.ts';

const PART_OF_DAY =
  '(?:(?:rạng sáng|sáng sớm|sáng|trưa|chiều tối|chiều|tối|đêm|khuya|hết|\\d{1,2}h\\d{0,2})\\s+)?(?:hôm\\s+)?(?:ngày\\s+)?';
const RANGE = new RegExp(
  `\\.?\\s*[-–—]\\s*|\\s+(?:đến|tới|cho đến|cho tới)\\s+${PART_OF_DAY}|,?\\s+(?:(?:và\\s+)?rạng(?:\\s+sáng)?|sáng|sang)\\s+(?:ngày\\s+)?`,
  'uy',
);
const LIST = new RegExp(`,\\s*${PART_OF_DAY}|\\s+(?:và|hoặc|hay)\\s+${PART_OF_DAY}|\\s*&\\s*`, 'uy');
/** What {@link RANGE} and {@link LIST} begin with. */
const JOINS = new Set([' ', ',', '-', '–', '—', '.', '&', '\t']);
/** No list of days is longer. */
const LONGEST = 8;

/** Reads a day or a series of days that starts at the figures at `at`, if the words around say that it is one. */
export function readDays(line: string, at: number, follows?: Follows): Reading | undefined {
  const first = readDay(line, at);
  if (!first) return undefined;
  if (first.month === undefined) return readShared(line, first);
  const isFirstDate = isDate(line, first, follows);
  return readRange(line, first, isFirstDate) ?? (isFirstDate ? toReading(first) : undefined);
}

/** A series whose last day alone has the month: "7, 8 và 9/10". */
function readShared(line: string, first: DayItem): Reading | undefined {
  const items = [first];
  let range = false;
  for (let last = first; last.month === undefined; ) {
    const next = readJoined(line, last);
    if (!next || items.length === LONGEST || (range && next.range)) return undefined;
    range ||= next.range;
    last = next.item;
    items.push(last);
  }
  const last = items[items.length - 1] as DayItem;
  if (startsWithMinutes(line, first) || !isSharedDate(line, first, last)) return undefined;
  if (range && OVERNIGHT.test(line.slice(first.end, last.start)) && !isAtNight(line, first)) return undefined;
  const whole = { ...last, start: first.start };
  return toSeries(items, whole, range || isConsecutive(items));
}

const OVERNIGHT = /^,?\s+(?:sáng|sang)\s/u;

/** "đêm 13 sáng 14-12" goes on to the next day. */
function isAtNight(line: string, { start }: DayItem): boolean {
  return /(?:đêm|tối|khuya)\s+(?:ngày\s+)?$/u.test(line.slice(Math.max(0, start - 12), start));
}

/** "lúc 8 giờ 30, 13.1": the first figures are minutes. */
function startsWithMinutes(line: string, { start }: DayItem): boolean {
  return /(?:giờ|\dh|\dg|:)\s?$/u.test(line.slice(Math.max(0, start - 5), start));
}

/** Two whole days joined as a range: "26/2 - 1/3". */
function readRange(line: string, first: DayItem, isFirstDate: boolean): Reading | undefined {
  const next = readJoined(line, first);
  if (!next?.range || next.item.month === undefined) return undefined;
  const last = next.item;
  if (!isDateRange(line, first, last, isFirstDate)) return undefined;
  return toSeries([first, last], { start: first.start, end: last.end, day: 0, ...shared(last) }, true);
}

/** What an earlier day of a range takes from the later one: only a year, and only the same figures' year. */
function shared(last: DayItem): Partial<DayItem> {
  return typeof last.year === 'number' ? {} : last.year === undefined ? {} : { year: last.year };
}

function readJoined(line: string, item: DayItem): { item: DayItem; range: boolean } | undefined {
  if (!JOINS.has(line.charAt(item.end))) return undefined;
  const range = matchAt(RANGE, line, item.end);
  const end = range ? RANGE.lastIndex : matchAt(LIST, line, item.end) ? LIST.lastIndex : -1;
  const next = end < 0 ? undefined : readDay(line, end);
  return next && { item: next, range: range !== undefined };
}

function toSeries(items: readonly DayItem[], whole: DayItem, isRange: boolean): Reading {
  const members = items.map((item) => ({ ...toReading(item, whole), text: '' }));
  return {
    span: { start: whole.start, end: whole.end },
    form: { kind: 'series', join: isRange ? 'range' : 'list', members },
    ...(whole.separator ? { separator: whole.separator } : {}),
  };
}

function toReading(item: DayItem, whole: DayItem = item): Reading {
  const form: DateForm = dayForm(item, whole);
  return {
    span: { start: item.start, end: item.end },
    form,
    ...(item.separator ? { separator: item.separator } : {}),
  };
}

/** "9 và 10/7" is two days in a row: the same as 9 to 10 July. */
function isConsecutive(items: readonly DayItem[]): boolean {
  return items.every((item, i) => i === 0 || item.day === (items[i - 1] as DayItem).day + 1);
}
