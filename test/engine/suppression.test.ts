import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { applyEdits } from '../../server/src/engine/fixes.ts';
import { disableInDraft, disableOnLine, withoutSuppressed } from '../../server/src/engine/suppression.ts';
import { draftOf, findingOn } from '../support/finding.ts';

/** The words of A, B, C, D… that are still found in a text, each by name/variant. */
function foundIn(text: string, rule = 'name/variant'): string {
  const findings = [...text.matchAll(/\b[A-D]\b/g)].map(([word]) => findingOn(text, word, { rule }));
  return withoutSuppressed(findings, draftOf(text))
    .map((finding) => finding.text)
    .join('');
}

describe('switches in a draft', () => {
  it('exempt their line', () => {
    assert.equal(foundIn('A <!-- soat-disable-line -->\n\nB'), 'B');
    assert.equal(foundIn('A <!-- soat-disable-line name/variant --> B\n\nC'), 'C');
  });

  it('exempt the next line that has text', () => {
    assert.equal(foundIn('A\n<!-- soat-disable-next-line -->\n\nB\nC'), 'AC');
    assert.equal(
      foundIn('<!-- soat-disable-next-line date -->\n<!-- soat-disable-next-line name -->\nA\nB'),
      'B',
      'two stand above one line',
    );
  });

  it('exempt a region, to its end or that of the draft', () => {
    assert.equal(foundIn('A\n<!-- soat-disable -->\nB\n<!-- soat-enable -->\nC'), 'AC');
    assert.equal(foundIn('A\n<!-- soat-disable name -->\nB\n\nC'), 'A');
    assert.equal(foundIn('A <!-- soat-disable --> B <!-- soat-enable --> C'), 'AC', 'within a line');
  });

  it('switch one rule on again inside a region', () => {
    const text = '<!-- soat-disable -->\nA\n<!-- soat-enable name/variant -->\nB';
    assert.equal(foundIn(text), 'B');
    assert.equal(foundIn(text, 'date/weekday'), '');
  });

  it('speak of the rules they name only', () => {
    assert.equal(foundIn('A <!-- soat-disable-line date, boilerplate/line -->'), 'A');
    assert.equal(foundIn('A <!-- soat-disable-line date, name -->'), '');
    assert.equal(foundIn('A <!-- soat-disable-line name/var -->'), 'A', 'no part of an id');
    assert.equal(foundIn('A <!--soat-disable-line date name/variant-->'), '');
  });

  it('may give a reason', () => {
    assert.equal(foundIn('A <!-- soat-disable-line name/variant -- tên sách -->'), '');
    assert.equal(foundIn('A <!-- soat-disable-line date -- name/variant giữ lại -->'), 'A');
  });

  it('are only what is written so', () => {
    for (const comment of [
      'soat-disabled',
      'soat-disable-lines',
      'xin soat-disable-line',
      'soat disable-line',
    ]) {
      assert.equal(foundIn(`A <!-- ${comment} -->`), 'A', comment);
    }
    assert.equal(foundIn('A soat-disable-line'), 'A');
  });

  it('are no part of the story', () => {
    const draft = draftOf('<!-- soat-disable date -->\nTiêu đề <!-- soat-disable-line --> của bài\n\nSa-pô.');
    assert.deepEqual(
      draft.lines.map(({ text }) => text),
      ['', 'Tiêu đề  của bài', '', 'Sa-pô.'],
    );
    assert.deepEqual(draft.layout.lines[0]?.role, 'blank');
    const line = draft.lines[1];
    const at = line?.text.indexOf('của') ?? 0;
    const raw = line?.toRaw({ start: at, end: at + 3 });
    assert.equal(draft.text.slice(raw?.start, raw?.end), 'của', 'offsets count in the raw text');
  });
});

describe('edits that add a switch', () => {
  const quieten = (text: string, word: string, rule = 'name/variant') => {
    const draft = draftOf(text);
    return applyEdits(text, [disableOnLine(draft, findingOn(text, word, { rule }))]);
  };

  it('exempt the line of a finding', () => {
    const once = quieten('A và B\nC\n', 'B');
    assert.equal(once, 'A và B <!-- soat-disable-line name/variant -->\nC\n');
    assert.equal(foundIn(once), 'C');
  });

  it('add to the switch that stands there', () => {
    const text = 'A <!-- soat-disable-line date/weekday -- chắc chắn -->\r\nB';
    const twice = quieten(text, 'A');
    assert.equal(twice, 'A <!-- soat-disable-line date/weekday, name/variant -- chắc chắn -->\r\nB');
    assert.equal(foundIn(twice), 'B');
  });

  it('exempt the draft, below what it says of itself', () => {
    const text = '---\r\nedition: 2025-07-11\r\n---\r\nA\r\nB';
    const once = applyEdits(text, [disableInDraft(draftOf(text), 'name/variant')]);
    assert.equal(once, '---\r\nedition: 2025-07-11\r\n---\r\n<!-- soat-disable name/variant -->\r\nA\r\nB');
    assert.equal(foundIn(once), '');
    const twice = applyEdits(once, [disableInDraft(draftOf(once), 'date')]);
    assert.match(twice, /<!-- soat-disable name\/variant, date -->/);
  });

  it('exempt the last line of a text that ends without a line end', () => {
    assert.equal(quieten('A', 'A'), 'A <!-- soat-disable-line name/variant -->');
  });
});
