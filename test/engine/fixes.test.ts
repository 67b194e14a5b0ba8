import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyEdits, applyFixes, changesQuotedWords, safeFixOf } from '../../server/src/engine/fixes.ts';
import type { FindingFix, TextEdit } from '../../server/src/rules/rule.ts';
import { draftOf, findingAt, findingOn } from '../support/finding.ts';

function fixOf(edits: TextEdit[], more: Partial<FindingFix> = {}): FindingFix {
  return { title: 'sửa', edits, preferred: true, safe: true, ...more };
}

describe('applyFixes', () => {
  const text = 'Ông Lavrov gặp ông Rubio.';
  const replace = (words: string, newText: string, more?: Partial<FindingFix>) => {
    const finding = findingOn(text, words);
    return { ...finding, fixes: [fixOf([{ span: finding.span, newText }], more)] };
  };

  it('applies the safe preferred fix of each finding', () => {
    const { text: fixed, applied } = applyFixes(text, [
      replace('Lavrov', 'Sergei Lavrov'),
      replace('Rubio', 'Marco Rubio', { safe: false }),
      replace('gặp', '', { preferred: false }),
    ]);
    assert.equal(fixed, 'Ông Sergei Lavrov gặp ông Rubio.');
    assert.deepEqual(
      applied.map(({ finding }) => finding.text),
      ['Lavrov'],
    );
  });

  it('leaves out a fix that touches what an earlier one changed', () => {
    const { text: fixed, applied } = applyFixes(text, [replace('Lavrov gặp', 'X'), replace('gặp ông', 'Y')]);
    assert.equal(fixed, 'Ông X ông Rubio.');
    assert.equal(applied.length, 1);
  });

  it('makes a change only once that two findings ask for', () => {
    const { text: fixed } = applyFixes(text, [replace('Rubio', 'R'), replace('Rubio', 'R')]);
    assert.equal(fixed, 'Ông Lavrov gặp ông R.');
  });

  it('applies a fix wholly or not at all', () => {
    const both = fixOf([
      { span: { start: 4, end: 10 }, newText: 'A' },
      { span: { start: 19, end: 24 }, newText: 'B' },
    ]);
    const { text: fixed } = applyFixes(text, [
      replace('Rubio', 'R'),
      findingAt({ start: 0, end: 3 }, { fixes: [both] }),
    ]);
    assert.equal(fixed, 'Ông Lavrov gặp ông R.');
  });

  it('leaves out a fix whose own edits overlap', () => {
    const broken = fixOf([
      { span: { start: 0, end: 5 }, newText: 'A' },
      { span: { start: 3, end: 8 }, newText: 'B' },
    ]);
    assert.equal(applyFixes(text, [findingAt({ start: 0, end: 5 }, { fixes: [broken] })]).text, text);
  });

  it('keeps what lies outside of the edits, whatever is asked for', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'ố', 'o\u0302\u0301', ' ', '\n'), maxLength: 40 });
    const draft = letters.chain((draftText) => {
      const offset = fc.nat({ max: draftText.length });
      const edit = fc.record({
        span: fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        newText: fc.constantFrom('', 'X', 'YY'),
      });
      return fc.tuple(
        fc.constant(draftText),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      );
    });
    fc.assert(
      fc.property(draft, ([draftText, fixes]) => {
        const findings = fixes.map((edits) => findingAt({ start: 0, end: 0 }, { fixes: [fixOf(edits)] }));
        const { text: fixed, applied } = applyFixes(draftText, findings);
        const edits = unique(applied.flatMap(({ fix }) => fix.edits)).sort(
          (a, b) => a.span.start - b.span.start,
        );
        // Walk both texts: what stands between two edits is the same in both.
        let [old, now] = [0, 0];
        for (const { span, newText } of edits) {
          assert.ok(span.start >= old, 'edits overlap');
          const kept = draftText.slice(old, span.start);
          assert.equal(fixed.slice(now, now + kept.length + newText.length), kept + newText);
          old = span.end;
          now += kept.length + newText.length;
        }
        assert.equal(fixed.slice(now), draftText.slice(old));
        // Of what was left out, each fix touches one that was applied, or itself.
        const left = findings.filter((finding) => !applied.some((one) => one.finding === finding));
        for (const finding of left) {
          const own = safeFixOf(finding)?.edits ?? [];
          const touches = own.some((edit, i) =>
            [...edits, ...own.slice(i + 1)].some(
              (other) =>
                (edit.span.start < other.span.end && other.span.start < edit.span.end) ||
                edit.span.start === other.span.start,
            ),
          );
          assert.ok(touches);
        }
      }),
    );
  });
});

describe('applyEdits', () => {
  it('takes edits in any order and puts an insertion before what it stands before', () => {
    const edits = [
      { span: { start: 3, end: 3 }, newText: '!' },
      { span: { start: 0, end: 1 }, newText: 'A' },
    ];
    assert.equal(applyEdits('abcd', edits), 'Abc!d');
  });
});

function unique(edits: readonly TextEdit[]): TextEdit[] {
  const seen = new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.newText}`, edit]));
  return [...seen.values()];
}

describe('changesQuotedWords', () => {
  const draft = draftOf('Tiêu đề\n\nÔng nói: “Ông Sergey đi Ha\u0300 Nội”, rồi ông Sergey về.');
  const edit = (words: string, newText: string, from = 0): TextEdit => {
    const start = draft.text.indexOf(words, from);
    return { span: { start, end: start + words.length }, newText };
  };

  it('holds of words within quotation marks only', () => {
    assert.equal(changesQuotedWords(draft, edit('Sergey', 'Sergei')), true);
    assert.equal(changesQuotedWords(draft, edit('Sergey', '')), true);
    assert.equal(changesQuotedWords(draft, edit('Sergey', 'Sergei', draft.text.indexOf('rồi'))), false);
    assert.equal(changesQuotedWords(draft, edit('Ông nói: “Ông Sergey đi Ha\u0300 Nội”, rồi', '')), false);
  });

  it('does not hold of the same words in another encoding', () => {
    assert.equal(changesQuotedWords(draft, edit('Ha\u0300', 'H\u00e0')), false);
  });
});
