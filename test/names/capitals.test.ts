import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { capitalSlips } from '../../server/src/names/capitals.ts';

const slips = (text: string) =>
  capitalSlips(text).map(({ local, meant }) => `${text.slice(local.start, local.end)} → ${meant}`);

describe('capitalSlips', () => {
  it('sets right a body’s field, and leaves the verb alone', () => {
    assert.deepEqual(slips('Theo Bộ quốc phòng Mỹ, Bộ Quốc Phòng sẽ trả lời.'), [
      'Bộ quốc phòng → Bộ Quốc phòng',
      'Bộ Quốc Phòng → Bộ Quốc phòng',
    ]);
    assert.deepEqual(slips('Năm nay Bộ xây dựng kế hoạch mới với Bộ Công Thương.'), []);
    assert.deepEqual(slips('Theo Sở xây dựng, nhà này cao quá.'), ['Sở xây dựng → Sở Xây dựng']);
  });

  it('changes capitals only', () => {
    assert.deepEqual(slips('Họ hỏi Uỷ ban thường vụ Quốc hội.'), [
      'Uỷ ban thường vụ Quốc hội → Uỷ ban Thường vụ Quốc hội',
    ]);
    assert.deepEqual(slips('Ra tp. hcm và TP Hcm.'), ['tp. hcm → TP. HCM', 'TP Hcm → TP HCM']);
  });

  it('needs a sign of a place where the syllables may be others', () => {
    assert.deepEqual(slips('Anh ở Thái bình ba năm, rồi sang Hàn quốc.'), [
      'Thái bình → Thái Bình',
      'Hàn quốc → Hàn Quốc',
    ]);
    assert.deepEqual(slips('Anh Thái bình tĩnh đáp; Cao bằng ấy thì lùn.'), []);
  });

  it('keeps every letter of any text', () => {
    const word = fc.constantFrom(
      'Bộ',
      'bộ',
      'Ngoại',
      'ngoại',
      'giao',
      'Hà',
      'nội',
      'Thủ',
      'Tướng',
      'văn',
      'Nguyễn',
      'An',
      'ở',
      ',',
      'Quốc',
      'Hội',
      'tp',
      'hcm',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        for (const { local, meant } of capitalSlips(text)) {
          assert.equal(meant.toLowerCase(), text.slice(local.start, local.end).toLowerCase());
          assert.notEqual(meant, text.slice(local.start, local.end));
        }
      }),
    );
  });
});
