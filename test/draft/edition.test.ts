import assert from 'node:assert/strict';
import { findDates } from '../../server/src/dates/find.ts';
import { findEdition } from '../../server/src/draft/edition.ts';

const read = (...lines: string[]) =>
  findEdition(lines.map((text) => ({ line: { text }, dates: findDates(text) })))?.date;

describe('findEdition', () => {
  for (const line of [
    '11:45 27/02/2025',
    'Thứ Năm, 27/2/2025 09:15 (GMT+7)',
    '27-2-2025, 11h45',
    'Cập nhật lúc 11:45, ngày 27/02/2025',
    '27/02/2025 | 11:45',
  ]) {
    it(`reads "${line}"`, () => assert.equal(read('Thế giới', '', 'Nga và Mỹ đàm phán', line), '2025-02-27'));
  }
  it('reads no date of the story', () => {
    assert.equal(read('Ngày 27/02/2025, hai bên gặp nhau tại Istanbul'), undefined);
    assert.equal(read('Lễ ký diễn ra ngày 27/2/2025'), undefined);
  });
  it('reads no date line far down', () => {
    assert.equal(read(...Array(8).fill('Một đoạn.'), '11:45 27/02/2025'), undefined);
  });
});
