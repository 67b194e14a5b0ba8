/** Tellings of events as lists in bytes: those of an entity, those of a day. */
import { ByteReader, ByteWriter } from './bytes.ts';

/** A telling in the list of an entity or a day. */
export interface ListedTelling {
  /** See `schema.ts`. */
  readonly no: number;
  /** Place of its date among all dates of the archive, in order. */
  readonly date: number;
  /** Whether the entity takes part in it or is its place. */
  readonly takesPart: boolean;
  /** Whether it can be found by the entity: see `EventMention.about`. */
  readonly isAbout: boolean;
}

export function packTellings(list: readonly ListedTelling[]): Uint8Array {
  const writer = new ByteWriter(list.length * 6);
  let before = { date: 0, no: 0 };
  for (const { no, date, takesPart, isAbout } of list) {
    writer.write(date - before.date);
    const from = date === before.date ? before.no : 0;
    writer.write((no - from) * 4 + (takesPart ? 2 : 0) + (isAbout ? 1 : 0));
    before = { date, no };
  }
  return writer.toBytes();
}

/** In order of date and number. */
export function unpackTellings(bytes: Uint8Array): ListedTelling[] {
  const list: ListedTelling[] = [];
  let [date, no] = [0, 0];
  for (const reader = new ByteReader(bytes); !reader.done; ) {
    const step = reader.read();
    const value = reader.read();
    no = (step ? 0 : no) + Math.floor(value / 4);
    date += step;
    list.push({ no, date, takesPart: (value & 2) > 0, isAbout: (value & 1) > 0 });
  }
  return list;
}

/** Numbers with the latest date first; of one date the first telling first. */
export function latestFirst(list: readonly ListedTelling[]): number[] {
  return list.toSorted((a, b) => b.date - a.date || a.no - b.no).map(({ no }) => no);
}
