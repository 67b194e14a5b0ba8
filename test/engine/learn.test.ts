import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type EntityFacts, type Facts, NO_FACTS } from '../../server/src/archive/archive.ts';
import { withLearned } from '../../server/src/engine/learn.ts';

/** What an archive knows of one entity, as articles by source for each spelling. */
function factsOf(spellings: Record<string, Record<string, number>>): Facts {
  const facts: EntityFacts = {
    id: 'place/kiev',
    kind: 'place',
    name: 'Kiev',
    roles: [],
    spellings: Object.entries(spellings).map(([text, bySource]) => {
      const articles = Object.values(bySource).reduce((sum, n) => sum + n, 0);
      return { text, count: articles, articles, bySource, byYear: {}, examples: [] };
    }),
  };
  return { ...NO_FACTS, entities: new Map([[facts.id, facts]]) };
}

function learned(spellings: Record<string, Record<string, number>>, source?: string): string | undefined {
  return withLearned({ preferred: new Map() }, factsOf(spellings), source).preferred.get('place/kiev')
    ?.spelling;
}

describe('withLearned', () => {
  it('takes the spelling that a house hardly ever departs from', () => {
    assert.equal(learned({ Kiev: { A: 8 }, Kyiv: { A: 2 } }), 'Kiev');
    assert.equal(learned({ Kiev: { A: 7 }, Kyiv: { A: 2 } }), undefined, 'too even');
    assert.equal(learned({ Kiev: { A: 4 } }), undefined, 'too few');
  });

  it('counts the articles of the outlet named, and of all where none is', () => {
    const spellings = { Kiev: { 'Tuổi Trẻ': 9 }, Kyiv: { 'Thanh Niên': 9, 'Tuổi Trẻ': 1 } };
    assert.equal(learned(spellings, 'Tuổi Trẻ'), 'Kiev');
    assert.equal(learned(spellings, 'Thanh Niên'), 'Kyiv');
    assert.equal(learned(spellings, 'Nhân Dân'), undefined);
    assert.equal(learned(spellings), undefined);
  });

  it('counts no capitals', () => {
    assert.equal(learned({ REUTERS: { A: 20 }, Reuters: { A: 6 } }), 'Reuters');
  });

  it('leaves to the style what the style says', () => {
    const style = { preferred: new Map([['place/kiev', { spelling: 'Kyiv', by: 'style' as const }]]) };
    const { preferred } = withLearned(style, factsOf({ Kiev: { A: 9 } }));
    assert.deepEqual(preferred.get('place/kiev'), { spelling: 'Kyiv', by: 'style' });
  });
});
