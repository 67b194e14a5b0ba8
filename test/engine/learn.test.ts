import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { type EntityFacts, type Facts, NO_FACTS } from '../../server/src/archive/archive.ts';
import { LEARN, withLearned } from '../../server/src/engine/learn.ts';

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
  return withLearned({ preferred: new Map() }, factsOf(spellings), {
    ...LEARN,
    ...(source === undefined ? {} : { source }),
  }).preferred.get('place/kiev')?.spelling;
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
    const { preferred } = withLearned(style, factsOf({ Kiev: { A: 9 } }), LEARN);
    assert.deepEqual(preferred.get('place/kiev'), { spelling: 'Kyiv', by: 'style' });
  });

  it('learns nothing where the house has changed its mind of late', () => {
    const spelling = { count: 0, bySource: {}, byYear: {}, examples: [] };
    const spellings = [
      { ...spelling, text: 'Kiev', articles: 90, recent: 2 },
      { ...spelling, text: 'Kyiv', articles: 18, recent: 18 },
    ];
    const entity: EntityFacts = { id: 'place/kiev', kind: 'place', name: 'Kiev', roles: [], spellings };
    const facts: Facts = { ...NO_FACTS, entities: new Map([[entity.id, entity]]) };
    assert.equal(withLearned({ preferred: new Map() }, facts, LEARN).preferred.size, 0);
  });

  it('counts each name of an entity for itself', () => {
    const { preferred } = withLearned(
      { preferred: new Map() },
      factsOf({ 'Liên Hợp Quốc': { A: 19 }, LHQ: { A: 20 }, 'Liên hợp quốc': { A: 1 } }),
      LEARN,
    );
    assert.deepEqual(preferred.get('place/kiev'), {
      spelling: 'LHQ',
      articles: 20,
      of: 20,
      by: 'learned',
      others: [{ spelling: 'Liên Hợp Quốc', articles: 19, of: 20 }],
    });
  });

  it('learns how a house sets TP before each city', () => {
    const terms = new Map([
      ['TP. Đà Nẵng', { articles: 1, near: [] }],
      ['TP.Đà Nẵng', { articles: 30, near: [] }],
      ['TP Huế', { articles: 4, near: [] }],
      ['TP.Huế', { articles: 5, near: [] }],
    ]);
    const { cities } = withLearned({ preferred: new Map() }, { ...NO_FACTS, terms }, LEARN);
    assert.deepEqual(
      [...(cities ?? [])],
      [['TP. Đà Nẵng', { spelling: 'TP.Đà Nẵng', articles: 30, of: 31 }]],
    );
  });
});
