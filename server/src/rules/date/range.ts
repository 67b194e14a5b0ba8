/** A period that ends before it starts: "từ ngày 14 đến 12-11", "nhiệm kỳ 2030-2025". */
import { addDays, daysBetween } from '../../dates/calendar.ts';
import type { DateMention } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { isWordBefore, rawSpan, storyDates, textAt } from '../dating.ts';
import { defineRule, type Fix, type TextEdit } from '../rule.ts';

/** Two whole days that are further apart, in days, are rather a slip in the month than two ends changed over. */
const NEAR = 10;
/** A period across the turn of the year is not longer, in days; one day less than a year is a year of its own. */
const LONGEST = 330;
const YEAR = 363;

export default defineRule({
  meta: {
    id: 'date/range',
    severity: 'warning',
    summary: {
      vi: 'Khoảng thời gian kết thúc trước khi bắt đầu.',
      en: 'A period that ends before it starts.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    reversed: {
      vi: 'Khoảng “{text}” kết thúc trước khi bắt đầu.',
      en: 'The period “{text}” ends before it starts.',
    },
  },
  *check({ draft }) {
    const dates = storyDates(draft);
    for (const [index, date] of dates.entries()) {
      const [first, last] = [date.members?.[0], date.members?.at(-1)];
      if (date.granularity !== 'range' || !first || !last || !date.valid) continue;
      if (!isReversed(first, last) || isOtherRules(draft, dates[index - 1], first)) continue;
      yield {
        messageId: 'reversed',
        data: { text: date.text },
        span: date.span,
        fixes: [swap(draft, first, last)],
      };
    }
  },
});

/** "từ tối nay 27.9 - 24.9" on 22 September: the first day does not fit its word, which another rule says. */
function isOtherRules(draft: Draft, word: DateMention | undefined, first: DateMention): boolean {
  return isWordBefore(draft, word, first) && word?.edtf !== first.edtf;
}

function isReversed(first: DateMention, last: DateMention): boolean {
  // Without an edition, "24/5 đến 10/5" is reversed in any year; "10/12 đến 5/1" crosses one.
  const from = first.edtf ?? first.partial;
  const to = last.edtf ?? last.partial;
  if (!from || !to || first.granularity !== last.granularity) return false;
  if (first.edtf?.startsWith('X')) return false;
  if (to < from) return first.edtf !== null || from.slice(0, 7) === to.slice(0, 7);
  if (first.granularity !== 'day' || !first.edtf || !last.edtf || last.year === 'stated') return false;
  const length = daysBetween(first.edtf, last.edtf);
  return length > LONGEST && length < YEAR && addDays(last.edtf, 1).slice(5) !== first.edtf.slice(5);
}

/** The two ends change places; what only the last one carries (month, year) stays behind. */
function swap(draft: Draft, first: DateMention, last: DateMention): Fix {
  const from = textAt(draft, first, first.local);
  const to = textAt(draft, last, last.local);
  const isBare = /^\d{1,2}$/u.test(from);
  const pattern = isBare ? /^\d{1,2}/u : /\d{1,2}[./-]\d{1,2}|\d{4}/u;
  const [start, end] = [pattern.exec(from), pattern.exec(to)];
  const edits: TextEdit[] =
    start && end
      ? [edit(draft, first, start, end[0]), edit(draft, last, end, start[0])]
      : [edit(draft, first, { index: 0, 0: from }, to), edit(draft, last, { index: 0, 0: to }, from)];
  return {
    title: { vi: 'Đổi chỗ hai đầu', en: 'Swap the two ends' },
    edits,
    ...(isSure(first, last, isBare) ? { preferred: true } : {}),
  };
}

function edit(
  draft: Draft,
  date: DateMention,
  match: { readonly index: number; readonly 0: string },
  newText: string,
): TextEdit {
  const start = date.local.start + match.index;
  return { span: rawSpan(draft, date, { start, end: start + match[0].length }), newText };
}

/** "28 đến 3-1" lacks a month rather than having its ends changed over. */
function isSure(first: DateMention, last: DateMention, isBare: boolean): boolean {
  if (first.granularity !== 'day' || !first.edtf || !last.edtf) return true;
  const gap = daysBetween(last.edtf, first.edtf);
  if (isBare) return !(gap > 20 && Number(last.edtf.slice(8)) < 8);
  return Math.abs(gap) <= NEAR;
}
