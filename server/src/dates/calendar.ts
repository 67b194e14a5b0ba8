/**
 * The Gregorian calendar: days, weekdays and weeks as ISO strings. Counts in whole days, so that no time zone and no
 * summer time can shift one; with plain arithmetic, since a draft asks thousands of times and `Date` reads and writes text.
 */
import type { Edtf, IsoDate } from './date.ts';

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether a value is a single day of a known year, whether or not the calendar has it. */
export function isWholeDay(edtf: Edtf | null | undefined): edtf is IsoDate {
  return WHOLE_DAY.test(edtf ?? '');
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Length of a month, 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** `2025-07-10` from its numbers, whether or not such a day exists (`2025-06-31` is how an impossible day is written). */
export function toIso(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${TWO_DIGITS[month] ?? month}-${TWO_DIGITS[day] ?? day}`;
}

/** "00" to "99": days are written by the thousand. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => pad(value, 2));

/** The numbers of an ISO day. */
export function fromIso(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
    month: twoDigits(date, 5),
    day: twoDigits(date, 8),
  };
}

const ZERO = '0'.charCodeAt(0);

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** The day `days` later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromCount(toCount(date) + days);
}

/** The month `months` later, `YYYY-MM`. */
export function addMonths(date: IsoDate, months: number): string {
  const { year, month } = fromIso(date);
  const count = year * 12 + month - 1 + months;
  return `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1, 2)}`;
}

/** Days from `a` to `b`: positive where `b` is later. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return toCount(b) - toCount(a);
}

/** Weekday, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return modulo(toCount(date) - MONDAY, 7) + 1;
}

/** Monday of the day's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** `value` in at least `width` digits. */
export function pad(value: number, width: number): string {
  const text = String(value);
  return text.length < width ? text.padStart(width, '0') : text;
}

/** Days of four centuries, after which the calendar repeats. */
const FOUR_CENTURIES = 146_097;
/** Some Monday, as {@link toCount} counts. */
const MONDAY = toCount('2025-07-07');

/**
 * Days since 1 March of the year 0. Years begin in March here, so that the leap day is the last one. Source of this and
 * the way back: H. Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil` and `civil_from_days`.
 */
function toCount(date: IsoDate): number {
  const month = twoDigits(date, 5);
  const y = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + twoDigits(date, 8) - 1;
}

function fromCount(count: number): IsoDate {
  const era = Math.floor(count / FOUR_CENTURIES);
  const dayOfEra = count - era * FOUR_CENTURIES;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return toIso(era * 400 + yearOfEra + (month > 2 ? 0 : 1), month, day);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
