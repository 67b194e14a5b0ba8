import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../server/src/text/editDistance.ts';
import { isOneEdit } from '../../server/src/text/oneEdit.ts';

describe('one edit', () => {
  it('is an edit distance of one, also around characters of two code units', () => {
    const letters = fc.constantFrom('a', 'b', 'ễ', '😀', '😁', '𝄞');
    const short = fc.array(letters, { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(short, short, (a, b) => {
        assert.equal(isOneEdit(a, b), editDistance(a, b) === 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is a letter more, less or another, or two neighbours swapped', () => {
    for (const slip of ['Lavrv', 'Lavrrov', 'Lavrof', 'Lavorv', 'avrov', 'Lavro'])
      assert.ok(isOneEdit('Lavrov', slip), slip);
    for (const other of ['Lavrov', 'Lavr', 'Lvaorv', 'Lovrav', ''])
      assert.ok(!isOneEdit('Lavrov', other), other);
  });
});
