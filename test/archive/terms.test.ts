import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cityHead, createTerms, termsOf } from '../../server/src/archive/terms.ts';
import { editDistance } from '../../server/src/text/editDistance.ts';

const term = (text: string, articles = 5) => ({ text, articles });

describe('createTerms', () => {
  it('finds every frequent term one slip away, and no other', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', ' '), minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, (known, asked) => {
        const near = known.filter((text) => editDistance(text, asked, 1) === 1);
        const found = createTerms(known.map((text) => term(text))).near(asked);
        assert.deepEqual(new Set(found.map(({ text }) => text)), new Set(near));
      }),
    );
  });

  it('gives the most frequent first, and none that are rare', () => {
    const { near } = createTerms([term('Malaisia', 7), term('Malaysia', 90), term('Malayzia', 2)]);
    assert.deepEqual(
      near('Malaytia').map(({ text }) => text),
      ['Malaysia'],
    );
    assert.deepEqual(
      near('Malasia').map(({ text }) => text),
      ['Malaysia', 'Malaisia'],
    );
  });
});

describe('termsOf', () => {
  const text = 'Ông Pep Guardiola đến TP. Đà Nẵng';
  const mention = (name: string, entity: string) => ({
    text: name,
    entity,
    span: { start: text.indexOf(name) },
  });

  it('gives names, the words of those that have several, and cities with the TP before them', () => {
    const names = [mention('Pep Guardiola', 'person/guardiola'), mention('Đà Nẵng', 'place/da-nang')];
    assert.deepEqual(Object.fromEntries(termsOf(names, text)), {
      'Pep Guardiola': 'person/guardiola',
      Pep: undefined,
      Guardiola: undefined,
      'Đà Nẵng': 'place/da-nang',
      Đà: undefined,
      Nẵng: undefined,
      'TP. Đà Nẵng': undefined,
    });
  });

  it('knows a TP by itself only', () => {
    for (const head of ['TP.', 'TP. ', 'TP ']) assert.equal(cityHead(`ở ${head}Huế`, 2 + head.length), head);
    for (const before of ['VTP ', 'TP', 'tỉnh ']) assert.equal(cityHead(`${before}Huế`, before.length), '');
  });
});
