import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Draft } from '../../server/src/draft/draft.ts';
import { withoutOverlaps } from '../../server/src/engine/overlaps.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { draftOf, findingAt } from '../support/finding.ts';

const STORY = draftOf(
  'Tiêu đề của bài viết\n\nĐoạn văn thứ nhất của bài viết này dài vừa đủ.\n\nĐoạn văn thứ hai.',
);

function rulesOf(findings: readonly Finding[], draft: Draft = STORY): string[] {
  return withoutOverlaps(findings, draft).map(({ rule }) => rule);
}

const fix = { title: 'sửa', edits: [], preferred: true, safe: false };

describe('withoutOverlaps', () => {
  it('orders by place, the longer first', () => {
    const findings = [
      findingAt({ start: 5, end: 7 }, { rule: 'b/x' }),
      findingAt({ start: 0, end: 2 }, { rule: 'c/x' }),
      findingAt({ start: 0, end: 4 }, { rule: 'd/x' }),
      findingAt({ start: 5, end: 7 }, { rule: 'a/x' }),
    ];
    assert.deepEqual(rulesOf(findings), ['d/x', 'c/x', 'a/x', 'b/x']);
  });

  it('keeps of one family on one span the gravest, then the one with a fix, then the one with evidence', () => {
    const span = { start: 0, end: 4 };
    const evidence = [{ article: 'a', title: 'b', quote: 'c' }];
    const quiet = findingAt(span, { rule: 'name/variant', severity: 'info', fixes: [fix] });
    const grave = findingAt(span, { rule: 'name/house-style' });
    const mending = findingAt(span, { rule: 'name/misspelling', fixes: [fix] });
    const proven = findingAt(span, { rule: 'name/role', evidence });
    assert.deepEqual(rulesOf([quiet, grave]), ['name/house-style']);
    assert.deepEqual(rulesOf([grave, mending]), ['name/misspelling']);
    assert.deepEqual(rulesOf([proven, mending, grave]), ['name/misspelling']);
    assert.deepEqual(rulesOf([grave, proven]), ['name/role']);
  });

  it('keeps both of two families, and of two spans', () => {
    const a = findingAt({ start: 0, end: 4 }, { rule: 'name/variant' });
    const b = findingAt({ start: 0, end: 4 }, { rule: 'text/unicode' });
    const c = findingAt({ start: 0, end: 5 }, { rule: 'name/role' });
    assert.deepEqual(rulesOf([a, b, c]), ['name/role', 'name/variant', 'text/unicode']);
  });

  it('deletes no part of what should go as a whole', () => {
    const block = findingAt({ start: 22, end: 90 }, { rule: 'boilerplate/block', unnecessary: true });
    const line = findingAt({ start: 22, end: 30 }, { rule: 'boilerplate/line', unnecessary: true });
    assert.deepEqual(rulesOf([line, block]), ['boilerplate/block']);
  });

  it('says nothing of names and dates in page furniture, but in repeated lines', () => {
    const draft = draftOf('Tiêu đề của bài\n\nĐoạn văn.');
    const as = (kind: 'related' | 'repeat'): Draft => {
      const lines = draft.layout.lines.map((line, i) =>
        i === 2 ? { role: 'boilerplate' as const, kind } : line,
      );
      return { ...draft, layout: { ...draft.layout, lines } };
    };
    const name = findingAt({ start: 17, end: 21 });
    const line = findingAt({ start: 17, end: 26 }, { rule: 'boilerplate/line', unnecessary: true });
    assert.deepEqual(rulesOf([name, line], as('related')), ['boilerplate/line']);
    assert.deepEqual(rulesOf([name], as('related')), []);
    assert.deepEqual(rulesOf([name, line], as('repeat')), ['boilerplate/line', 'name/variant']);
  });

  it('gives the same whatever order the rules ran in, and a second time', () => {
    const finding = fc
      .record({
        start: fc.nat(20),
        length: fc.integer({ min: 1, max: 8 }),
        rule: fc.constantFrom('name/a', 'name/b', 'date/a', 'boilerplate/a'),
        severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
        unnecessary: fc.boolean(),
      })
      .map(({ start, length, ...rest }) => findingAt({ start, end: start + length }, rest));
    fc.assert(
      fc.property(
        fc
          .array(finding, { maxLength: 8 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([findings, shuffled]) => {
          const once = withoutOverlaps(findings, STORY);
          assert.deepEqual(withoutOverlaps(shuffled, STORY), once);
          assert.deepEqual(withoutOverlaps(once, STORY), once);
        },
      ),
    );
  });
});
