/**
 * One draft that gives one event two days: the headline says 10-7, the lead 11-7. The main event of a story is told in the
 * headline, in the lead and again below; two days there are one event's where they differ as slips of the hand do and
 * stand in the same words.
 */
import { daysBetween, weekdayOf } from '../../dates/calendar.ts';
import type { DateMention, IsoDate } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import { showDay, singleDates, storyDates } from '../dating.ts';
import { type DayTelling, dayTellings } from '../dayTelling.ts';
import { defineRule, type Fix } from '../rule.ts';
import { isOneHoliday, type Mismatch, mismatchOf } from '../sameDay.ts';
import { messagesBySlip } from '../slipMessages.ts';
import { rewriteDay } from '../writtenDay.ts';

/** Where the main event is told, and where it may be told again. */
const TOP = new Set(['headline', 'lead']);
const BELOW = new Set(['lead', 'caption', 'body']);
/** Below the lead much else is told: only what is told in the same words counts. */
const neededBelow = (slip: Mismatch['slip']) => (slip === 'day' || slip === 'week' ? 0.75 : 0.3);
/** News is of days this near to the edition. */
const NEWS = 3;
/** A day this far from the edition, where the other one is news, is the wrong one. */
const FAR = 20;
/** Words shown around the other day, in UTF-16 units. */
const QUOTE = 30;

export default defineRule({
  meta: {
    id: 'date/contradiction',
    severity: 'warning',
    summary: {
      vi: 'Tiêu đề, sa-pô, chú thích và thân bài ghi hai ngày khác nhau cho cùng một sự việc.',
      en: 'Headline, lead, caption and body give one event two different days.',
    },
    needsArchive: false,
    fixable: true,
  },
  messages: messagesBySlip(['day', 'week', 'month', 'swapped', 'figures', 'year', 'digit'], {
    vi: 'Cùng một sự việc mà bản thảo ghi hai ngày ({slip}): {here} ở đây, {there} ở “{quote}”.',
    en: 'The draft gives one event two days ({slip}): {here} here, {there} in “{quote}”.',
  }),
  *check({ draft }) {
    const flagged = new Set<DayTelling>();
    for (const [a, b, { slip }] of contradictions(draft)) {
      if (flagged.has(a) || flagged.has(b)) continue;
      flagged.add(a).add(b);
      const wrong = wrongOf(a, b, draft);
      const [here, there] = wrong === a ? [a, b] : [b, a];
      yield {
        messageId: slip,
        data: { here: showDay(here.day), there: showDay(there.day), quote: quoteOf(there, draft) },
        span: here.date.span,
        fixes: [...fixesOf(here, there, draft, wrong !== undefined), ...fixesOf(there, here, draft, false)],
        related: [
          {
            span: there.date.span,
            message: { vi: 'Ở đây ghi ngày {there}.', en: 'Here it is {there}.' },
            data: { there: showDay(there.day) },
          },
        ],
      };
    }
  },
});

/** Tellings of the headline and the lead with those below that give another day. */
function* contradictions(draft: Draft): Iterable<[a: DayTelling, b: DayTelling, Mismatch]> {
  const roleOf = ({ line }: DayTelling) => draft.layout.lines[line]?.role ?? 'blank';
  const tellings = dayTellings(draft);
  const [first, second] = storyLines(draft);
  for (const a of tellings.filter((one) => TOP.has(roleOf(one)) || one.line === second)) {
    for (const b of tellings.filter((one) => BELOW.has(roleOf(one)) && one.line > a.line)) {
      const isTop = a.line === first && (b.line === second || roleOf(b) === 'lead');
      if (isTop ? isToldIn(a, b.line, draft) || isToldIn(b, a.line, draft) : isKnown(a, b, draft)) continue;
      const mismatch = mismatchOf(a, b, draft);
      if (mismatch && (isTop || mismatch.words >= neededBelow(mismatch.slip))) yield [a, b, mismatch];
    }
  }
}

