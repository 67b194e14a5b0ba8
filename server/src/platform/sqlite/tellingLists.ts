/** The lists of tellings in an index file, kept as they were read. */
import { daysOf } from '../../archive/eventDays.ts';
import type { TellingStore } from '../../archive/findEvents.ts';
import { rememberByText } from '../../text/remember.ts';
import type { IndexReader } from './indexReader.ts';
import { latestFirst } from './tellingList.ts';

export interface TellingLists extends Pick<TellingStore, 'of' | 'about'> {
  on(day: number): readonly number[];
}

export function createTellingLists(reader: IndexReader): TellingLists {
  /** Days of a date, by its place among the dates. */
  const days = new Map<number, readonly string[]>();
  const daysAt = (date: number): readonly string[] => {
    const known = days.get(date) ?? daysOf({ date: reader.dates[date] ?? '' });
    days.set(date, known);
    return known;
  };
  const listOf = rememberByText((entity) => reader.tellingsOf(entity));
  const byDay = rememberByText((entity) => {
    const found = new Map<string, number[]>();
    for (const { no, date, isAbout } of listOf(entity)) {
      if (!isAbout) continue;
      for (const day of daysAt(date)) {
        const list = found.get(day);
        if (list) list.push(no);
        else found.set(day, [no]);
      }
    }
    return found;
  });
  return {
    of: rememberByText((entity) => latestFirst(listOf(entity).filter(({ takesPart }) => takesPart))),
    on: (day) => latestFirst(reader.tellingsOn(day)),
    about: (entity, day) => byDay(entity).get(day) ?? [],
  };
}
