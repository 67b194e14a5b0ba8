import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bodySlips } from '../../server/src/names/bodySlips.ts';

const slips = (text: string) =>
  bodySlips(text).map(({ local, meant }) => `${text.slice(local.start, local.end)} → ${meant}`);

describe('bodySlips', () => {
  it('finds a body of which one mark is wrong', () => {
    assert.deepEqual(slips('Theo Bộ Quộc phòng, Chình phủ và Quốc hôi đã họp ở Bô Nội vụ.'), [
      'Bộ Quộc phòng → Bộ Quốc phòng',
      'Chình phủ → Chính phủ',
      'Quốc hôi → Quốc hội',
      'Bô Nội vụ → Bộ Nội vụ',
    ]);
    assert.deepEqual(slips('Bóng đá Đômg Nam Á; Bộ Nông nghiệp vá Môi trường'), [
      'Đômg Nam Á → Đông Nam Á',
      'Bộ Nông nghiệp vá Môi trường → Bộ Nông nghiệp và Môi trường',
    ]);
  });

  it('finds a province within a longer name, and a country', () => {
    assert.deepEqual(slips('Công an tỉnh Quảng Ngái gặp Thủ tướng Nhất Bản Takaichi Sanae.'), [
      'Quảng Ngái → Quảng Ngãi',
      'Nhất Bản → Nhật Bản',
    ]);
    assert.deepEqual(slips('Ông Hà Nam Định ở xã Nam Đình; anh Bình Đương hát.'), []);
  });

  it('finds a region, a country of one syllable, and a body that no everyday word is in', () => {
    assert.deepEqual(slips('Ở miển Tây, châu Phị Zambia và Phàp, người Viêt gặp Công ạn Hà Nội.'), [
      'miển Tây → miền Tây',
      'châu Phị → châu Phi',
      'Phàp → Pháp',
      'Viêt → Việt',
      'Công ạn Hà Nội → Công an Hà Nội',
    ]);
    for (const text of [
      'Hải quan Mỹ, Bệnh viện K, Cup châu Phi, Cảnh sát Biên giới.',
      'Công ăn việc làm; cháu Phi; châu Ả Rập; ông Phap; Viet Kieu.',
      'Trung ương đang họp.',
    ])
      assert.deepEqual(slips(text), [], text);
  });

  it('leaves right names, other words and parts of names alone', () => {
    for (const text of [
      'Bộ Quốc phòng, Chính phủ, Quốc hội, Uỷ ban nhân dân và Thành uỷ dự họp.',
      'Trung Quốc hồi hương công dân; Hàn Quốc hối hận.',
      'Bộ Quốc phòng và quốc hội các nước; bộ nội vụ; nhà trắng tinh.',
      'Bộ bốn đi hát. Ban nhạc Bí Thư đến.',
    ])
      assert.deepEqual(slips(text), [], text);
  });

  it('changes one word of any text', () => {
    const word = fc.constantFrom(
      'Bộ',
      'Bô',
      'Quốc',
      'Quộc',
      'phòng',
      'phong',
      'hội',
      'hôi',
      'và',
      'Chính',
      'phủ',
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        for (const { local, meant } of bodySlips(text)) {
          const written = text.slice(local.start, local.end).split(' ');
          assert.equal(meant.split(' ').filter((word, i) => word !== written[i]).length, 1);
        }
      }),
    );
  });
});
