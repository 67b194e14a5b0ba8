import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { excerptAround } from '../../server/src/lsp/excerpt.ts';
import { splitLines } from '../../server/src/text/line.ts';

describe('excerpts', () => {
  it('keep every line where it is, and the lines near a place as they are', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 5 }).map((text) => text.replace(/[\r\n<]/gu, '')),
      {
        minLength: 1,
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.nat(), (written, end, any) => {
        const text = written.join(end);
        const line = any % written.length;
        const excerpt = excerptAround(text, line);
        assert.ok(excerpt !== undefined);
        const spans = (each: string) => splitLines(each).map(({ span }) => span);
        assert.deepEqual(spans(excerpt), spans(text));
        const at = splitLines(text)[line]?.span;
        assert.equal(excerpt.slice(at?.start, at?.end), text.slice(at?.start, at?.end));
      }),
    );
  });

  it('hold the head, and nothing that is far', () => {
    const text = Array.from({ length: 1000 }, (_, no) => `dòng ${no}`).join('\n');
    const kept = [...(excerptAround(text, 510) ?? '').matchAll(/dòng (\d+)/gu)].map(([, no]) => Number(no));
    assert.deepEqual(
      kept.filter((no) => no < 100),
      Array.from({ length: 40 }, (_, no) => no),
    );
    assert.deepEqual([kept[40], kept.at(-1)], [450, 599]);
    assert.equal(excerptAround(text, 510), excerptAround(text, 549));
  });

  it('are none where the lines near by are too long', () => {
    assert.equal(excerptAround(`${'a '.repeat(30_000)}\nb`, 1), undefined);
    assert.ok(excerptAround(`${'b\n'.repeat(500)}${'a '.repeat(30_000)}`, 100));
  });
});
