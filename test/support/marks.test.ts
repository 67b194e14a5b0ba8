import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Finding, TextEdit } from '../../server/src/rules/rule.ts';
import { applyEdits, parseMarks, renderMarks } from './marks.ts';

function finding(part: Partial<Finding>): Finding {
  return {
    rule: 'name/variant',
    severity: 'warning',
    message: '',
    text: '',
    span: { start: 0, end: 0 },
    fixes: [],
    evidence: [],
    related: [],
    ...part,
  };
}

const fix = (...edits: TextEdit[]) => [{ title: '', edits, preferred: true, safe: false }];

describe('marks of a fixture', () => {
  it('are read with span, rule, severity and fix', () => {
    const { text, marks } = parseMarks(
      'Ông [[Sergey|name/variant|Sergei]] Lavrov ([[31/6|date/impossible:error]])',
    );
    assert.equal(text, 'Ông Sergey Lavrov (31/6)');
    assert.deepEqual(marks, [
      { span: { start: 4, end: 10 }, rule: 'name/variant', severity: 'warning', fix: 'Sergei' },
      { span: { start: 19, end: 23 }, rule: 'date/impossible', severity: 'error' },
    ]);
  });

  it('may span lines and delete', () => {
    const { text, marks } = parseMarks('Tin.\n[[Tin liên quan\nMột tin khác|boilerplate/block|]]\n');
    assert.equal(text, 'Tin.\nTin liên quan\nMột tin khác\n');
    assert.deepEqual(marks, [
      { span: { start: 5, end: 31 }, rule: 'boilerplate/block', severity: 'warning', fix: '' },
    ]);
  });

  it('may hold brackets and bars of the text', () => {
    const { text, marks } = parseMarks('[[Chia sẻ | In [2]|boilerplate/line]]');
    assert.equal(text, 'Chia sẻ | In [2]');
    assert.deepEqual(marks[0]?.span, { start: 0, end: text.length });
  });

  it('are refused where they are written wrongly', () => {
    for (const slip of ['[[Sergey|name]]', '[[Sergey]]', 'Sergey|name/variant]]', '[[Sergey|name/variant']) {
      assert.throws(() => parseMarks(`Ông ${slip} nói`), /not a mark/u, slip);
    }
  });

  it('are written as they are read', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aâế 1/-.\n'), minLength: 1, maxLength: 8 });
    const part = fc.oneof(
      word,
      fc
        .tuple(word, fc.constantFrom('', ':info', ':error'), fc.option(word))
        .map(
          ([flagged, severity, after]) =>
            `[[${flagged}|date/weekday${severity}${after === null ? '' : `|${after}`}]]`,
        ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const source = parts.join('');
        const { text, marks } = parseMarks(source);
        const findings = marks.map(({ fix: newText, ...mark }) =>
          finding({ ...mark, fixes: newText === undefined ? [] : fix({ span: mark.span, newText }) }),
        );
        assert.equal(renderMarks(text, findings), source);
      }),
    );
  });

  it('tell what a fix makes of the flagged text, whatever part it edits', () => {
    const text = 'Thứ ba (9/7)\nhết';
    const span = { start: 0, end: 12 };
    const part = finding({ span, fixes: fix({ span: { start: 4, end: 6 }, newText: 'tư' }) });
    assert.equal(renderMarks(text, [part]), '[[Thứ ba (9/7)|name/variant|Thứ tư (9/7)]]\nhết');
    const line = finding({ span, fixes: fix({ span: { start: 0, end: 13 }, newText: '' }) });
    assert.equal(renderMarks(text, [line]), '[[Thứ ba (9/7)|name/variant|]]\nhết');
  });

  it('show a finding that overlaps another, and a fix that eats its neighbours', () => {
    const text = 'một hai';
    const both = [finding({ span: { start: 0, end: 7 } }), finding({ span: { start: 4, end: 7 } })];
    assert.match(renderMarks(text, both), /overlaps: hai/u);
    const greedy = finding({
      span: { start: 4, end: 7 },
      fixes: fix({ span: { start: 0, end: 7 }, newText: '' }),
    });
    assert.match(renderMarks(text, [greedy]), /instead of "một hai"/u);
  });
});

describe('applyEdits', () => {
  it('applies edits in any order and the first of two that overlap', () => {
    const edits = [
      { span: { start: 4, end: 7 }, newText: 'ba' },
      { span: { start: 0, end: 3 }, newText: 'hai' },
      { span: { start: 5, end: 6 }, newText: '!' },
    ];
    assert.equal(applyEdits('một hai', edits), 'hai ba');
  });
});
