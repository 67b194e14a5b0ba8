/** What a sentence tells by its words alone, before its names and dates are known: to be kept with its line's text. */
import { contains, type Span } from '../text/span.ts';
import { findLinks } from './clauses.ts';
import { findTriggers, inSport, type Trigger } from './triggers.ts';

export interface SentenceReading {
  readonly local: Span;
  /** Words that tell an event, but for a speaker's. */
  readonly triggers: readonly Trigger[];
  /** Where clauses may begin. */
  readonly links: readonly number[];
}

/**
 * @param text Normalised text of the line.
 * @param local Span of the sentence.
 * @param quotations Local spans of the quotations of the line.
 */
export function readSentence(text: string, local: Span, quotations: readonly Span[]): SentenceReading {
  const triggers = findTriggers(text, local)
    .filter((trigger) => !quotations.some((quotation) => contains(quotation, trigger)))
    .map((trigger) => inSport(trigger, text));
  return { local, triggers, links: findLinks(text, local) };
}
