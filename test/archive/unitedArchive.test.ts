import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Archive, Facts, Question } from '../../server/src/archive/archive.ts';
import { foldHarvests } from '../../server/src/archive/memory.ts';
import { uniteArchives } from '../../server/src/archive/unitedArchive.ts';
import { foldText } from '../../server/src/text/fold.ts';
import { ARTICLES, RETOLD } from './harvests.ts';

const all = [...ARTICLES, ...RETOLD];
const one = foldHarvests('kho', all);
const two = uniteArchives('kho', [
  foldHarvests(
    '/báo/kho-a',
    all.filter((_, i) => i % 2 === 0),
  ),
  foldHarvests(
    '/báo/kho-b',
    all.filter((_, i) => i % 2 === 1),
  ),
]);

const QUESTION: Question = {
  entities: ['person/lavrov', 'person/rubio', 'place/moskva', 'person/ai-do'],
  events: [{ about: ['person/rubio'], days: ['2025-07-10', '2025-08-01', '2025-08-02'] }],
  eventsOf: ['person/minh', 'place/moskva'],
  days: ['2025-09-24'],
  lines: [foldText('Đọc thêm'), 'chưa từng có'],
  terms: ['Sergei Lavrov', 'Lavrov', 'Marco Rubio'],
};

/** An answer as plain data, in an order that hangs on nothing, with ids as their archive has them. */
async function answer(archive: Archive, question: Question): Promise<unknown> {
  const facts: Facts = await archive.lookUp(question);
  const inner = (id: string) => id.replace(/^kho-b\//u, '');
  const plain = JSON.parse(
    JSON.stringify({ ...facts, articles: 0, ...maps(facts) }, (key, value) =>
      key === 'article' ? inner(value) : value,
    ),
  );
  plain.events.sort((a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : 1));
  const cited = facts.events.flatMap(({ tellings }) => tellings.map(({ citation }) => citation.article));
  return { ...plain, titles: cited.map((id) => facts.articles.get(id)?.title).sort() };
}

function maps({ entities, terms, lines }: Facts): object {
  const inOrder = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { entities: inOrder(entities), terms: inOrder(terms), lines: inOrder(lines) };
}

describe('archives asked as one', () => {
  it('answer as one archive with the articles of all', async () => {
    assert.deepEqual(await answer(two, QUESTION), await answer(one, QUESTION));
    for (const { text } of all) {
      const own = { ...QUESTION, terms: [], self: text };
      assert.deepEqual(await answer(two, own), await answer(one, own), text);
    }
  });

  it('tell their articles apart', async () => {
    assert.equal(two.size, all.length);
    const id = (await two.identify(ARTICLES[1]?.text ?? ''))?.id ?? '';
    assert.equal(id, 'kho-b/mới');
    assert.equal(await two.read(id), ARTICLES[1]?.text);
    assert.equal(await two.read('cũ'), ARTICLES[0]?.text);
    assert.equal(await two.read('mới'), undefined);
    const twins = uniteArchives('x', [one, foldHarvests('b/kho', []), foldHarvests('a/kho', ARTICLES)]);
    assert.equal(await twins.read('kho (3)/cũ'), ARTICLES[0]?.text);
  });

  it('find and list the entities of all', async () => {
    assert.deepEqual(new Set(await two.findEntities('nguyễn')), new Set(await one.findEntities('nguyễn')));
    assert.deepEqual(new Set(await two.listEntities()), new Set(await one.listEntities()));
  });

  it('of which there is one only is that one', () => {
    assert.equal(uniteArchives('x', [one]), one);
  });
});
