/** How a date is mistaken: the slips of the hand that editors make, from one day to another. */
import { addDays, addMonths, fromIso, isDay, toIso } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/date.ts';

/**
 * One day off, one week off, the same day of the month before or after, day and month swapped, the two figures of the
 * day swapped, the same day of the year before or after.
 */
export type Slip = 'day' | 'week' | 'month' | 'swapped' | 'figures' | 'year';

/** The days that may have been meant where a day is written, with the slip that leads from one to the other. */
export function slipsOf(day: IsoDate): ReadonlyMap<IsoDate, Slip> {
  const { year, month, day: d } = fromIso(day);
  const found = new Map<IsoDate, Slip>();
  const add = (slip: Slip, y: number, m: number, dayOfMonth: number) => {
    if (!isDay(y, m, dayOfMonth)) return;
    const meant = toIso(y, m, dayOfMonth);
    if (meant !== day && !found.has(meant)) found.set(meant, slip);
  };
  for (const days of [-1, 1, -7, 7]) {
    const near = fromIso(addDays(day, days));
    add(Math.abs(days) === 1 ? 'day' : 'week', near.year, near.month, near.day);
  }
  for (const months of [-1, 1]) {
    const [y, m] = addMonths(day, months).split('-').map(Number) as [number, number];
    add('month', y, m, d);
  }
  for (const y of [year - 1, year, year + 1]) add('swapped', y, d, month);
  add('figures', year, month, (d % 10) * 10 + Math.floor(d / 10));
  for (const y of [year - 1, year + 1]) add('year', y, month, d);
  return found;
}
