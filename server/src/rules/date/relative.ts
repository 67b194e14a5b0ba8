/**
 * A word counted from the edition beside a date that it does not mean: "hôm nay (4.9)" on 4 October. A day too many is
 * let pass: print copy goes up the night before. It needs the edition, and leaves what is quoted to the speaker.
 */

import { daysBetween, weekdayOf } from '../../dates/calendar.ts';
import type { DateMention, IsoDate } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { isQuoted } from '../../text/quotations.ts';
import { isDay, isWordBefore, showDay, storyDates } from '../dating.ts';
import { defineRule, type Fix } from '../rule.ts';
import { rewriteDay } from '../writtenDay.ts';

/** A slip this small, in days, may as well be the edition's: the date is not changed without a look. */
const SMALL_SLIP = 2;
/** A day this much later than the word means, in days, is also what a story written ahead looks like. */
const AHEAD = 14;
/** Other days of the draft this near to the written one, in days, side with it against the edition. */
const SAME_DAYS = 1;

export default defineRule({
  meta: {
    id: 'date/relative',
    severity: 'warning',
    summary: {
      vi: '“Hôm nay”, “hôm qua”, “ngày mai” không khớp với ngày đi kèm và ngày ra báo.',
      en: '“Today”, “yesterday”, “tomorrow” do not fit the date beside them and the edition.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: {
    mismatch: {
      vi: 'Báo ra ngày {edition}: “{word}” là {right}, không phải {written}.',
      en: 'The edition is of {edition}: “{word}” is {right}, not {written}.',
    },
  },
  *check({ draft }) {
    const edition = draft.edition?.date;
    if (!edition) return;
    for (const [word, date] of pairs(draft)) {
      const slip = daysBetween(word.edtf, date.edtf);
      if (slip === 0 || slip === 1 || isQuoted(draft, word.span)) continue;
      const isAhead = slip > 0 && slip <= AHEAD;
      if ((isAhead && draft.edition?.origin === 'today') || isWeekdaySlip(word, date)) continue;
      const fix = changeDate(draft, date, word.edtf, Math.abs(slip) > SMALL_SLIP);
      yield {
        messageId: 'mismatch',
        data: {
          edition: showDay(edition),
          word: word.text,
          right: showDay(word.edtf),
          written: showDay(date.edtf),
        },
        span: { start: word.span.start, end: endOf(draft, date) },
        severity: isAhead || (slip > 0 && hasSupport(draft, date)) ? 'info' : 'warning',
        fixes: fix ? [fix] : [],
      };
    }
  },
});

type Day = DateMention & { readonly edtf: IsoDate };

/** "từ tối nay 27.9 - 24.9": the word is the first day; but "tối nay và rạng sáng mai (8 - 9.12)" is both. */
function firstDay(date: DateMention): DateMention {
  const first = date.members?.[0];
  return first?.expression.separator ? first : date;
}

/** Each relative day word with the day in figures right behind it. */
function* pairs(draft: Draft): Iterable<[word: Day, date: Day]> {
  const dates = storyDates(draft);
  for (const [index, word] of dates.entries()) {
    const next = dates[index + 1];
    const date = next && firstDay(next);
    if (date?.expression.form.kind !== 'day' || !isDay(date) || !isDay(word)) continue;
    if (isWordBefore(draft, word, date)) yield [word, date];
  }
}

/** Whether another date of the draft lies beside this one: then the edition is the odd one out. */
function hasSupport(draft: Draft, date: Day): boolean {
  return storyDates(draft).some(
    (other) =>
      other !== date &&
      !other.relative &&
      isDay(other) &&
      Math.abs(daysBetween(other.edtf, date.edtf)) <= SAME_DAYS,
  );
}

/** "hôm nay chủ nhật ngày 21.2" on Sunday the 22nd: that slip is the weekday rule's, which changes the day. */
function isWeekdaySlip(word: Day, date: Day): boolean {
  return (
    date.weekday !== undefined &&
    date.weekday.day === weekdayOf(word.edtf) &&
    date.weekday.day !== weekdayOf(date.edtf)
  );
}

function changeDate(draft: Draft, date: Day, right: IsoDate, preferred: boolean): Fix | undefined {
  const edits = rewriteDay(draft, date, right);
  if (!edits) return undefined;
  return {
    title: { vi: 'Sửa ngày: “{after}”', en: 'Change the date to “{after}”' },
    data: { after: edits[0]?.newText ?? '' },
    edits,
    ...(preferred ? { preferred } : {}),
  };
}

/** Takes in the bracket that closes "hôm nay (4.9)". */
function endOf(draft: Draft, { line, local, span }: Day): number {
  return draft.lines[line]?.text[local.end] === ')' ? span.end + 1 : span.end;
}
