/** What the sentences of a line tell by their words alone, before their names and dates are known: to be kept with the line's text. */
import { isQuoted } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { toLowerCase } from '../text/words.ts';
import { findLinks } from './clauses.ts';
import { findTriggers, inSport, isNamed, type Trigger } from './triggers.ts';

export interface SentenceReading {
  readonly local: Span;
  /** Words that tell an event, but for a speaker's. */
  readonly triggers: readonly Trigger[];
  /** Where clauses may begin. */
  readonly links: readonly number[];
}

/**
 * The sentences of a line.
 *
 * @param text Normalised text of the line.
 * @param quotations Local spans of its quotations.
 */
export function readSentences(text: string, quotations: readonly Span[]): SentenceReading[] {
  const lower = toLowerCase(text);
  return splitSentences(text).map((local) => ({
    local,
    triggers: findTriggers(lower, local)
      .filter((trigger) => !isQuoted({ quotations }, trigger) && !isNamed(trigger, lower))
      .map((trigger) => inSport(trigger, text)),
    links: findLinks(lower, local),
  }));
}
