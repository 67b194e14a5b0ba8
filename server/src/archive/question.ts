/** What a draft asks of the archive. */
import { isWholeDay } from '../dates/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import { slipsOf } from '../events/slips.ts';
import type { Question } from './archive.ts';
import { foldedLines } from './copies.ts';
import { cityTerms, termsOf } from './terms.ts';

/** Everything a draft mentions, once each: what the rules judge by. Cards ask for more. */
export function questionOf(draft: Draft): Question {
  const asked = [...termsOf(draft.names, draft.text).keys()];
  return {
    entities: [...new Set(draft.names.map((name) => name.entity))],
    events: draft.events.flatMap(({ about, date }) =>
      isWholeDay(date) ? [{ about, days: [date, ...slipsOf(date).keys()] }] : [],
    ),
    days: [],
    lines: foldedLines(draft.lines),
    terms: [...new Set(asked.flatMap((term) => [term, ...cityTerms(term)]))],
    self: draft.text,
  };
}
