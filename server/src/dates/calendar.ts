/**
 * The Gregorian calendar: days, weekdays and weeks as ISO strings. Works in whole UTC days, so that no time zone and
 * no summer time can shift one.
 */
import type { IsoDate } from './date.ts';

const DAY_MS = 86_400_000;

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Length of a month, 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2025-07-10` from its numbers, whether or not such a day exists (`2025-06-31` is how an impossible day is written). */
export function toIso(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The numbers of an ISO day. */
export function fromIso(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The day `days` later (earlier where negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(toTime(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The month `months` later, `YYYY-MM`. */
export function addMonths(date: IsoDate, months: number): string {
  const { year, month } = fromIso(date);
  const count = year * 12 + month - 1 + months;
  return `${pad(Math.floor(count / 12), 4)}-${pad((((count % 12) + 12) % 12) + 1, 2)}`;
}

/** Days from `a` to `b`: positive where `b` is later. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.round((toTime(b) - toTime(a)) / DAY_MS);
}

/** Weekday, 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

/** Monday of the day's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** `value` in at least `width` digits. */
export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function toTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
