/**
 * A day that differs from the archive's day of the same event. Two reports of one event are told from reports of two
 * (the same ministers meet again, the same teams play again) by how the days differ: only by a slip of the hand, and
 * only where the archive's day is the one that both articles could know of. Everything else is silence.
 */
import type { Facts } from '../../archive/archive.ts';
import { daysBetween, isWholeDay } from '../../dates/calendar.ts';
import type { DateMention } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import type { EventMention } from '../../events/event.ts';
import { foldText } from '../../text/fold.ts';
import { type Contradiction, contradictionOf } from '../contradiction.ts';
import { showDay, singleDates } from '../dating.ts';
import { toEvidence } from '../evidence.ts';
import { type DifferentEvents, defineRule, type Evidence, type Fix } from '../rule.ts';
import { messagesBySlip } from '../slipMessages.ts';
import { rewriteDay } from '../writtenDay.ts';

/** Names that tell an event from others. */
const MOST_NAMES = 3;
/** Articles shown. */
const MOST_EVIDENCE = 3;

export default defineRule({
  meta: {
    id: 'date/event',
    severity: 'warning',
    summary: {
      vi: 'Ngày của sự kiện khác với ngày trong kho bài.',
      en: 'The archive gives another day for the event.',
    },
    needsArchive: true,
    fixable: true,
  },
  messages: messagesBySlip(['day', 'week', 'month', 'swapped', 'figures', 'year'], {
    vi: 'Bản thảo ghi ngày {here}, kho bài ghi ngày {there} cho cùng sự kiện ({slip}): “{title}”.',
    en: 'The draft says {here}, the archive {there} for the same event ({slip}): “{title}”.',
  }),
  *check({ draft, facts, style }) {
    const dates = new Map(singleDates(draft).map((date) => [date.span.start, date]));
    const flagged = new Set<DateMention>();
    for (const event of draft.events) {
      const date = event.dateSpan && dates.get(event.dateSpan.start);
      if (!date || flagged.has(date) || !isJudged(event, date) || isToday(date, draft)) continue;
      const found = contradictionOf(event, date, draft, facts);
      if (!found) continue;
      const different = { days: [event.date ?? '', found.day], with: namesOf(event, draft) };
      if (style.differentEvents?.some((known) => isOneOf(different, known))) continue;
      flagged.add(date);
      const { article, day, slip } = found;
      yield {
        messageId: slip,
        data: { here: showDay(event.date ?? ''), there: showDay(day), title: article.title },
        span: date.span,
        fixes: fixesOf(draft, date, found),
        evidence: evidenceOf(found, facts),
        differentEvents: different,
      };
    }
  },
});

/** Whom a desk would know the event by. */
function namesOf({ participants }: EventMention, { names }: Draft): string[] {
  const written = participants.flatMap((id) => names.find(({ entity }) => entity === id)?.canonical ?? []);
  return written.slice(0, MOST_NAMES);
}

/** Whether the desk has said that these are two. */
function isOneOf(event: DifferentEvents, { days, with: names = [] }: DifferentEvents): boolean {
  const here = new Set((event.with ?? []).map(foldText));
  return event.days.every((day) => days.includes(day)) && names.every((name) => here.has(foldText(name)));
}

/** Only a single day that is written out, told as past or planned. */
function isJudged(event: EventMention, date: DateMention): boolean {
  if (event.relative || !isWholeDay(event.date) || event.date !== date.edtf) return false;
  return event.status !== 'hypothetical';
}

/** "hôm nay 15.10" that says what it means: the paper's own day is no slip. */
function isToday(date: DateMention, draft: Draft): boolean {
  return draft.dates.some(
    (other) =>
      other.relative &&
      other.line === date.line &&
      other.local.end <= date.local.start &&
      date.local.start - other.local.end <= 4 &&
      other.edtf?.length === 10 &&
      Math.abs(daysBetween(other.edtf, date.edtf ?? '')) <= 1,
  );
}

/** One place in each of the articles that agree, the likest first. */
function evidenceOf({ agreeing }: Contradiction, { articles }: Facts): Evidence[] {
  const shown = new Map<string, Evidence>();
  for (const { citation } of agreeing) {
    const article = articles.get(citation.article);
    if (!article || shown.has(article.id) || shown.size === MOST_EVIDENCE) continue;
    shown.set(article.id, toEvidence(article, citation.quote, article.path ? citation.span : undefined));
  }
  return [...shown.values()];
}

function fixesOf(draft: Draft, date: DateMention, { day, likeness, agreeing }: Contradiction): Fix[] {
  const edits = rewriteDay(draft, date, day);
  if (!edits) return [];
  return [
    {
      title: { vi: 'Dùng ngày trong kho bài: {day}', en: "Use the archive's date: {day}" },
      data: { day: showDay(day) },
      edits,
      preferred: likeness.words >= 0.3 || likeness.participants >= 2 || agreeing.length > 1,
    },
  ];
}
