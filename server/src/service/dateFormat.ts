/** Dates as a reader of either language writes them, with the year and with the weekday where it helps. */
import type { Edtf, IsoDate } from '../dates/date.ts';
import type { Locale } from '../rules/rule.ts';
import { WEEKDAYS } from './strings.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const YEAR = /^\d{4}$/u;
const MILLISECONDS_A_DAY = 86_400_000;

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
  const month = MONTH.exec(edtf);
  if (!month) return YEAR.test(edtf) ? `năm ${edtf}` : edtf;
  const number = Number(month[2]);
  if (number >= 1 && number <= 12) return `tháng ${number}/${month[1]}`;
  return number >= 33 && number <= 36 ? `quý ${number - 32}/${month[1]}` : edtf;
}

/** Days since 1970-01-01 of a whole day that a calendar has; undefined for anything else. */
export function dayNumber(edtf: Edtf): number | undefined {
  if (!DAY.test(edtf)) return undefined;
  const time = Date.parse(`${edtf}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== edtf) return undefined;
  return time / MILLISECONDS_A_DAY;
}

/** `thứ Năm`; undefined for what is not one whole day. */
export function weekdayOf(edtf: IsoDate, locale: Locale): string | undefined {
  const day = dayNumber(edtf);
  // 1970-01-01 was a Thursday, the fourth day of its week.
  return day === undefined ? undefined : WEEKDAYS[(((day + 3) % 7) + 7) % 7]?.[locale];
}
