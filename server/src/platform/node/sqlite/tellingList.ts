/** Tellings of events as lists in bytes: those of an entity, those of a day. */
import type { EventTelling } from '../../../archive/archive.ts';
import { daysOf, entitiesOf } from '../../../archive/eventDays.ts';
import { entry } from '../../../archive/multimap.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { toDayNumber } from './dayNumber.ts';
import type { EntityTable } from './entityTable.ts';

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

/** Lists while an index is written. */
export class TellingTable {
  private readonly dateNumbers = new Map<string, number>();
  private readonly ofEntity = new Map<number, ListedTelling[]>();
  private readonly onDay = new Map<number, ListedTelling[]>();

  add(no: number, telling: EventTelling, entities: EntityTable): void {
    const date = telling.date ?? '';
    const dateNo = entry(this.dateNumbers, date, () => this.dateNumbers.size);
    const [partakers, about] = [new Set(entitiesOf(telling)), new Set(telling.about)];
    for (const entity of new Set([...partakers, ...about])) {
      const flags = { takesPart: partakers.has(entity), isAbout: about.has(entity) };
      entry(this.ofEntity, entities.get(entity).no, () => []).push({ no, date: dateNo, ...flags });
    }
    for (const day of daysOf(telling).map(toDayNumber))
      entry(this.onDay, day, () => []).push({ no, date: dateNo, takesPart: true, isAbout: true });
  }

  /** All dates, in order. Only now their places are known. */
  get dates(): readonly string[] {
    return [...this.dateNumbers.keys()].sort();
  }

  /** Packs lists: by an entity's number, by a day. */
  packer(): {
    ofEntity(no: number): Uint8Array | undefined;
    days(): Iterable<readonly [number, Uint8Array]>;
  } {
    const ranks = new Map(this.dates.map((date, rank) => [this.dateNumbers.get(date) ?? 0, rank]));
    const ranked = (list: readonly ListedTelling[]) =>
      list
        .map((telling) => ({ ...telling, date: ranks.get(telling.date) ?? 0 }))
        .sort((a, b) => a.date - b.date || a.no - b.no);
    const { ofEntity, onDay } = this;
    return {
      ofEntity: (no) => {
        const list = ofEntity.get(no);
        return list && pack(ranked(list));
      },
      *days() {
        for (const [day, list] of [...onDay].sort(([a], [b]) => a - b)) yield [day, pack(ranked(list))];
      },
    };
  }
}

function pack(list: readonly ListedTelling[]): Uint8Array {
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
