import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Entity } from '../../server/src/names/name.ts';
import { read } from '../support/names.ts';

const ENTITIES: readonly Entity[] = [
  { id: 'place/nga', kind: 'place', name: 'Nga', alternateName: ['LB Nga'], ambiguous: ['Nga'] },
  { id: 'place/kyiv', kind: 'place', name: 'Kiev', alternateName: ['Kyiv'] },
  { id: 'place/niger', kind: 'place', name: 'Niger', alternateName: [] },
  { id: 'place/nigeria', kind: 'place', name: 'Nigeria', alternateName: [] },
  { id: 'place/tp-hcm', kind: 'place', name: 'TP.HCM', alternateName: ['TP Hồ Chí Minh'] },
  { id: 'person/sergei-lavrov', kind: 'person', name: 'Sergei Lavrov', alternateName: ['Sergey Lavrov'] },
  { id: 'person/tap-can-binh', kind: 'person', name: 'Tập Cận Bình', alternateName: [] },
  {
    id: 'person/nguyen-van-an',
    kind: 'person',
    name: 'Nguyễn Văn An',
    alternateName: [],
    ambiguous: ['Nguyễn Văn An'],
  },
];

const links = (text: string) => read(text, ENTITIES).map((name) => `${name.text} = ${name.entity}`);

