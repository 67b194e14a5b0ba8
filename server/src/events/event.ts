/** Who did what, where and when: dated events read from sentences. */
import type { Edtf } from '../dates/date.ts';
import type { EntityId } from '../names/name.ts';
import type { Span } from '../text/span.ts';

/** A range longer than this many days is a season or a term of office, and dates no event. */
export const LONGEST_RANGE = 45;

export const EVENT_TYPES = [
  'meeting',
  'call',
  'talks',
  'visit',
  'summit',
  'statement',
  'election',
  'signing',
  'attack',
  'accident',
  'sport',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether the event is told as having happened, planned, or not to happen after all. */
export type EventStatus = 'happened' | 'planned' | 'cancelled' | 'denied' | 'hypothetical';

/** One telling of an event in a draft. */
export interface EventMention {
  /** Raw span of the telling (a clause or sentence). */
  readonly span: Span;
  /** Raw span of the words that tell what happened: "gặp nhau", "cuộc điện đàm". */
  readonly trigger: Span;
  readonly line: number;
  readonly text: string;
  readonly type: EventType;
  /** What it is told as, finer than the type: `inauguration`, `trial`, `death` (see `families.ts`). */
  readonly family: string;
  readonly status: EventStatus;
  /** People, bodies and countries that take part. */
  readonly participants: readonly EntityId[];
  readonly place: EntityId | null;
  /** All that is named in its sentence and in the headline, the participants first: what it can be found by. */
  readonly about: readonly EntityId[];
  /** The places that hold the place, the smallest first, as far as the gazetteer knows: Riyadh → Saudi Arabia. */
  readonly within: readonly EntityId[];
  /** Whether it was, or may have been, where the calendar shows another day than in Vietnam at that hour. */
  readonly farAway: boolean;
  readonly date: Edtf | null;
  /** Whether the date is counted from another day ("hôm qua", "cùng ngày") and not written out. */
  readonly relative: boolean;
  /** Raw span of the date that dates it; absent where the date was carried over from another sentence. */
  readonly dateSpan?: Span;
}
