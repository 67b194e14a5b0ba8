import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, addMonths, daysBetween, daysInMonth, weekdayOf } from '../../server/src/dates/calendar.ts';

const DAY_MS = 86_400_000;
/** Days since 1970, from the year 1 to the year 9999. */
const day = fc.integer({ min: -719_162, max: 2_932_896 });
const isoOf = (count: number) => new Date(count * DAY_MS).toISOString().slice(0, 10);

describe('calendar', () => {
  it('counts days as Date does', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        assert.equal(addDays(isoOf(a), b - a), isoOf(b));
        assert.equal(daysBetween(isoOf(a), isoOf(b)), b - a);
        assert.equal(weekdayOf(isoOf(a)), new Date(a * DAY_MS).getUTCDay() || 7);
      }),
    );
  });

  it('knows the length of each month of four centuries', () => {
    for (let year = 1800; year < 2200; year++)
      for (let month = 1; month <= 12; month++)
        assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate());
  });

  it('adds months over the turn of the year', () => {
    assert.equal(addMonths('2025-01-31', -1), '2024-12');
    assert.equal(addMonths('2025-12-01', 1), '2026-01');
  });
});
