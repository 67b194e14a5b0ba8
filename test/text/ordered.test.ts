import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { countBefore, within } from '../../server/src/text/ordered.ts';
import { isQuoted } from '../../server/src/text/quotations.ts';
import { bySpan, contains, type Span } from '../../server/src/text/span.ts';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(60), fc.nat(20))
  .map(([start, length]) => ({ start, end: start + length }));
/** In the order of the text, some within others. */
const spans = fc.array(span, { maxLength: 30 }).map((some) => some.sort(bySpan));

describe('lists in the order of the text', () => {
  it('give what a look at every item would give', () => {
    fc.assert(
      fc.property(spans, span, (all, where) => {
        const items = all.map((one) => ({ span: one }));
        assert.deepEqual(
          within(items, where),
          items.filter((item) => contains(where, item.span)),
        );
        assert.equal(countBefore(items, where.start), all.filter(({ start }) => start < where.start).length);
        assert.equal(
          isQuoted({ quotations: all }, where),
          all.some((one) => contains(one, where)),
        );
      }),
    );
  });
});
