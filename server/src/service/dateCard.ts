/** The card of a date. */
import type { DateMention } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import { overlaps } from '../text/span.ts';
import type { CardContext, DateCard } from './cards.ts';
import { describe, eventNotes } from './eventNotes.ts';

export async function dateCard(date: DateMention, context: CardContext, draft: Draft): Promise<DateCard> {
  const dated = draft.events.filter(({ dateSpan }) => dateSpan && overlaps(dateSpan, date.span));
  return {
    card: 'date',
    written: date.text,
    edtf: date.edtf,
    partial: date.partial,
    valid: date.valid,
    yearInferred: date.year === 'inferred' && !date.relative,
    ...(draft.edition ? { edition: draft.edition } : {}),
    draftEvents: dated.map((event) => ({ ...describe(event, context), sources: [] })),
    events: date.edtf
      ? await eventNotes(
          context.facts.events.filter((event) => event.date === date.edtf),
          context,
        )
      : [],
  };
}