/** The headline and the first line of story below it. */
function storyLines({ layout }: Draft): [headline: number, next: number] {
  const headline = layout.lines.findIndex(({ role }) => role === 'headline');
  return [headline, layout.lines.findIndex(({ role }, i) => i > headline && BELOW.has(role))];
}

/** Whether a line gives that day as well: then it knows both. */
function isToldIn({ day }: DayTelling, line: number, draft: Draft): boolean {
  return (
    singleDates(draft).some((date) => date.line === line && date.edtf === day && !isSpeltOut(date, draft)) ||
    storyDates(draft).some((date) => date.line === line && isWithin(day, date.edtf ?? ''))
  );
}

/** Whether the draft gives the one day beside the other, or both again: then it tells of two. */
function isKnown(a: DayTelling, b: DayTelling, draft: Draft): boolean {
  const lines = draft.lines.map(({ index }) => index);
  return (
    lines.some((line) => line >= b.line && isToldIn(a, line, draft)) ||
    lines.some((line) => line <= a.line && isToldIn(b, line, draft))
  );
}

/** "hôm nay" of "hôm nay 22-9": it says no more than the figures behind it. */
function isSpeltOut({ relative, line, local }: DateMention, draft: Draft): boolean {
  const behind = draft.lines[line]?.text.slice(local.end) ?? '';
  return relative && /^[\s(,]{1,3}(?:ngày )?\d/u.test(behind);
}

function isWithin(day: IsoDate, edtf: string): boolean {
  const [from, to] = edtf.split('/');
  return from?.length === 10 && to?.length === 10 && from <= day && day <= to;
}

/** The one that is wrong, where the draft tells: by a holiday's name, by a weekday beside it, by "hôm nay", by the edition. */
function wrongOf(a: DayTelling, b: DayTelling, draft: Draft): DayTelling | undefined {
  if (isOneHoliday(a, b)) return a.isHoliday ? b : a;
  for (const sign of [isRightWeekday, isRightToday]) {
    const [right, other] = [sign(a, draft), sign(b, draft)];
    if (right === other) continue;
    return right === true || other === false ? b : a;
  }
  const [here, there] = [isNews(a, draft), isNews(b, draft)];
  if (here === undefined || there === undefined || here === there) return undefined;
  return here ? b : a;
}

/** Whether the weekday beside a day is that day's; undefined without one. */
function isRightWeekday({ date, day }: DayTelling): boolean | undefined {
  return date.weekday && date.weekday.day === weekdayOf(day);
}

/** Whether "hôm nay 22-9" is in the paper of that day or the one before; undefined for other days. */
function isRightToday({ day, fromToday }: DayTelling, { edition }: Draft): boolean | undefined {
  if (fromToday === undefined || !edition) return undefined;
  const off = daysBetween(edition.date, day) - fromToday;
  return off === 0 || off === 1;
}

/** True for a day of the news, false for one far from it, undefined between. */
function isNews({ day }: DayTelling, { edition }: Draft): boolean | undefined {
  if (!edition) return undefined;
  const off = Math.abs(daysBetween(edition.date, day));
  return off <= NEWS ? true : off >= FAR ? false : undefined;
}

function fixesOf(from: DayTelling, to: DayTelling, draft: Draft, preferred: boolean): Fix[] {
  const edits = rewriteDay(draft, from.date, to.day);
  if (!edits) return [];
  return [
    {
      title: { vi: 'Sửa {from} thành {to}', en: 'Change {from} to {to}' },
      data: { from: showDay(from.day), to: showDay(to.day) },
      edits,
      ...(preferred ? { preferred } : {}),
    },
  ];
}

/** The day with some words around it. */
function quoteOf({ date }: DayTelling, draft: Draft): string {
  const text = draft.lines[date.line]?.text ?? '';
  const from = text.lastIndexOf(' ', Math.max(date.local.start - QUOTE, 0)) + 1;
  const space = text.indexOf(' ', date.local.end + QUOTE);
  const to = space < 0 ? text.length : space;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
