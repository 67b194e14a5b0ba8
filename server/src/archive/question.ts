/** What a draft asks of the archive. */
import type { Draft } from '../draft/draft.ts';
import { slipsOf } from '../events/slips.ts';
import type { Question } from './archive.ts';
import { foldedLines } from './copies.ts';
import { cityTerms, termsOf } from './terms.ts';

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Everything a draft mentions, once each: what the rules judge by. Cards ask for more. */
export function questionOf(draft: Draft): Question {
  const asked = [...termsOf(draft.names, draft.text).keys()];
  return {
    entities: [...new Set(draft.names.map((name) => name.entity))],
    events: draft.events.flatMap(({ about, date }) =>
      date !== null && WHOLE_DAY.test(date) ? [{ about, days: [date, ...slipsOf(date).keys()] }] : [],
    ),
    days: [],
    lines: foldedLines(draft.lines),
    terms: [...new Set(asked.flatMap((term) => [term, ...cityTerms(term)]))],
    self: draft.text,
  };
}
