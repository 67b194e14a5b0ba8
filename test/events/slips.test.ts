import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, fromIso, isDay } from '../../server/src/dates/calendar.ts';
import { slipsOf } from '../../server/src/events/slips.ts';

describe('slipsOf', () => {
  it('names the way from one day to another', () => {
    const slips = slipsOf('2025-12-01');
    assert.equal(slips.get('2025-11-30'), 'day');
    assert.equal(slips.get('2025-12-08'), 'week');
    assert.equal(slips.get('2026-01-01'), 'month');
    assert.equal(slips.get('2026-01-12'), 'swapped');
    assert.equal(slips.get('2025-12-10'), 'figures');
    assert.equal(slips.get('2024-12-01'), 'year');
    assert.equal(slips.get('2025-12-01'), undefined);
    assert.equal(slips.get('2025-12-04'), undefined);
  });

  it('gives only days of the calendar, and every way but that by months leads back', () => {
    const days = fc.integer({ min: -20_000, max: 20_000 }).map((n) => addDays('2025-01-01', n));
    fc.assert(
      fc.property(days, (day) => {
        for (const [meant, slip] of slipsOf(day)) {
          const { year, month, day: d } = fromIso(meant);
          assert.ok(isDay(year, month, d), meant);
          assert.ok(
            slip === 'month' || slip === 'year' || slipsOf(meant).has(day),
            `${day} ${slip} ${meant}`,
          );
        }
      }),
    );
  });
});
