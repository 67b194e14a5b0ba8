/**
 * The Vietnamese lunar calendar (UTC+7), by `@dqcai/vn-lunar`: its tables follow Hồ Ngọc Đức's, which differ from the
 * Chinese calendar in years such as 1985 and 2007. Known from 1200 to 2199.
 */
import { getLunarDate, getSolarDate } from '@dqcai/vn-lunar';
import { fromIso, toIso } from './calendar.ts';
import type { IsoDate } from './date.ts';

const FIRST_YEAR = 1200;
const LAST_YEAR = 2198;

/** A day of the lunar calendar. `leap`: in the leap month of that number. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** The solar day of a lunar one; undefined where the calendar has no such day (a 30th of a short month). */
export function lunarToSolar(year: number, month: number, day: number): IsoDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 30)
    return undefined;
  const solar = getSolarDate(day, month, year);
  const iso = toIso(solar.year, solar.month, solar.day);
  const back = solarToLunar(iso);
  return back && back.day === day && back.month === month ? iso : undefined;
}

/** The lunar day of a solar one; undefined outside the known years. */
export function solarToLunar(date: IsoDate): LunarDay | undefined {
  const { year, month, day } = fromIso(date);
  if (year <= FIRST_YEAR || year > LAST_YEAR) return undefined;
  const lunar = getLunarDate(day, month, year);
  return { year: lunar.year, month: lunar.month, day: lunar.day, leap: lunar.leap };
}

/** First and last day of a lunar month. */
export function lunarMonth(year: number, month: number): { from: IsoDate; to: IsoDate } | undefined {
  const from = lunarToSolar(year, month, 1);
  const to = lunarToSolar(year, month, 30) ?? lunarToSolar(year, month, 29);
  return from && to ? { from, to } : undefined;
}
