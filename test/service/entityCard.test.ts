import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Article } from '../../server/src/archive/archive.ts';
import type { EntityCard } from '../../server/src/service/cards.ts';
import { cardText } from '../../server/src/service/cardText.ts';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const article = (id: string, source: string, datePublished: string, text: string): Article => ({
  id,
  source,
  datePublished,
  title: text.split('\n', 1)[0] ?? '',
  text,
});
const ARTICLES = [
  article(
    '1',
    'Báo A',
    '2016-05-02',
    'Ông Obama sắp thăm Việt Nam\n\nTổng thống Mỹ Barack Obama sắp thăm Hà Nội cùng ông John Kerry.',
  ),
  article(
    '2',
    'Báo A',
    '2018-05-02',
    'Ông Obama ra sách\n\nCựu Tổng thống Mỹ Barack Obama ra sách ở Chicago.',
  ),
  article('3', 'Báo B', '2019-05-02', 'Ông Obama về Hawaii\n\nÔng Barack Obama và ông John Kerry về Hawaii.'),
  article('4', 'Báo B', '2020-05-02', 'Ông Obama viết tiếp\n\nÔng Barrack Obama viết tiếp.'),
];
const service = createLanguageService(
  createTestDesk({ glossary: [{ name: 'Barack Obama', aliases: ['Barrack Obama'] }] }, ARTICLES),
  SERVICE_HOST,
);
const cardOf = async (query: string): Promise<EntityCard> => {
  const [card] = await service.lookUp(query);
  assert.ok(card?.card === 'entity');
  return card;
};

describe('the card of an entity', () => {
  it('tells every office with its years, and what the archive calls the person over time', async () => {
    const card = await cardOf('Barack Obama');
    assert.equal(card.office, undefined, 'none is held today');
    assert.deepEqual(card.offices, [{ title: 'tổng thống', of: 'Mỹ', from: '2009-01', to: '2017-01' }]);
    const text = cardText(card, 'vi');
    assert.match(text, /\n {2}Chức vụ:\n {4}Tổng thống Mỹ \(tháng 1\/2009 – tháng 1\/2017\)\n/u);
    assert.match(
      text,
      /\n {2}Kho bài gọi là:\n {4}Nguyên tổng thống Mỹ × 1 \(2\/5\/2018\)\n {4}Tổng thống Mỹ × 1 \(2\/5\/2016\)\n/u,
    );
  });

  it('tells who is named in the same articles, but not the country of the office', async () => {
    const { companions } = await cardOf('Barack Obama');
    assert.deepEqual(companions, [{ name: 'John Kerry', articles: 2 }]);
  });

  it('tells how each outlet spells the name, where there is more than one way', async () => {
    const [one, two] = await Promise.all([cardOf('Barack Obama'), cardOf('John Kerry')]);
    assert.match(
      cardText(one, 'vi'),
      /\n {2}Theo từng báo:\n {4}Báo A: Barack Obama 2\n {4}Báo B: Barack Obama 1, Barrack Obama 1\n/u,
    );
    assert.match(cardText(two, 'vi'), /\n {4}John Kerry × 2 \(2 bài; Báo A 1; Báo B 1\)\n/u);
  });

  it('names the latest articles beside those of its events', async () => {
    const { articles } = await cardOf('Barack Obama');
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['Ông Obama viết tiếp', 'Ông Obama về Hawaii', 'Ông Obama ra sách'],
    );
    assert.match(
      cardText(await cardOf('Barack Obama'), 'vi'),
      /\n {4}Báo B, 2\/5\/2020: Ông Obama viết tiếp\n/u,
    );
  });

  it('puts what lies ahead behind what happened, and tells a station from its city', async () => {
    const desk = createTestDesk({}, [
      article('a', 'Báo A', '2025-05-02', 'Tin ngắn\n\nNgày 1-5-2025, ông Modi gặp ông Macron tại Paris.'),
      article(
        'b',
        'Báo A',
        '2025-05-03',
        'Tin thêm\n\nÔng Modi sẽ gặp ông Macron tại Nice vào ngày 3-8-2027.',
      ),
      article('c', 'Báo A', '2025-05-04', 'Tin đường sắt\n\nTàu rời ga Lâm An lúc 6 giờ. Mưa ở Lâm An.'),
    ]);
    const own = createLanguageService(desk, SERVICE_HOST);
    const [card] = await own.lookUp('Narendra Modi');
    assert.ok(card?.card === 'entity');
    assert.deepEqual(
      card.events.map(({ date }) => date),
      ['2025-05-01', '2027-08-03'],
    );
    const names = (await own.lookUp('Lâm An')).map((one) => (one.card === 'entity' ? one.name : ''));
    assert.deepEqual(names.toSorted(), ['Lâm An', 'ga Lâm An']);
  });

  it('speaks English', async () => {
    const text = cardText(await cardOf('Barack Obama'), 'en');
    assert.match(text, /Offices:.*Called in the archive:.*By outlet:.*Often named with.*Latest articles:/su);
  });
});
