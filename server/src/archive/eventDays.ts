/** By what an archived event is found: its entities and its days. */
import { addDays, daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/date.ts';
import { LONGEST_RANGE } from '../events/event.ts';
import type { EntityId } from '../names/name.ts';
import type { EventTelling } from './archive.ts';

/** Who takes part in it, and where it is. */
export function entitiesOf({
  participants,
  place,
}: Pick<EventTelling, 'participants' | 'place'>): readonly EntityId[] {
  return place === null ? participants : [...participants, place];
}

/** The days an event falls on, where its date is exact to the day. */
export function daysOf({ date }: Pick<EventTelling, 'date'>): IsoDate[] {
  const [from, to = from] = (date ?? '').split('/');
  if (from?.length !== 10 || to?.length !== 10) return [];
  const count = Math.min(daysBetween(from, to), LONGEST_RANGE);
  return Array.from({ length: Math.max(count, 0) + 1 }, (_, i) => addDays(from, i));
}
