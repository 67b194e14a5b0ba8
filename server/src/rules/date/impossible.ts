/**
 * A day that no calendar has: 31/6, 30/2, 29/2 of a common year, a thirteenth month. It does not judge the range, the
 * weekday or the tense.
 */
import { daysInMonth, isDay } from '../../dates/calendar.ts';
import type { DateMention } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { rawSpan, storyDates } from '../dating.ts';
import { defineRule, type Fix } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'date/impossible',
    severity: 'error',
    summary: {
      vi: 'Ngày không có trong lịch: 31/6, 30/2, tháng 13.',
      en: 'A day that no calendar has: 31 June, 30 February, a thirteenth month.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    day: {
      vi: 'Không có ngày “{text}”: tháng {month} chỉ có {days} ngày.',
      en: 'There is no “{text}”: month {month} has {days} days.',
    },
    leap: {
      vi: 'Không có ngày “{text}”: năm {year} không nhuận, tháng 2 chỉ có 28 ngày.',
      en: 'There is no “{text}”: {year} is no leap year, its February has 28 days.',
    },
    month: {
      vi: 'Không có ngày “{text}”: một năm chỉ có 12 tháng.',
      en: 'There is no “{text}”: a year has 12 months.',
    },
  },
  *check({ draft }) {
    for (const [date, isMember] of each(storyDates(draft))) {
      const { form } = date.expression;
      if (date.valid || form.kind !== 'day' || isAboutTheCalendar(draft, date)) continue;
      const year = Number(date.edtf?.slice(0, 4) ?? 2024);
      if (form.month < 1 || form.month > 12) {
        yield {
          messageId: 'month',
          data: { text: date.text },
          span: date.span,
          fixes: isMember ? [] : swap(draft, date, year),
        };
        continue;
      }
      const days = daysInMonth(year, form.month);
      const isLeapDay = form.month === 2 && form.day === 29;
      yield {
        messageId: isLeapDay ? 'leap' : 'day',
        data: { text: date.text, month: form.month, days, year },
        span: date.span,
        fixes: lastDay(draft, date, days),
      };
    }
  },
});

/** Each date, and each member of a series with the mark that it is one. */
function* each(dates: readonly DateMention[]): Iterable<[date: DateMention, isMember: boolean]> {
  for (const date of dates) {
    if (date.members) for (const member of date.members) yield [member, true];
    else yield [date, false];
  }
}

/** "Ngày 30/2 là có thật", "từng có ngày 30.2 trong lịch sử", "năm nhuận mới có ngày 29/2". */
const OF_THE_CALENDAR =
  /(?:từng|mới|đều|lại|không) có ngày|ngày \S{3,10} (?:là |có |không )*(?:ngày )?(?:có thật|tồn tại|trong lịch sử)|(?:năm|tháng|ngày) nhuận|tờ lịch|cuốn lịch|lịch gregory|lịch sử loài người/iu;

/** Whether the line speaks of the calendar itself. */
function isAboutTheCalendar(draft: Draft, { line }: DateMention): boolean {
  return OF_THE_CALENDAR.test(draft.lines[line]?.text ?? '');
}

/** "1/20/2014" is written in the American order: the two figures change places. */
function swap(draft: Draft, date: DateMention, year: number): Fix[] {
  const { form, separator, weekday, span } = date.expression;
  if (form.kind !== 'day' || !separator || !isDay(year, form.day, form.month)) return [];
  const local = weekday?.date ?? span;
  const line = draft.lines[date.line]?.text ?? '';
  // "28-12-25-2025": more figures than a date has.
  if (/[\d./-]/u.test(line.charAt(local.start - 1))) return [];
  const written = line.slice(local.start, local.end);
  const newText = written.replace(/^(\d+)([./-])(\d+)/u, '$3$2$1');
  return [
    {
      title: { vi: 'Đổi chỗ ngày và tháng: “{after}”', en: 'Swap day and month: “{after}”' },
      data: { after: newText },
      edits: [{ span: rawSpan(draft, date, local), newText }],
      preferred: true,
    },
  ];
}

/** The last day of that month, as an offer: nobody knows which day was meant. */
function lastDay(draft: Draft, date: DateMention, days: number): Fix[] {
  const start = date.expression.weekday?.date.start ?? date.local.start;
  const written = /^\d+/u.exec(draft.lines[date.line]?.text.slice(start) ?? '')?.[0];
  if (!written) return [];
  return [
    {
      title: { vi: 'Sửa thành ngày cuối tháng: {days}', en: 'Change to the last day of the month: {days}' },
      data: { days },
      edits: [{ span: rawSpan(draft, date, { start, end: start + written.length }), newText: String(days) }],
    },
  ];
}
