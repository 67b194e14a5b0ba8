import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { EntityFacts, Spelling } from '../../server/src/archive/archive.ts';
import { clustersOf } from '../../server/src/archive/variants.ts';

/** `Kiev: Tuổi Trẻ 2025 3, VnExpress 2026 1`. */
function spelling(text: string, ...told: [source: string, year: string, articles: number][]): Spelling {
  const bySource: Record<string, number> = {};
  const byYear: Record<string, Record<string, number>> = {};
  for (const [source, year, n] of told) {
    bySource[source] = (bySource[source] ?? 0) + n;
    byYear[year] = { ...byYear[year], [source]: n };
  }
  const articles = Object.values(bySource).reduce((a, b) => a + b, 0);
  return { text, count: 2 * articles, articles, bySource, byYear, examples: [] };
}

const facts = (...spellings: Spelling[]): EntityFacts => ({
  id: 'place/x',
  kind: 'place',
  name: 'X',
  spellings,
  roles: [],
});
const textsOf = (...texts: string[]) =>
  clustersOf(facts(...texts.map((text, i) => spelling(text, ['A', '2025', 9 - i])))).map(({ spellings }) =>
    spellings.map(({ text }) => text),
  );

describe('clusters of spellings', () => {
  it('hold the spellings of one name, the most frequent first', () => {
    assert.deepEqual(textsOf('Kiev', 'Kyiv'), [['Kiev', 'Kyiv']]);
    assert.deepEqual(textsOf('Matxcơva', 'Moskva', 'Moscow'), [['Matxcơva', 'Moskva', 'Moscow']]);
  });

  it('are not made of other names of the same, of capitals or of spaces', () => {
    assert.deepEqual(textsOf('Mỹ', 'Hoa Kỳ'), []);
    assert.deepEqual(textsOf('châu Âu', 'Châu Âu'), []);
    assert.deepEqual(textsOf('Hà Nội', 'HÀ NỘI', 'Hà  Nội'), []);
    assert.deepEqual(textsOf('Kiev'), []);
  });

  it('count one outlet alone where it is named', () => {
    const both = facts(
      spelling('Kiev', ['Tuổi Trẻ', '2025', 3], ['VnExpress', '2026', 1]),
      spelling('Kyiv', ['Thanh Niên', '2025', 5], ['Tuổi Trẻ', '2026', 2]),
    );
    assert.deepEqual(
      clustersOf(both)[0]?.spellings.map(({ text, articles }) => [text, articles]),
      [
        ['Kyiv', 7],
        ['Kiev', 4],
      ],
    );
    const [own] = clustersOf(both, 'Tuổi Trẻ');
    assert.equal(own?.articles, 5);
    assert.deepEqual(
      own.spellings.map(({ text, articles, byYear }) => [text, articles, byYear]),
      [
        ['Kiev', 3, { 2025: { 'Tuổi Trẻ': 3 } }],
        ['Kyiv', 2, { 2026: { 'Tuổi Trẻ': 2 } }],
      ],
    );
    assert.deepEqual(clustersOf(both, 'Thanh Niên'), []);
  });
});
