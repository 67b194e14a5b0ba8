/**
 * A weekday that its date does not have. Silent where the year is only guessed from far off; ordinals ("lần thứ hai,
 * ngày 17-5") are told apart where dates are found.
 */
import { addDays, daysBetween, weekdayOf } from '../../dates/calendar.ts';
import type { DateMention, IsoDate, WrittenWeekday } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { contains } from '../../text/span.ts';
import {
  isDay,
  isWordBefore,
  messagesByWeekday,
  rawSpan,
  showDay,
  singleDates,
  textAt,
  writeDay,
  writeWeekday,
} from '../dating.ts';
import { defineRule, type Fix, type TextEdit } from '../rule.ts';
import { rewriteDay } from '../writtenDay.ts';

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
      if (!date.weekday || !isDay(date)) continue;
      const { weekday, edtf } = date;
      const right = weekdayOf(edtf);
      if (right === weekday.day || !isYearSure(draft, date, edtf)) continue;
      yield {
        messageId: `${right}`,
        data: {
          date: showDay(edtf),
          written: textAt(draft, date, weekday.local),
        },
        // In "thứ Bảy, Chủ nhật ngày 15, 16-11" the weekday stands apart from its day.
        span: contains(date.local, weekday.local) ? date.span : rawSpan(draft, date, weekday.local),
        fixes: fixesOf(draft, date, weekday, edtf),
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
      !other.edtf?.includes(edition) &&
      !other.edtf?.includes(edtf.slice(0, 4)),
  );
}

/**
 * Both readings. Of the two the date is the more exact, so the weekday changes, unless a word counted from the edition
 * right before agrees with the weekday: "hôm nay chủ nhật ngày 21.2" on Sunday the 22nd.
 */
function fixesOf(draft: Draft, date: DateMention, weekday: WrittenWeekday, edtf: IsoDate): Fix[] {
  const { day } = weekday;
  const said = dayBefore(draft, date);
  if (said && weekdayOf(said) === day) {
    const edits = rewriteDay(draft, date, said)?.slice(0, 1);
    if (edits?.[0])
      return [{ ...dayFix(edits), preferred: true }, changeWeekday(draft, date, weekday, weekdayOf(edtf))];
  }
  return [
    { ...changeWeekday(draft, date, weekday, weekdayOf(edtf)), preferred: true },
    ...changeDay(draft, date, weekday, edtf),
  ];
}

/** What "hôm nay", "sáng mai" right before a date means. */
function dayBefore(draft: Draft, date: DateMention): IsoDate | undefined {
  const word = draft.dates[draft.dates.indexOf(date) - 1];
  return word && isDay(word) && isWordBefore(draft, word, date) ? word.edtf : undefined;
}

function changeWeekday(draft: Draft, date: DateMention, weekday: WrittenWeekday, right: number): Fix {
  const { local } = weekday;
  const before = textAt(draft, date, { start: 0, end: local.start });
  const newText = writeWeekday(right, textAt(draft, date, local), before);
  return {
    title: { vi: 'Sửa thứ: “{after}”', en: 'Change the weekday to “{after}”' },
    data: { after: newText },
    edits: [{ span: rawSpan(draft, date, weekday.local), newText }],
  };
}

/** The nearest day that has the written weekday: at most three days away. */
function changeDay(draft: Draft, date: DateMention, weekday: WrittenWeekday, edtf: IsoDate): Fix[] {
  const ahead = (((weekday.day - weekdayOf(edtf)) % 7) + 7) % 7;
  const meant = addDays(edtf, ahead > 3 ? ahead - 7 : ahead);
  const newText = writeDay(meant, textAt(draft, date, weekday.date));
  if (!newText || meant.slice(0, 4) !== edtf.slice(0, 4)) return [];
  return [dayFix([{ span: rawSpan(draft, date, weekday.date), newText }])];
}

function dayFix(edits: readonly TextEdit[]): Fix {
  return {
    title: { vi: 'Sửa ngày: “{after}”', en: 'Change the date to “{after}”' },
    data: { after: edits[0]?.newText ?? '' },
    edits,
  };
}
