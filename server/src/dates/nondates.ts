/** Figures that look like a date whatever stands before them. */
import { matchAt } from './reading.ts';

/** In front of the figures: a letter, a decimal or a slash makes them part of something longer. */
const GLUED = /(?:[\p{L}\p{M}\p{N}%+°]|[\p{N}][.,/:]|[\p{L}][-/.])$/u;
/** In front of the figures: the year of a timestamp, "2017-05-10". */
const AFTER_YEAR = /\d{4}-$/u;
/** Behind them: "30/2020/NĐ-CP", "7-8A". */
const CODE = /\/|-\p{L}/uy;

/** Days that are written alone as the name of a holiday or a commemoration in Vietnam, `day/month`. */
const HOLIDAYS = new Set(
  '1/1 3/2 9/1 14/2 27/2 8/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 5/9 13/10 20/10 20/11 22/12 24/12 25/12'.split(
    ' ',
  ),
);

/** Whether the figures from `start` to `end` are part of a longer code, a decimal or "24/7". */
export function isNoDate(line: string, start: number, end: number): boolean {
  if (GLUED.test(line.slice(Math.max(0, start - 2), start))) return true;
  if (AFTER_YEAR.test(line.slice(Math.max(0, start - 5), start)) || matchAt(CODE, line, end)) return true;
  return line.slice(start, end) === '24/7';
}

/** Whether a day and month are a holiday that is called by its figures: "lễ 2/9", "quà 8/3". */
export function isHoliday(day: number, month: number): boolean {
  return HOLIDAYS.has(`${day}/${month}`);
}
