import assert from 'node:assert/strict';
import { lunarToSolar, solarToLunar } from '../../server/src/dates/lunar.ts';

describe('the lunar calendar', () => {
  it('follows Vietnamese, not Chinese, reckoning', () => {
    assert.equal(lunarToSolar(2007, 1, 1), '2007-02-17');
    assert.equal(lunarToSolar(1985, 1, 1), '1985-01-21');
    assert.equal(lunarToSolar(2026, 1, 1), '2026-02-17');
  });
  it('knows no thirtieth of a short month', () => {
    assert.equal(lunarToSolar(2025, 12, 30), undefined);
    assert.equal(lunarToSolar(2025, 12, 29), '2026-02-16');
  });
  it('converts back', () => {
    assert.deepEqual(solarToLunar('2025-09-06'), { year: 2025, month: 7, day: 15, leap: false });
  });
});
