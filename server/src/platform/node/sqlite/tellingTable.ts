/** The lists of tellings while an index is written. */
import type { EventTelling } from '../../../archive/archive.ts';
import { daysOf, entitiesOf } from '../../../archive/eventDays.ts';
import { entry } from '../../../archive/multimap.ts';
import { toDayNumber } from '../../sqlite/dayNumber.ts';
import { type ListedTelling, packTellings } from '../../sqlite/tellingList.ts';
import type { EntityTable } from './entityTable.ts';

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
        return list && packTellings(ranked(list));
      },
      *days() {
        for (const [day, list] of [...onDay].sort(([a], [b]) => a - b))
          yield [day, packTellings(ranked(list))];
      },
    };
  }
}
