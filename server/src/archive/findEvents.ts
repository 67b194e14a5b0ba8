/** Answers the part of a question that asks for events, whatever the tellings are kept in. */
import type { IsoDate } from '../dates/date.ts';
import type { EntityId } from '../names/name.ts';
import {
  type ArchivedEvent,
  type ArticleId,
  type EventTelling,
  LAST_TELLINGS,
  type Question,
} from './archive.ts';
import { daysOf } from './eventDays.ts';
import { mergeTellings } from './mergeTellings.ts';

/** Where a store finds tellings. Each has a number, which rises with its article and its place in it. */
export interface TellingStore {
  /** Those an entity takes part in or is the place of, the latest date first. */
  of(entity: EntityId): readonly number[];
  /** Those of a day, the latest date first. */
  on(day: IsoDate): readonly number[];
  /** Those of a day that are about an entity. */
  about(entity: EntityId, day: IsoDate): readonly number[];
  get(telling: number): EventTelling;
  /** Whether it is one of the draft's own. */
  isOwn(telling: number): boolean;
  /** Day of publication. */
  dateOf(article: ArticleId): IsoDate | undefined;
}

/** In order of the articles that tell them first. */
export function findEvents(
  { events, eventsOf = [], days, most = LAST_TELLINGS }: Question,
  { of, on, about, get, isOwn, dateOf }: TellingStore,
): ArchivedEvent[] {
  const wanted = new Set<number>();
  const take = (found: readonly number[]) => {
    for (const telling of found) if (!isOwn(telling)) wanted.add(telling);
  };
  for (const event of events) {
    for (const entity of event.about) for (const day of event.days) take(about(entity, day));
  }
  const firstFew = (found: readonly number[]) => found.filter((no) => !isOwn(no)).slice(0, most);
  for (const entity of eventsOf) take(firstFew(of(entity)));
  for (const day of days) take(firstFew(on(day)));

  /** Other tellings of the same events are found through those who take part. */
  const all = new Set(wanted);
  for (const telling of wanted) {
    const { participants, date } = get(telling);
    for (const day of daysOf({ date }).slice(0, 1)) {
      for (const other of sharedByTwo(participants.map((entity) => about(entity, day))))
        if (!isOwn(other)) all.add(other);
    }
  }
  const tellings = [...all].sort((a, b) => a - b);
  const wantedTellings = new Set(Array.from(wanted, get));
  return mergeTellings(tellings.map(get), dateOf).filter((event) =>
    event.tellings.some((telling) => wantedTellings.has(telling)),
  );
}

/** Numbers that two of the lists hold; all where there is one list only. */
function sharedByTwo(lists: readonly (readonly number[])[]): Iterable<number> {
  if (lists.length < 2) return lists[0] ?? [];
  const seen = new Set<number>();
  const shared = new Set<number>();
  for (const list of lists) for (const no of new Set(list)) (seen.has(no) ? shared : seen).add(no);
  return shared;
}
