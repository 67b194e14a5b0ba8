import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { excerptOf } from '../../server/src/cli/excerpt.ts';
import { widthOf } from '../../server/src/cli/width.ts';

/** The flagged words as the marker shows them. */
function marked({ text, marker }: { text: string; marker: string }): string {
  const start = marker.length - marker.trimStart().length;
  const letters = Array.from(new Intl.Segmenter('vi').segment(text), ({ segment }) => segment);
  let column = 0;
  return letters
    .filter((letter) => {
      const at = column;
      column += widthOf(letter);
      return at >= start && at < marker.length;
    })
    .join('');
}

describe('excerptOf', () => {
  const line = 'Ngoại trưởng Nga Sergei Lavrov gặp người đồng cấp Mỹ Marco Rubio ở Kuala Lumpur hôm thứ Năm';
  const at = line.indexOf('Marco');

  it('marks what is flagged, with what stands around it', () => {
    const excerpt = excerptOf(line, at, at + 11, 50);
    assert.equal(marked(excerpt), 'Marco Rubio');
    assert.match(excerpt.text, /^….+Marco Rubio.+…$/u);
    assert.ok(widthOf(excerpt.text) <= 50);
  });

  it('cuts between words, but for very long ones', () => {
    assert.equal(excerptOf(line, at, at + 11, 40).text, '…đồng cấp Mỹ Marco Rubio ở Kuala Lumpur…');
    const long = `${'a'.repeat(60)} X ${'b'.repeat(60)}`;
    assert.equal(excerptOf(long, 61, 62, 21).text, `…${'a'.repeat(8)} X ${'b'.repeat(8)}…`);
  });

  it('counts columns, not code units', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const raw = line.normalize(form);
      const start = raw.indexOf('Marco');
      assert.deepEqual(excerptOf(raw, start, start + 11, 50), excerptOf(line, at, at + 11, 50), form);
    }
    assert.equal(marked(excerptOf('習近平 gặp Putin', 8, 13, 50)), 'Putin');
  });

  it('keeps some of the surroundings of a long part, and none that are not there', () => {
    const excerpt = excerptOf(line, 13, line.length - 8, 40);
    assert.ok(excerpt.marker.trim().length >= 20);
    assert.ok(excerpt.text.startsWith('…'));
    assert.equal(excerptOf('abc', 0, 3, 40).text, 'abc');
  });

  it('shows what has no width, and lets nothing steer the terminal', () => {
    assert.equal(excerptOf('a\u200Bb', 1, 2, 40).text, 'a<U+200B>b');
    assert.equal(excerptOf('a\u200Bb', 0, 1, 40).text, 'ab');
    assert.equal(excerptOf('a\u001B[31mb\tc', 0, 1, 40).text, 'a\uFFFD[31mb c');
    assert.equal(excerptOf('abc', 3, 3, 40).marker, '   ^');
  });

  it('is quick on a line of a megabyte', () => {
    const long = line.normalize('NFD').repeat(10_000);
    const started = performance.now();
    for (let i = 0; i < 200; i++) excerptOf(long, 5000 * i, 5000 * i + 10, 80);
    assert.ok(performance.now() - started < 2000);
  });

  it('fits the terminal, with the marker under the text', () => {
    const letters = fc.constantFrom('a', 'ế', 'e\u0302\u0301', '習', ' ', '\u200B', '👍🏽');
    const input = fc
      .array(letters, { maxLength: 60 })
      .chain((parts) =>
        fc.tuple(
          fc.constant(parts),
          fc.nat(parts.length),
          fc.nat(parts.length),
          fc.integer({ min: 20, max: 50 }),
        ),
      );
    fc.assert(
      fc.property(input, ([parts, a, b, width]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map(
          (n) => parts.slice(0, n).join('').length,
        ) as [number, number];
        const { text, marker } = excerptOf(parts.join(''), start, end, width);
        assert.ok(widthOf(text) <= width + 1, `${widthOf(text)} > ${width}`);
        assert.ok(marker.length <= width + 1);
      }),
    );
  });
});
