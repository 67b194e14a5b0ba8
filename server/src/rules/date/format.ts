/**
 * The notation of days: one draft keeps to one of `d/m`, `d-m` and `d.m`, and to the house's where a style sets it.
 * Only the mark between day and month is judged, in the story's own dates.
 */
import type { DateMention, DateSeparator } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../text/span.ts';
import { rawSpan, singleDates, textAt } from '../dating.ts';
import { defineRule, type Fix, type TextEdit } from '../rule.ts';

/** Lines that a page fills in by itself keep their own notation. */
const STAMPED = new Set(['dateline', 'credit', 'byline']);

export default defineRule({
  meta: {
    id: 'date/format',
    severity: 'info',
    summary: {
      vi: 'Cách viết ngày không thống nhất trong bài hoặc khác phong cách của báo.',
      en: 'Days are written in more than one way, or not in the house’s.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    mixed: {
      vi: 'Bài viết ngày theo kiểu “{usual}”; chỗ này viết “{text}”.',
      en: 'The draft writes days as “{usual}”; here it is “{text}”.',
    },
    house: {
      vi: 'Phong cách của báo viết ngày theo kiểu “{usual}”, không phải “{text}”.',
      en: 'The house style writes days as “{usual}”, not as “{text}”.',
    },
  },
  *check({ draft, style }) {
    const dates = figures(draft);
    const house = style.dateFormat?.charAt(1) as DateSeparator | undefined;
    const usual = house ?? majority(dates);
    if (!usual) return;
    const odd = dates.filter(({ expression }) => expression.separator !== usual);
    const all = odd.map((date) => convert(draft, date, usual));
    for (const date of odd) {
      yield {
        messageId: house ? 'house' : 'mixed',
        data: { usual: `d${usual}m`, text: textAt(draft, date, written(date)) },
        span: rawSpan(draft, date, written(date)),
        severity: house ? 'warning' : 'info',
        fixes: fixes(convert(draft, date, usual), all),
      };
    }
  },
});

/** Days of the story in figures, those of ranges and lists one by one. */
function figures(draft: Draft): DateMention[] {
  return singleDates(draft).filter(
    ({ line, expression, valid }) =>
      expression.separator !== undefined &&
      expression.form.kind === 'day' &&
      valid &&
      !STAMPED.has(draft.layout.lines[line]?.role ?? ''),
  );
}

/** The separator of more than half of the days; undefined where none has so many. */
function majority(dates: readonly DateMention[]): DateSeparator | undefined {
  const counts = new Map<DateSeparator, number>();
  for (const { expression } of dates) {
    const { separator } = expression;
    if (separator) counts.set(separator, (counts.get(separator) ?? 0) + 1);
  }
  return [...counts].find(([, count]) => count * 2 > dates.length)?.[0];
}

/** Local span of the figures, without a weekday beside them. */
function written({ weekday, local }: DateMention): Span {
  return weekday?.date ?? local;
}

/** The edit that puts `usual` between day, month and year. */
function convert(draft: Draft, date: DateMention, usual: DateSeparator): TextEdit {
  const local = written(date);
  const newText = textAt(draft, date, local).replace(
    /^(\d+)[./-]\s?(\d+)(?:[./-](\d+))?/u,
    (_, day, month, year) => [day, month, year].filter(Boolean).join(usual),
  );
  return { span: rawSpan(draft, date, local), newText };
}

function fixes(one: TextEdit, all: readonly TextEdit[]): Fix[] {
  const single: Fix = {
    title: { vi: 'Sửa thành “{after}”', en: 'Change to “{after}”' },
    data: { after: one.newText },
    edits: [one],
    preferred: true,
    safe: true,
  };
  if (all.length < 2) return [single];
  return [
    single,
    { title: { vi: 'Sửa mọi ngày trong bài', en: 'Change every day of the draft' }, edits: all },
  ];
}
