/**
 * What every archive must answer alike, whatever it keeps its articles in. A store is given harvests, so that these
 * tests hold whatever the analysers find.
 */
import { strict as assert } from 'node:assert';
import { before, describe, it } from 'mocha';
import type { Archive, Question } from '../../server/src/archive/archive.ts';
import type { Harvest } from '../../server/src/archive/harvest.ts';
import { foldText } from '../../server/src/text/fold.ts';
import { ARTICLES, article, RETOLD } from './harvests.ts';

const NOTHING: Question = { entities: [], events: [], days: [], lines: [] };

/** Runs the suite against a kind of archive. */
export function describeArchive(
  kind: string,
  open: (harvests: readonly Harvest[]) => Archive | Promise<Archive>,
): void {
  describe(`${kind} archive`, () => {
    let archive: Archive;
    before(async () => {
      archive = await open([...ARTICLES, ...RETOLD]);
    });

    it('knows its size and gives back its texts', async () => {
      assert.equal(archive.size, 6);
      assert.equal(await archive.read('mới'), ARTICLES[1]?.text);
      assert.equal(await archive.read('không có'), undefined);
    });

    it('counts the spellings of an entity, most frequent first, without its short forms', async () => {
      const { entities, articles } = await archive.lookUp({ ...NOTHING, entities: ['person/lavrov'] });
      const lavrov = entities.get('person/lavrov');
      assert.equal(lavrov?.name, 'Sergei Lavrov');
      assert.equal(lavrov.kind, 'person');
      assert.deepEqual(
        lavrov.spellings.map(({ examples: _, ...spelling }) => spelling),
        [
          {
            text: 'Sergei Lavrov',
            count: 2,
            articles: 1,
            bySource: { 'Báo B': 1 },
            byYear: { '2025': { 'Báo B': 1 } },
            first: '2025-09-25',
            last: '2025-09-25',
            recent: 1,
          },
          {
            text: 'Sergey Lavrov',
            count: 1,
            articles: 1,
            bySource: { 'Báo A': 1 },
            byYear: { '2025': { 'Báo A': 1 } },
            first: '2025-07-11',
            last: '2025-07-11',
            recent: 1,
          },
        ],
      );
      const [example] = lavrov.spellings[1]?.examples ?? [];
      assert.equal(example?.quote, 'Ngoại trưởng Nga Sergey Lavrov gặp ông Marco Rubio ngày 10/7.');
      const text = ARTICLES[0]?.text ?? '';
      assert.equal(text.slice(example.span.start, example.span.end), 'Sergey Lavrov');
      assert.equal(articles.get(example.article)?.source, 'Báo A');
    });

    it('gives the roles of an entity over time, also from its short forms', async () => {
      const { entities } = await archive.lookUp({ ...NOTHING, entities: ['person/lavrov'] });
      const roles = entities.get('person/lavrov')?.roles ?? [];
      assert.deepEqual(
        roles.map(({ examples: _, ...role }) => role),
        [
          {
            title: 'ngoại trưởng',
            of: 'place/nga',
            former: false,
            count: 2,
            articles: 1,
            byMonth: { '2025-07': 1 },
            first: '2025-07-11',
            last: '2025-07-11',
          },
        ],
      );
      assert.equal(
        roles[0]?.examples[0]?.quote,
        'Ngoại trưởng Nga Sergey Lavrov gặp ông Marco Rubio ngày 10/7.',
      );
    });

    it('says nothing of what it does not know', async () => {
      const facts = await archive.lookUp({ ...NOTHING, entities: ['person/ai-do'], lines: ['chưa từng có'] });
      assert.deepEqual([facts.entities.size, facts.events.length, facts.lines.size], [0, 0, 0]);
    });

    it('finds events by entity, by day and by an event of the draft, each once', async () => {
      const ask = async (question: Partial<Question>) =>
        (await archive.lookUp({ ...NOTHING, ...question })).events.map((event) => event.date);
      assert.deepEqual(await ask({ eventsOf: ['person/lavrov'] }), ['2025-07-10', '2025-09-24']);
      assert.deepEqual(await ask({ eventsOf: ['place/moskva'] }), ['2025-09']);
      assert.deepEqual(await ask({ days: ['2025-09-24', '2025-01-01'] }), ['2025-09-24']);
      const newYork = { about: ['person/an', 'place/new-york'] };
      assert.deepEqual(await ask({ events: [{ ...newYork, days: ['2025-09-23', '2025-09-24'] }] }), [
        '2025-09-24',
      ]);
      assert.deepEqual(await ask({ events: [{ ...newYork, days: ['2025-07-10'] }] }), []);
      assert.deepEqual(
        await ask({
          entities: ['person/lavrov', 'person/rubio'],
          events: [{ about: ['person/rubio'], days: ['2025-09-24', '2025-07-10'] }],
          days: ['2025-07-10'],
        }),
        ['2025-07-10', '2025-09-24'],
      );
    });

    it('tells an event once, with every article that tells it so, and another day as another event', async () => {
      const { events } = await archive.lookUp({ ...NOTHING, eventsOf: ['person/minh'] });
      const told = events.map(({ date, articles, first, last, tellings }) => ({
        date,
        articles,
        first,
        last,
        by: tellings.map(({ citation }) => citation.article),
      }));
      assert.deepEqual(told, [
        {
          date: '2025-08-01',
          articles: 2,
          first: '2025-08-01',
          last: '2025-08-03',
          by: ['tin đầu', 'tin sau'],
        },
        { date: '2025-08-02', articles: 1, first: '2025-08-05', last: '2025-08-05', by: ['đính chính'] },
      ]);
      const asked = { about: ['place/kuala-lumpur'], days: ['2025-08-01'] };
      const found = await archive.lookUp({ ...NOTHING, events: [asked] });
      assert.deepEqual(
        found.events.map(({ articles }) => articles),
        [2],
        'a telling that names no place is found through those who took part',
      );
    });

    it('cites the sentence of an event and names its article', async () => {
      const { events, articles } = await archive.lookUp({ ...NOTHING, days: ['2025-07-10'] });
      assert.equal(events[0]?.citation.quote, 'gặp ông Marco Rubio ngày 10/7');
      assert.equal(articles.get('cũ')?.source, 'Báo A');
    });

    it('counts the articles that hold a line', async () => {
      const { lines } = await archive.lookUp({ ...NOTHING, lines: [foldText('ĐỌC THÊM'), 'khác'] });
      assert.deepEqual([...lines], [[foldText('đọc thêm'), 3]]);
    });

    it('counts terms, and gives frequent ones for a term that is one slip away', async () => {
      const match = (no: number) =>
        article(
          `trận ${no}`,
          { source: 'Báo A' },
          `Trận đấu số ${no}\n[[person/guardiola|Pep Guardiola]] tới TP.[[place/da-nang|Đà Nẵng]] hôm thứ ${no}.`,
          [],
        );
      const many = await open([1, 2, 3, 4, 5, 6].map(match));
      const asked = ['Pep Guardioal', 'Pep Guardiola', 'Guardiola', 'TP.Đà Nẵng', 'TP Đà Nẵng', 'Pep'];
      const { terms, entities } = await many.lookUp({ ...NOTHING, terms: asked });
      const near = [{ text: 'Pep Guardiola', articles: 6, entity: 'person/guardiola' }];
      assert.deepEqual(terms.get('Pep Guardioal'), { articles: 0, near });
      assert.deepEqual(terms.get('Pep Guardiola'), { articles: 6, near: [] });
      assert.equal(terms.get('Guardiola')?.articles, 6);
      assert.equal(terms.get('TP.Đà Nẵng')?.articles, 6);
      assert.deepEqual(
        terms.get('TP Đà Nẵng')?.near.map(({ text }) => text),
        ['TP.Đà Nẵng'],
      );
      assert.equal(entities.get('person/guardiola')?.kind, 'person');
      const own = await many.lookUp({ ...NOTHING, terms: ['Pep Guardiola'], self: match(1).text });
      assert.equal(own.terms.get('Pep Guardiola')?.articles, 5, 'the draft itself does not count');
      const few = await archive.lookUp({ ...NOTHING, terms: ['Marco Rubi'] });
      assert.deepEqual(few.terms.get('Marco Rubi'), { articles: 0, near: [] }, 'too few articles');
    });

    it('leaves the draft itself out of every answer, in any Unicode form and with any line ends', async () => {
      const text = ARTICLES[1]?.text ?? '';
      for (const self of [text, `\n${text.normalize('NFD').replaceAll('\n', '\r\n')}\n`]) {
        const facts = await archive.lookUp({
          entities: ['person/lavrov', 'person/rubio'],
          events: [{ about: ['person/rubio'], days: ['2025-09-24', '2025-07-10'] }],
          days: ['2025-09-24'],
          lines: [foldText('Đọc thêm')],
          self,
        });
        assert.deepEqual(
          facts.entities.get('person/lavrov')?.spellings.map(({ text: spelling }) => spelling),
          ['Sergey Lavrov'],
        );
        assert.deepEqual(
          facts.events.map((event) => event.date),
          ['2025-07-10'],
        );
        assert.deepEqual([...facts.lines.values()], [2]);
      }
      const other = 'Ông Lavrov rời New York\nÔng Marco Rubio ở lại.\nĐọc thêm';
      const { lines } = await archive.lookUp({ ...NOTHING, lines: [foldText('Đọc thêm')], self: other });
      assert.deepEqual([...lines.values()], [3], 'another text is another article');
    });

    it('leaves the draft itself out when it has been edited since', async () => {
      const text = (ARTICLES[0]?.text ?? '').replace('10/7', '11/7');
      const { entities, events } = await archive.lookUp({
        ...NOTHING,
        entities: ['person/lavrov'],
        eventsOf: ['person/lavrov'],
        self: text,
      });
      const lavrov = entities.get('person/lavrov');
      assert.deepEqual(
        lavrov?.spellings.map((spelling) => [spelling.text, spelling.articles, spelling.examples.length]),
        [['Sergei Lavrov', 1, 1]],
      );
      assert.deepEqual(lavrov.roles, []);
      assert.deepEqual(
        events.map(({ date }) => date),
        ['2025-09-24'],
      );
    });

    it('identifies a text it holds', async () => {
      const text = ARTICLES[0]?.text ?? '';
      assert.equal((await archive.identify(`${text}\r\n`))?.datePublished, '2025-07-11');
      assert.equal((await archive.identify(text.normalize('NFD')))?.id, 'cũ');
      assert.equal((await archive.identify(text.replace('10/7', '10/8')))?.id, 'cũ');
      assert.equal((await archive.identify(text.replace('gặp nhau', 'hội đàm tại Malaysia')))?.id, 'cũ');
      assert.equal(await archive.identify(text.split('\n').slice(0, 1).join('')), undefined);
    });

    it('tells bulletins of two days from each other', async () => {
      const bulletin = (...prices: string[]) =>
        [
          'Giá vàng hôm nay',
          ...prices.map((price) => `Vàng miếng tại Hà Nội bán ra ${price} đồng một lượng`),
        ].join('\n');
      const bulletins = await open([article('thứ hai', {}, bulletin('120,1', '121,7', '119,8'))]);
      assert.equal(await bulletins.identify(bulletin('120,4', '121,9', '119,5')), undefined);
      assert.equal((await bulletins.identify(bulletin('120,1', '121,9', '119,8')))?.id, 'thứ hai');
    });

    it('lists its entities, the most mentioned first, all or those spelled in several ways', async () => {
      const all = await archive.listEntities();
      assert.deepEqual(all.slice(0, 3), ['person/lavrov', 'person/rubio', 'place/moskva']);
      assert.equal(all.length, 5);
      assert.deepEqual(await archive.listEntities({ severalSpellings: true }), [
        'person/lavrov',
        'place/moskva',
      ]);
    });

    it('completes what a person types: any word of a name, in order, diacritics where they are typed', async () => {
      for (const typed of ['L', 'lav', 'Sergei', 'Sergey L', 'sergei lavr'])
        assert.equal((await archive.completeEntities(typed))[0], 'person/lavrov', typed);
      assert.deepEqual(await archive.completeEntities('Nguyễn Văn A'), ['person/an', 'person/anh']);
      assert.deepEqual(await archive.completeEntities('Nguyễn Văn Á'), ['person/anh']);
      assert.deepEqual(await archive.completeEntities('lavrov ser'), []);
      assert.deepEqual(await archive.completeEntities(' '), []);
    });

    it('tells which entities an article names, once each', async () => {
      assert.deepEqual(await archive.entitiesIn('cũ'), ['person/lavrov', 'person/rubio', 'place/moskva']);
      assert.deepEqual(await archive.entitiesIn('mới'), ['person/lavrov', 'person/rubio']);
      assert.deepEqual(await archive.entitiesIn('không có'), []);
    });

    it('finds entities by what a person types', async () => {
      for (const query of ['Sergei Lavrov', 'lavrov', 'SERGEY', 'lavro', 'lavrof', 'sergei lav']) {
        assert.deepEqual(await archive.findEntities(query), ['person/lavrov'], query);
      }
      assert.deepEqual(await archive.findEntities('matxcova'), ['place/moskva']);
      assert.deepEqual(await archive.findEntities('Nguyễn Văn An'), ['person/an']);
      assert.deepEqual(await archive.findEntities('nguyen van anh'), ['person/anh']);
      assert.deepEqual(new Set(await archive.findEntities('nguyễn')), new Set(['person/an', 'person/anh']));
      assert.deepEqual(await archive.findEntities('nguyện'), [], 'a diacritic that is typed counts');
      assert.deepEqual(await archive.findEntities('  '), []);
    });
  });
}
