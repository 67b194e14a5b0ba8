/** Which events are wanted: by who, where, what kind, and when. */
import type { Edtf, IsoDate } from '../dates/date.ts';
import type { EventType } from '../events/event.ts';
import type { EntityId } from '../names/name.ts';
import type { EventTelling } from './archive.ts';

export interface EventFilter {
  /** All of these take part, or are where it was: each a list of entities of which one is enough. */
  readonly entities: readonly (readonly EntityId[])[];
  /** It was there, or in a place that lies there; one is enough. */
  readonly places: readonly EntityId[] | undefined;
  readonly type: EventType | undefined;
  /** First and last day. */
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

export function isWanted(event: EventTelling, { entities, places, type, from, to }: EventFilter): boolean {
  const where = event.place === null ? [] : [event.place, ...event.within];
  const all = [...event.participants, ...where];
  if (!entities.every((names) => names.some((id) => all.includes(id)))) return false;
  if (places && !places.some((id) => where.includes(id))) return false;
  if (type && event.type !== type) return false;
  if (from === undefined && to === undefined) return true;
  const [first, last] = daysOf(event.date);
  return first !== '' && first <= (to ?? '9999') && last >= (from ?? '');
}

/** The first and the last day an EDTF value may mean, as text that sorts like days. */
function daysOf(date: Edtf | null): [first: string, last: string] {
  const dates = (date ?? '').match(/\d{4}(?:-\d{2}){0,2}(?![\dX])/gu) ?? [];
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return ['', ''];
  const end = last.length === 4 ? `${last}-12-31` : last.length === 7 ? `${last}-31` : last;
  return [`${first}-01-01`.slice(0, 10), end];
}
