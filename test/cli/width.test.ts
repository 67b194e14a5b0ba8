import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import stringWidth from 'string-width';
import { widthOf } from '../../server/src/cli/width.ts';

describe('widthOf', () => {
  it('is what the library says, for plain letters too', () => {
    const letters = fc.oneof(
      fc.constantFrom('ư', 'ế', 'e\u0302\u0301', '習', '👍🏽', '…', '“', '\u00AD', '\u200B', ' ', '\u1EF9'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (parts) => {
        assert.equal(widthOf(parts.join('')), stringWidth(parts.join('')));
      }),
    );
    for (let code = 0x20; code < 0x2100; code++) {
      const letter = String.fromCodePoint(code);
      assert.equal(widthOf(letter), stringWidth(letter), `U+${code.toString(16)}`);
    }
  });
});
