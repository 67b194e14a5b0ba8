/** Reads events from the sentences of a draft whose dates and names are known. */
import type { DateMention, Edition } from '../dates/date.ts';
import type { Layout } from '../layout/layout.ts';
import type { NameMention } from '../names/name.ts';
import type { Line } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import type { EventMention } from './event.ts';

/** What the finder reads: a draft before its events are known. */
export interface EventReading {
  readonly lines: readonly Line[];
  readonly layout: Layout;
  readonly sentences: readonly { readonly line: number; readonly local: Span; readonly span: Span }[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly edition: Edition | undefined;
}

/** Tellings of events in the order of the text. Lines laid out as boilerplate are not read. */
export function findEvents(_reading: EventReading): EventMention[] {
  return [];
}
