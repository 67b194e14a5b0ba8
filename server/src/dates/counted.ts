/** Values that are counted from the edition: "thứ sáu tuần này", "hôm qua", "tuần tới", "năm ngoái". */
import { addDays, addMonths, fromIso, mondayOf, pad, weekdayOf } from './calendar.ts';
import type { Edtf, IsoDate, RelativeUnit } from './date.ts';

/** A weekday of the week `week` weeks from the edition's, the `next` one, or where neither is said the last one. */
export function weekdayValue(day: number, week: number | 'next' | undefined, edition: IsoDate): Edtf {
  if (week === 'next') return addDays(edition, ((day - weekdayOf(edition) + 6) % 7) + 1);
  if (week !== undefined) return addDays(mondayOf(edition), 7 * week + day - 1);
  return addDays(edition, -((weekdayOf(edition) - day + 7) % 7));
}

/** The day, week, month, quarter or year `offset` units from the edition's. */
export function relativeValue(unit: RelativeUnit, offset: number, edition: IsoDate): Edtf {
  const { year, month } = fromIso(edition);
  switch (unit) {
    case 'day':
      return addDays(edition, offset);
    case 'week': {
      const monday = addDays(mondayOf(edition), 7 * offset);
      return `${monday}/${addDays(monday, 6)}`;
    }
    case 'weekend': {
      const saturday = addDays(mondayOf(edition), 7 * offset + 5);
      return `${saturday}/${addDays(saturday, 1)}`;
    }
    case 'month':
      return addMonths(edition, offset);
    case 'quarter': {
      const count = year * 4 + Math.ceil(month / 3) - 1 + offset;
      return `${pad(Math.floor(count / 4), 4)}-${33 + (count % 4)}`;
    }
    case 'year':
      return pad(year + offset, 4);
  }
}
