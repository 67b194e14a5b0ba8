/**
 * Whether figures of the shape of a day and month are one. Scores, fractions, decimals, versions and addresses have the
 * same shape; what stands around decides (`cues.ts`), and where it says nothing, what is usual for the separator.
 */
import { daysInMonth, isDay } from './calendar.ts';
import {
  bracketsAt,
  endsClause,
  isAmount,
  isFeastAt,
  isSetAt,
  isShareAt,
  leadAt,
  type Tail,
  tailAt,
} from './cues.ts';
import type { DateSeparator } from './date.ts';
import type { DayItem } from './days.ts';
import { isHoliday, isNoDate } from './nondates.ts';
import { matchAt, WORD_END } from './reading.ts';

/** The separator of a date that ends just before, with only "và" or a comma between: "các ngày 6.1, 8.1 và 9.1". */
export interface Follows {
  readonly separator: DateSeparator;
}

/** A year of four figures behind day and month: "1/1/2026"; in words it may belong to something else. */
const WHOLE = /[./-]\d{4}$/u;

/** Whether one day and month is a date. */
export function isDate(line: string, item: DayItem, follows?: Follows): boolean {
  const { day, month = 0, year, separator, start, end } = item;
  if (separator === undefined) return isWordedDate(line, item);
  if (isNoDate(line, start, end)) return false;
  const lead = leadAt(line, start);
  if (typeof year === 'number') {
    // "bảng giá đất mới từ 1/1/2026": a whole date that exists is one whatever stands before it.
    if (lead === 'against')
      return year >= 1900 && year <= 2100 && isPlausible(item) && WHOLE.test(line.slice(start, end));
    // "tàu 05.12.01": two figures are a year only where something says that the rest is a day.
    if (lead === 'none' && separator === '.' && !WHOLE.test(line.slice(start, end))) return false;
    return year >= 1000 && year <= 2200 && day <= 39 && month <= 31;
  }
  if (year !== undefined || item.lunar) return lead !== 'against' && isPlausible(item);
  // A cell of a table: "26.3" among "24.85" and "27.2".
  if (separator === '.' && lead === 'none' && !/\p{L}/u.test(line.slice(Math.max(0, start - 24), end + 24)))
    return false;
  const tail = tailAt(line, end);
  if (!isPlausible(item)) {
    if (isAmount(line, end)) return false;
    // "đến 31/9" is a day that its month lacks; "từ 31.4 đến 35.2" are decimals.
    return lead === 'strong'
      ? isSlip(item)
      : lead === 'weak' && separator === '/' && day <= 31 && isShort(item);
  }
  if (lead === 'strong') {
    // "Ngày hôm qua, 8/12 đội bóng đã rút lui": behind a comma it may be a share after all.
    if (tail === 'counted' && line.slice(0, start).trimEnd().endsWith(',')) return false;
    return separator === '/' || !isMeasure(tail, separator);
  }
  if (lead === 'against' || isMeasure(tail, '-') || (day < month && isShareAt(line, end))) return false;
  if (tail === 'counted' && (separator !== '.' || lead === 'none')) return false;
  if (tail === 'dated' || follows?.separator === separator || isPadded(line, item)) return true;
  const brackets = bracketsAt(line, start, end);
  if (brackets === 'day') return true;
  if (isSetAt(line, start)) return false;
  const isBig = day > 9 || month > 9;
  if (brackets === 'alone') return separator !== '-' || day > 12;
  if (lead === 'weak')
    return (
      separator !== '-' || isBig || endsClause(line, end) || (isHoliday(day, month) && isFeastAt(line, start))
    );
  return isHoliday(day, month) ? separator === '/' || day > 12 : separator === '/' && day > month;
}

const NEW_DAY = /,\s*(?:ngày|rạng sáng|sáng|trưa|chiều|tối|đêm)\s[^,]*$/u;

/** Whether "5 đến 7-6", whose first days have no month, is a series of dates. */
export function isSharedDate(line: string, first: DayItem, last: DayItem): boolean {
  if (first.day < 1 || first.day > 31 || isNoDate(line, first.start, last.end)) return false;
  const lead = leadAt(line, first.start);
  const tail = tailAt(line, last.end);
  // "đợt 1, 2, 3, ngày 26-12", "quốc lộ 29, sáng 29/9": the day begins behind the comma.
  if (lead !== 'strong' && NEW_DAY.test(line.slice(first.end, last.start))) return false;
  if (!isPlausible(last))
    return (lead === 'strong' || lead === 'weak') && !isMeasure(tail, '-') && isShort(last);
  if (last.separator === undefined || last.year !== undefined) return true;
  if (lead === 'strong' || tail === 'dated')
    return last.separator === '/' || !isMeasure(tail, last.separator);
  if (lead === 'against' || isAmount(line, last.end)) return false;
  const brackets = bracketsAt(line, first.start, last.end);
  if (lead === 'weak' || brackets === 'day') return true;
  // "(22-24/8)", but not the line-up "(4-3-3)".
  if (brackets === 'alone') return last.separator !== '-';
  return first.day > 9 && last.day > 9 && last.separator !== '-';
}

/** Whether two whole days with a dash or "đến" between are a range of dates: the one makes the other likely. */
export function isDateRange(line: string, first: DayItem, last: DayItem, isFirstDate: boolean): boolean {
  if (!isPlausible(last) || isNoDate(line, first.start, last.end)) return false;
  if (isFirstDate || (isPlausible(first) && last.year !== undefined)) return true;
  if (!isPlausible(first) || first.separator !== last.separator || first.separator === '-') return false;
  return leadAt(line, first.start) !== 'against' && !isAmount(line, last.end);
}

const SMALLER_UNIT = new RegExp(`\\s+(?:ngày|tuần|giờ)${WORD_END}`, 'uy');

/** "15 tháng 8", but not the age "6 tháng 5 ngày". */
function isWordedDate(line: string, { day, month = 0, year, start, end }: DayItem): boolean {
  if (day > 39 || month < 1 || month > 12 || leadAt(line, start) === 'against') return false;
  return year !== undefined || !matchAt(SMALLER_UNIT, line, end) || leadAt(line, start) === 'strong';
}

/** Whether what follows makes the figures an amount: "2.5 triệu", "2-3 lần"; nobody says "2.5 lần" for a day. */
function isMeasure(tail: Tail, separator: DateSeparator): boolean {
  return tail === 'measured' || (tail === 'repeated' && separator === '-');
}

function isPlausible({ day, month = 0, year }: DayItem): boolean {
  return isDay(typeof year === 'number' ? year : 2024, month, day);
}

/** A day that its month is too short for: 31/9, 36-2. */
function isShort({ day, month = 0 }: DayItem): boolean {
  return month >= 1 && month <= 12 && day <= 39 && day > daysInMonth(2024, month);
}

/** A day that no month has, but that a slip of the keys would write: 31/9, 36-2, 29/13; not the range "20-25". */
function isSlip(item: DayItem): boolean {
  const { day, month = 0, separator } = item;
  return isShort(item) || (separator === '/' && day >= 1 && day <= 31 && month <= 31);
}

/** "05/7", "24-09": nobody pads a score or a fraction. "1.01" is a decimal, as who pads the month pads the day. */
function isPadded(line: string, { start, end }: DayItem): boolean {
  return /^0\d|[/-]0\d|^\d\d\.0\d/u.test(line.slice(start, end));
}
