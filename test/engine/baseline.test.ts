import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Baseline, baselineOf, compare } from '../../server/src/engine/baseline.ts';
import { fingerprintsOf } from '../../server/src/engine/fingerprint.ts';
import { draftOf } from '../support/finding.ts';
import { type FlaggedDraft, flaggedDraft } from '../support/flaggedDraft.ts';

const GONE = () => true;
const THERE = () => false;

/** The findings of a draft with their fingerprints. */
function keyed({ text, findings }: FlaggedDraft) {
  const keys = fingerprintsOf(findings, draftOf(text));
  return findings.map(({ rule, text }, index) => ({ rule, text, fingerprint: keys[index] ?? ':' })) as {
    rule: string;
    text: string;
    fingerprint: `${string}:${number}`;
  }[];
}

/** A draft of words with the flagged ones in brackets. */
function draft(marked: string): FlaggedDraft {
  const findings: FlaggedDraft['findings'][number][] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const words = part.replace(/[[\]]/g, '');
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    if (words !== part)
      findings.push({
        rule: 'name/variant',
        severity: 'warning',
        message: '',
        span,
        text: words,
        fixes: [],
        evidence: [],
        related: [],
      });
  }
  return { text, findings };
}

function baseline(drafts: Readonly<Record<string, FlaggedDraft>>): Baseline {
  return baselineOf(new Map(Object.entries(drafts).map(([path, one]) => [path, keyed(one)])));
}

/** How many findings are new, and which entries are stale. */
function told(before: Baseline, drafts: Readonly<Record<string, FlaggedDraft>>, isGone = THERE) {
  const now = new Map(Object.entries(drafts).map(([path, one]) => [path, keyed(one)]));
  const { known, stale } = compare(before, now, isGone);
  const fresh = [...now.values()].flat().filter((finding) => !known.has(finding));
  return {
    fresh: fresh.map(({ text }) => text),
    stale: stale.map(({ path, text, count }) => `${path} ${text} ${count}`),
  };
}

const NOTHING = { fresh: [], stale: [] };

describe('a baseline', () => {
  it('knows all that it was made of, and nothing of it is stale', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), flaggedDraft), (drafts) => {
        assert.deepEqual(told(baseline(drafts), drafts, GONE), NOTHING);
      }),
    );
  });

  it('is the same in whatever order drafts are checked', () => {
    fc.assert(
      fc.property(flaggedDraft, flaggedDraft, (a, b) => {
        assert.deepEqual([...baseline({ a, b })], [...baseline({ b, a })]);
      }),
    );
  });

  it('tells a finding more of what it has as new, and one less as stale', () => {
    fc.assert(
      fc.property(flaggedDraft, (one) => {
        fc.pre(one.findings.length > 0);
        const more = {
          text: `${one.text}${one.text}`,
          findings: [
            ...one.findings,
            ...one.findings.map((finding) => ({
              ...finding,
              span: {
                start: finding.span.start + one.text.length,
                end: finding.span.end + one.text.length,
              },
            })),
          ],
        };
        const twice = told(baseline({ a: one }), { a: more });
        assert.equal(twice.fresh.length, one.findings.length);
        assert.deepEqual(twice.stale, []);
        const once = told(baseline({ a: more }), { a: one });
        assert.deepEqual(once.fresh, []);
        const sum = once.stale.reduce((total, entry) => total + Number(entry.split(' ').at(-1)), 0);
        assert.equal(sum, one.findings.length);
      }),
    );
  });

  it('keeps quiet where the words beside a finding were edited', () => {
    const before = baseline({ a: draft('Hôm nay [Lavrov] rời Huế.') });
    assert.deepEqual(told(before, { a: draft('Trưa nay, ông [Lavrov] đã rời Huế.') }), NOTHING);
  });

  it('takes the finding with the same words beside it first', () => {
    const before = baseline({ a: draft('Hôm nay [Lavrov] rời Huế.') });
    const now = keyed(draft('Ông [Lavrov] đến.\nHôm nay [Lavrov] rời Huế.'));
    const { known } = compare(before, new Map([['a', now]]), THERE);
    assert.deepEqual([...known], [now[1]]);
  });

  it('tells another spelling as new and the old one as stale', () => {
    const before = baseline({ a: draft('Hôm nay [Lavrov] rời Huế.') });
    assert.deepEqual(told(before, { a: draft('Hôm nay [Lavrôp] rời Huế.') }), {
      fresh: ['Lavrôp'],
      stale: ['a Lavrov 1'],
    });
  });

  it('follows a draft to its new name, but not to a copy', () => {
    const one = draft('Hôm nay [Lavrov] rời Huế.');
    const before = baseline({ 'cu/a': one });
    assert.deepEqual(told(before, { 'moi/a': one }, GONE), NOTHING);
    assert.deepEqual(told(before, { 'moi/a': one }, THERE), { fresh: ['Lavrov'], stale: [] });
    assert.deepEqual(told(before, { 'cu/a': one, 'moi/a': one }, GONE), { fresh: ['Lavrov'], stale: [] });
  });

  it('says nothing of drafts that were not checked, unless they are gone', () => {
    const before = baseline({ a: draft('[Lavrov]'), b: draft('[Rubio] [Rubio]') });
    assert.deepEqual(told(before, { a: draft('[Lavrov]') }, THERE), NOTHING);
    assert.deepEqual(told(before, { a: draft('[Lavrov]') }, GONE).stale, ['b Rubio 1', 'b Rubio 1']);
  });

  it('knows a long block by its beginning', () => {
    const block = (end: string) => draft(`[Tin liên quan: ${'một bài khác '.repeat(10)}${end}]`);
    assert.deepEqual(told(baseline({ a: block('rồi') }), { a: block('nữa') }), NOTHING);
  });
});
