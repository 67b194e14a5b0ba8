import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { formatDate, isWholeDay, lunarWords, weekdayOf } from '../../server/src/service/dateFormat.ts';

describe('dates for readers', () => {
  it('are written as in a Vietnamese newspaper', () => {
    for (const [edtf, written] of [
      ['2025-07-10', '10/7/2025'],
      ['2025-08', 'tháng 8/2025'],
      ['2025-34', 'quý 2/2025'],
      ['2024', 'năm 2024'],
      ['199X', '199X'],
      ['2025-06-05/2025-06-07', '5/6/2025 – 7/6/2025'],
      ['{2025-07-09,2025-07-10}', '9/7/2025, 10/7/2025'],
      ['XXXX-11-24', 'XXXX-11-24'],
    ] as const)
      assert.equal(formatDate(edtf, 'vi'), written);
    assert.equal(formatDate('2025-07-10', 'en'), '2025-07-10');
  });

  it('have weekdays, before 1970 too', () => {
    assert.equal(weekdayOf('2025-07-10', 'vi'), 'thứ Năm');
    assert.equal(weekdayOf('1945-09-02', 'vi'), 'Chủ nhật');
    assert.equal(weekdayOf('2000-02-29', 'en'), 'Tuesday');
    assert.equal(weekdayOf('2025-08', 'vi'), undefined);
  });

  it('that no calendar has are no days', () => {
    assert.equal(isWholeDay('2025-06-31'), false);
    assert.equal(isWholeDay('2025-02-29'), false);
    assert.equal(isWholeDay('2025-08'), false);
    assert.equal(isWholeDay('1970-01-02'), true);
  });

  it('have a lunar day, leap months included', () => {
    assert.equal(lunarWords('2025-01-29', 'vi'), '1/1 âm lịch');
    assert.equal(lunarWords('2025-07-25', 'vi'), '1/6 nhuận âm lịch');
    assert.equal(lunarWords('2007-02-17', 'en'), 'lunar 1/1');
  });
});