describe('linkNames', () => {
  it('ties every spelling to its entity, and short forms to the full name', () => {
    assert.deepEqual(links('Ngoại trưởng Nga Sergey Lavrov tới Kyiv. Ông Lavrov rời Kiev hôm qua.'), [
      'Nga = place/nga',
      'Sergey Lavrov = person/sergei-lavrov',
      'Kyiv = place/kyiv',
      'Lavrov = person/sergei-lavrov',
      'Kiev = place/kyiv',
    ]);
  });

  it('keeps two listed names apart that sound alike', () => {
    const two = ['Sergei', 'Sergey'].map(
      (first): Entity => ({
        id: `person/${first}`,
        kind: 'person',
        name: `${first} Petrov`,
        alternateName: [],
      }),
    );
    assert.deepEqual(
      read('Ông Sergei Petrov gặp ông Sergey Petrov.', two).map(({ entity }) => entity),
      ['person/Sergei', 'person/Sergey'],
    );
  });

  it('marks parts of names as short', () => {
    const names = read('Sergey Lavrov nói. Ông Lavrov nói thêm.', ENTITIES);
    assert.deepEqual(
      names.map(({ short }) => short),
      [false, true],
    );
  });

  it('knows an unmistakable surname without the full name', () => {
    assert.deepEqual(links('Ông Lavrov từ chối bình luận.'), ['Lavrov = person/sergei-lavrov']);
  });

  it('finds the full name behind a headline’s short one', () => {
    assert.deepEqual(links('Ông Petrenko từ chức\nBộ trưởng Mykola Petrenko từ chức hôm qua.'), [
      'Petrenko = person/mikola-petrenko',
      'Mykola Petrenko = person/mikola-petrenko',
    ]);
  });

  it('takes Vietnamese people by the last word, and heeds ông and bà', () => {
    assert.deepEqual(
      links(
        'Ông Trần Văn Hoa và bà Lê Thị Hoa đến muộn. Bà Hoa ngồi hàng đầu, ông Hoa đứng cuối phòng.',
      ).slice(2),
      ['Hoa = person/lê-thị-hoa', 'Hoa = person/trần-văn-hoa'],
    );
  });

  it('takes Chinese and Korean people by the first word', () => {
    assert.deepEqual(links('Ông Tập Cận Bình gặp bà Park Soo-jin. Ông Tập cảm ơn bà Park.').slice(2), [
      'Tập = person/tap-can-binh',
      'Park = person/park-so-jin',
    ]);
  });

  it('never merges Vietnamese names across a letter or a mark', () => {
    const ids = read('Có Phan Văn Giang, Phan Văn Giảng, Lê Văn Ân và Lê Văn Anh.', ENTITIES).map(
      (n) => n.entity,
    );
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(links('Niger giáp Nigeria.'), ['Niger = place/niger', 'Nigeria = place/nigeria']);
  });

  it('gives unlisted foreign people one id for the usual transliterations', () => {
    const ids = read('Ông Sergei Petrov đến. Ông Sergey Petrov đi.', ENTITIES).map((name) => name.entity);
    assert.deepEqual(ids, ['person/sergei-petrov', 'person/sergei-petrov']);
  });

  it('takes a common personal name for the listed person only with an office, then throughout', () => {
    assert.deepEqual(links('Anh Nguyễn Văn An trúng số.'), ['Nguyễn Văn An = person/nguyễn-văn-an']);
    assert.deepEqual(links('Chủ tịch Quốc hội Nguyễn Văn An phát biểu. Ông Nguyễn Văn An nói thêm.'), [
      'Quốc hội = org/quốc-hội',
      'Nguyễn Văn An = person/nguyen-van-an',
      'Nguyễn Văn An = person/nguyen-van-an',
    ]);
  });

  it('keeps streets and schools apart from the people they are called after', () => {
    assert.deepEqual(links('Đường Tập Cận Bình dài 2 km. Trường THPT Nguyễn Văn An nghỉ học.'), [
      'Tập Cận Bình = place/đường-tập-cận-bình',
      'Trường THPT Nguyễn Văn An = org/trường-thpt-nguyễn-văn-an',
    ]);
  });

  it('gives an office, its country and whether it is past', () => {
    const [, person] = read('cựu Ngoại trưởng Nga Sergei Lavrov', ENTITIES);
    assert.equal(person?.title?.text, 'ngoại trưởng');
    assert.equal(person?.title?.of, 'place/nga');
    assert.equal(person?.title?.former, true);
  });

  it('reads one spelling of a place however it is dotted', () => {
    for (const written of ['TP.HCM', 'TP HCM', 'TP. HCM', 'TP Hồ Chí Minh'])
      assert.deepEqual(links(`Tại ${written}, trời mưa.`), [`${written} = place/tp-hcm`]);
  });

  describe('of several people with one family name', () => {
    const person = (name: string, rest: Partial<Entity> = {}): Entity => ({
      id: `person/${name.toLowerCase().replaceAll(' ', '-')}`,
      kind: 'person',
      name,
      alternateName: [],
      ...rest,
    });
    const held = (title: string, of: string, to?: string) => ({
      jobTitle: [{ title, of, from: '2000', ...(to ? { to } : {}) }],
    });
    const people: readonly Entity[] = [
      ...ENTITIES,
      { id: 'place/my', kind: 'place', name: 'Mỹ', alternateName: [] },
      person('Donald Trumbo', held('tổng thống', 'place/my')),
      person('Bill Clayton', held('tổng thống', 'place/my', '2001')),
      person('Hillary Clayton', { gender: 'female', ...held('ngoại trưởng', 'place/my', '2013') }),
      person('Danil Medvedov'),
      person('Dmitri Medvedov', held('thủ tướng', 'place/nga', '2020')),
      person('Lee Jae-woo', held('tổng thống', 'place/han-quoc')),
      person('Lee Myung-ho', held('tổng thống', 'place/han-quoc', '2013')),
    ];
    const cases: Record<string, readonly [string, ...string[]][]> = {
      'the office tells': [
        ['Tổng thống Trumbo và bà Melania Trumbo.', 'person/donald-trumbo', 'person/melania-trumbo'],
        ['Tổng thống Lee phát biểu.', 'person/lee-jae-woo'],
        ['Cựu Tổng thống Lee ra tòa.', 'person/lee-myung-ho'],
      ],
      'ông and bà tell': [
        ['Bà Clayton đến, ông Clayton đi.', 'person/hillary-clayton', 'person/bill-clayton'],
      ],
      'the country tells': [['Ông Medvedov trở về Nga.', 'person/dmitri-medvedov']],
      'nothing tells, and they are not merged': [
        ['Tay vợt Medvedov thắng trận mở màn.', 'person/medvedov'],
        ['Ông Lee mở cửa hàng.', 'person/le'],
      ],
    };
    for (const [what, texts] of Object.entries(cases)) {
      it(what, () => {
        for (const [text, ...expected] of texts) {
          const found = read(text, people).filter(({ kind }) => kind === 'person');
          assert.deepEqual(
            found.map(({ entity }) => entity),
            expected,
            text,
          );
        }
      });
    }
  });
});
