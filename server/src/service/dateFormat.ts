/** Dates as a reader of either language writes them, with the year and with the weekday where it helps. */
import { isDay, weekdayOf as isoWeekdayOf } from '../dates/calendar.ts';
import type { Edtf, IsoDate } from '../dates/date.ts';
import { solarToLunar } from '../dates/lunar.ts';
import { WEEKDAY_NAMES } from '../rules/dating.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './strings.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
/** A year alone. */
export const YEAR = /^\d{4}$/u;

/** `10/7/2025`, `tháng 8/2025`, `năm 2024`; ranges and lists by their members. What it does not know stays EDTF. */
export function formatDate(edtf: Edtf, locale: Locale): string {
  if (edtf.startsWith('{'))
    return edtf
      .slice(1, -1)
      .split(',')
      .map((part) => formatDate(part, locale))
      .join(', ');
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((part) => formatDate(part, locale))
      .join(' – ');
  if (locale === 'en') return edtf;
  const day = DAY.exec(edtf);
  if (day) return `${Number(day[3])}/${Number(day[2])}/${day[1]}`;
  if (YEAR.test(edtf)) return say(locale, 'year', { year: edtf });
  const [, year = '', part] = MONTH.exec(edtf) ?? [];
  const month = Number(part);
  if (month >= 1 && month <= 12) return say(locale, 'month', { month, year });
  return month >= 33 && month <= 36 ? say(locale, 'quarter', { quarter: month - 32, year }) : edtf;
}

/** Whether a value is one whole day that the calendar has. */
export function isWholeDay(edtf: Edtf): edtf is IsoDate {
  const day = DAY.exec(edtf);
  return day !== null && isDay(Number(day[1]), Number(day[2]), Number(day[3]));
}

/** `thứ Năm`; undefined for what is not one whole day. */
export function weekdayOf(edtf: Edtf, locale: Locale): string | undefined {
  return isWholeDay(edtf) ? WEEKDAY_NAMES[isoWeekdayOf(edtf) - 1]?.[locale] : undefined;
}

/** `16/6 âm lịch`, with "nhuận" in a leap month; undefined where the lunar calendar does not reach. */
export function lunarWords(day: IsoDate, locale: Locale): string | undefined {
  const lunar = solarToLunar(day);
  if (!lunar) return undefined;
  return say(locale, lunar.leap ? 'lunarLeap' : 'lunar', { day: lunar.day, month: lunar.month });
}
