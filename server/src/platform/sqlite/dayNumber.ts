/** Days as numbers, counted from 1970-01-01. */
import { addDays, daysBetween } from '../../dates/calendar.ts';
import type { IsoDate } from '../../dates/date.ts';

const EPOCH = '1970-01-01';

export function toDayNumber(date: IsoDate): number {
  return daysBetween(EPOCH, date);
}

/** Days recur: an archive has far more articles than days. */
const known = new Map<number, IsoDate>();

export function fromDayNumber(day: number): IsoDate {
  const date = known.get(day) ?? addDays(EPOCH, day);
  known.set(day, date);
  return date;
}
