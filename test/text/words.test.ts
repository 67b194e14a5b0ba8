import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { words } from '../../server/src/text/words.ts';

describe('words', () => {
  it('are runs of letters, marks and digits', () => {
    assert.deepEqual(
      words('Mátxcơva, 24-11: “Nguyễn”').map(({ text }) => text),
      ['Mátxcơva', '24', '11', 'Nguyễn'],
    );
  });

  it('are those that the pattern finds, in any text', () => {
    // Halves of pairs that stand alone as well.
    const units = fc.array(fc.integer({ min: 0xd700, max: 0xe100 }));
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      units.map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => ({
          text: word,
          start: index,
          end: index + word.length,
        }));
        assert.deepEqual(words(text), found);
      }),
    );
  });
});
