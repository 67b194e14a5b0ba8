/**
 * The edition date a draft states itself in a date line near its top, as a newspaper's page prints it above or below
 * the headline: "11:45 27/02/2025", "Thứ Năm, 10/7/2025 09:15 (GMT+7)". A line that says anything more is story.
 */

import { isDay, toIso } from '../dates/calendar.ts';
import type { DateExpression, Edition } from '../dates/date.ts';

/** A line with what `findDates` found in it. */
interface DatedText {
  readonly line: { readonly text: string };
  readonly dates: readonly DateExpression[];
}

/** How many lines that are not blank are looked at: section, headline, subhead, byline, date. */
const TOP_LINES = 8;
/** No date line is longer, in UTF-16 units. */
const LONGEST = 60;
/** What a date line may hold beside its date. */
const CLOCK = /\d{1,2}\s*(?:[:h.]|giờ)\s*\d{0,2}(?::\d{2})?\s*(?:am|pm|phút)?/giu;
const FURNITURE =
  /gmt\s*[+-]?\s*\d{0,2}(?::\d{2})?|giờ việt nam|\(vn\)|cập nhật|xuất bản|đăng|lúc|ngày|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|[\s,;:|•·()+/–-]/giu;

/** The edition of the first date line among the top lines; undefined where there is none. */
export function findEdition(lines: Iterable<DatedText>): Edition | undefined {
  let seen = 0;
  for (const { line, dates } of lines) {
    if (!line.text.trim()) continue;
    if (++seen > TOP_LINES) return undefined;
    // "Ngày 9.11.2010," is the torn-off head of a sentence.
    if (line.text.trimEnd().endsWith(',')) continue;
    const [date, ...others] = dates;
    if (!date || others.length || line.text.length > LONGEST || date.form.kind !== 'day') continue;
    const { day, month, year } = date.form;
    if (typeof year !== 'number' || !isDay(year, month, day)) continue;
    const rest = line.text.slice(0, date.span.start) + line.text.slice(date.span.end);
    if (rest.replace(CLOCK, '').replace(FURNITURE, '') === '')
      return { date: toIso(year, month, day), origin: 'dateline' };
  }
  return undefined;
}
