/** What a draft asks of the archive. */
import type { Draft } from '../draft/draft.ts';
import { slipsOf } from '../events/slips.ts';
import type { Question } from './archive.ts';
import { foldedLines } from './copies.ts';
import { termsOf } from './terms.ts';

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Everything a draft mentions, once each: what the rules judge by. Cards ask for more. */
export function questionOf(draft: Draft): Question {
  return {
    entities: [...new Set(draft.names.map((name) => name.entity))],
    events: draft.events.flatMap(({ about, date }) =>
      date !== null && WHOLE_DAY.test(date) ? [{ about, days: [date, ...slipsOf(date).keys()] }] : [],
    ),
    days: [],
    lines: foldedLines(draft.lines),
    terms: [...termsOf(draft.names, draft.text).keys()],
    self: draft.text,
  };
}
