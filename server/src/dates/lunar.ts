/**
 * The Vietnamese lunar calendar (UTC+7), by `@dqcai/vn-lunar`: its tables follow Hồ Ngọc Đức's, which differ from the
 * Chinese calendar in years such as 1985 and 2007. Known from 1200 to 2199. A year's months are looked up once.
 */
import { getYearInfo } from '@dqcai/vn-lunar';
import { addDays, daysBetween, fromIso } from './calendar.ts';
import type { IsoDate } from './date.ts';

const FIRST_YEAR = 1200;
const LAST_YEAR = 2198;
/** Some day, and its Julian day number. */
const EPOCH = '2000-01-01';
const EPOCH_NUMBER = 2_451_545;

/** A day of the lunar calendar. `leap`: in the leap month of that number. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** A month with the Julian day numbers of its first day and of the day behind its last. */
interface Month {
  readonly month: number;
  readonly leap: boolean;
  readonly from: number;
  readonly end: number;
}

/** The solar day of a lunar one; undefined where the calendar has no such day (a 30th of a short month). */
export function lunarToSolar(year: number, month: number, day: number): IsoDate | undefined {
  const here = monthsOf(year).find((one) => one.month === month && !one.leap);
  if (!here || day < 1 || here.from + day > here.end) return undefined;
  return toIso(here.from + day - 1);
}

/** The lunar day of a solar one; undefined outside the known years. */
export function solarToLunar(date: IsoDate): LunarDay | undefined {
  const number = EPOCH_NUMBER + daysBetween(EPOCH, date);
  const solar = fromIso(date).year;
  // Before Tết it is still the old year.
  for (const year of [solar, solar - 1]) {
    const here = monthsOf(year).find(({ from, end }) => from <= number && number < end);
    if (here) return { year, month: here.month, day: number - here.from + 1, leap: here.leap };
  }
  return undefined;
}

/** First and last day of a lunar month. */
export function lunarMonth(year: number, month: number): { from: IsoDate; to: IsoDate } | undefined {
  const here = monthsOf(year).find((one) => one.month === month && !one.leap);
  return here && { from: toIso(here.from), to: toIso(here.end - 1) };
}

function toIso(number: number): IsoDate {
  return addDays(EPOCH, number - EPOCH_NUMBER);
}

const KNOWN = new Map<number, readonly Month[]>();

/** The months of a lunar year in order; none outside the known years. */
function monthsOf(year: number): readonly Month[] {
  const known = KNOWN.get(year);
  if (known || year < FIRST_YEAR || year > LAST_YEAR) return known ?? [];
  const firsts = getYearInfo(year);
  const nextYear = getYearInfo(year + 1)[0]?.jd ?? 0;
  const months = firsts.map(({ month, leap, jd }, i) => ({
    month,
    leap,
    from: jd,
    end: firsts[i + 1]?.jd ?? nextYear,
  }));
  KNOWN.set(year, months);
  return months;
}
