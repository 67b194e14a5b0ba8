/**
 * A weekday that its date does not have. Silent where the year is only guessed from far off; ordinals ("lần thứ hai,
 * ngày 17-5") are told apart where dates are found.
 */
import { addDays, daysBetween, fromIso, weekdayOf } from '../../dates/calendar.ts';
import type { DateMention, WrittenWeekday } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { messagesByWeekday, rawSpan, singleDates, writeWeekday } from '../dating.ts';
import { defineRule, type Fix } from '../rule.ts';

/** A day without a year is taken to lie this near to the edition, in days: news is of these weeks. */
const NEAR_EDITION = 92;
/** A year stated this near before a day, in UTF-16 units, may be its year too. */
const SAME_STORY = 150;

export default defineRule({
  meta: {
    id: 'date/weekday',
    severity: 'warning',
    summary: {
      vi: 'Thứ trong tuần không khớp với ngày tháng đi kèm.',
      en: 'The weekday does not fit the date beside it.',
    },
    needsArchive: false,
    fixable: true,
  },
  // One message a weekday, since its name differs by language.
  messages: messagesByWeekday({
    vi: 'Ngày {date} là {weekday}, không phải {written}.',
    en: '{date} is a {weekday}, not “{written}”.',
  }),
  *check({ draft }) {
    for (const date of singleDates(draft)) {
      const { weekday, edtf } = date;
      if (!weekday || !date.valid || !edtf || date.granularity !== 'day') continue;
      const right = weekdayOf(edtf);
      if (right === weekday.day || !isYearSure(draft, date, edtf)) continue;
      const { day, month, year } = fromIso(edtf);
      yield {
        messageId: `${right}`,
        data: {
          date: `${day}/${month}/${year}`,
          written: textAt(draft, date, weekday.local.start, weekday.local.end),
        },
        span: date.span,
        fixes: [changeWeekday(draft, date, weekday, right), ...changeDay(draft, date, weekday, edtf)],
      };
    }
  },
});

/** Whether the year is stated, or the day is so near to the edition that no other year can be meant. */
function isYearSure(draft: Draft, date: DateMention, edtf: string): boolean {
  if (date.year === 'stated') return true;
  if (!draft.edition || Math.abs(daysBetween(draft.edition.date, edtf)) > NEAR_EDITION) return false;
  // Another year stated just before: the sentence may be about that one.
  const edition = draft.edition.date.slice(0, 4);
  return !draft.dates.some(
    (other) =>
      other.span.end <= date.span.start &&
      date.span.start - other.span.end < SAME_STORY &&
      other.year === 'stated' &&
      !other.edtf?.startsWith(edition) &&
      !other.edtf?.startsWith(edtf.slice(0, 4)),
  );
}

function changeWeekday(draft: Draft, date: DateMention, weekday: WrittenWeekday, right: number): Fix {
  const { start, end } = weekday.local;
  const newText = writeWeekday(right, textAt(draft, date, start, end));
  return {
    title: { vi: 'Sửa thứ: “{after}”', en: 'Change the weekday to “{after}”' },
    data: { after: newText },
    edits: [{ span: rawSpan(draft, date, weekday.local), newText }],
    preferred: true,
  };
}

/** The nearest day that has the written weekday: at most three days away. */
function changeDay(draft: Draft, date: DateMention, weekday: WrittenWeekday, edtf: string): Fix[] {
  const ahead = (((weekday.day - weekdayOf(edtf)) % 7) + 7) % 7;
  const meant = fromIso(addDays(edtf, ahead > 3 ? ahead - 7 : ahead));
  const { start, end } = weekday.date;
  const written = textAt(draft, date, start, end);
  // Only days and months in figures, and only within the year that is written.
  const figures = /^(\d+)([./-]|\s+tháng\s+)(\d+)/u.exec(written);
  if (!figures || date.expression.form.kind !== 'day' || meant.year !== fromIso(edtf).year) return [];
  const [whole, , between = '', month = ''] = figures;
  const newMonth = Number(month) === meant.month ? month : String(meant.month);
  const newText = `${meant.day}${between}${newMonth}`;
  return [
    {
      title: { vi: 'Sửa ngày: “{after}”', en: 'Change the date to “{after}”' },
      data: { after: newText },
      edits: [{ span: rawSpan(draft, date, { start, end: start + whole.length }), newText }],
    },
  ];
}

function textAt(draft: Draft, { line }: DateMention, start: number, end: number): string {
  return draft.lines[line]?.text.slice(start, end) ?? '';
}
