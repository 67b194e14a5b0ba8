import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fingerprintIn, fingerprintsOf } from '../../server/src/engine/fingerprint.ts';
import { draftOf, findingAt, findingOn } from '../support/finding.ts';
import { type FlaggedDraft, flaggedDraft } from '../support/flaggedDraft.ts';

function fingerprints({ text, findings }: FlaggedDraft): string[] {
  return fingerprintsOf(findings, draftOf(text));
}

describe('fingerprints', () => {
  it('are each the only one of their draft', () => {
    fc.assert(
      fc.property(flaggedDraft, (draft) => {
        const all = fingerprints(draft);
        assert.equal(new Set(all).size, all.length);
      }),
    );
  });

  it('stay while paragraphs are put in above, below and between', () => {
    fc.assert(
      fc.property(flaggedDraft, fc.nat(), fc.lorem(), (draft, place, words) => {
        const paragraphs = draft.text.split('\n');
        const at = place % (paragraphs.length + 1);
        const start = paragraphs.slice(0, at).join('\n').length + (at > 0 ? 1 : 0);
        const more = `${words}\n`;
        const edited = {
          text: draft.text.slice(0, start) + more + draft.text.slice(start),
          findings: draft.findings.map((finding) => {
            const by = finding.span.start >= start ? more.length : 0;
            return { ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } };
          }),
        };
        // At the end of a text without a last line end there is no line to put one before.
        fc.pre(at < paragraphs.length);
        assert.deepEqual(fingerprints(edited), fingerprints(draft));
      }),
    );
  });

  it('are the same in every Unicode form', () => {
    fc.assert(
      fc.property(flaggedDraft, ({ text, findings }) => {
        const decomposed = findings.map((finding) => ({
          ...finding,
          text: finding.text.normalize('NFD'),
          span: {
            start: text.slice(0, finding.span.start).normalize('NFD').length,
            end: text.slice(0, finding.span.end).normalize('NFD').length,
          },
        }));
        assert.deepEqual(
          fingerprints({ text: text.normalize('NFD'), findings: decomposed }),
          fingerprints({ text, findings }),
        );
      }),
    );
  });

  it('differ by rule, by words and by the words beside them', () => {
    const of = (text: string, rule = 'a/b', words = 'ông An') =>
      fingerprintsOf([findingOn(text, words, { rule })], draftOf(text))[0];
    const one = of('Hôm nay ông An rời Huế.');
    for (const other of [
      of('Hôm nay ông An rời Huế.', 'a/c'),
      of('Hôm nay ông An rời Huế.', 'a/b', 'nay ông An'),
      of('Hôm qua ông An rời Huế.'),
      of('Hôm nay ông An đến Huế.'),
      of('Hôm nay ông Ân rời Huế.', 'a/b', 'ông Ân'),
    ])
      assert.notEqual(other, one);
  });

  it('look at three words on each side, and no further', () => {
    const of = (text: string) => fingerprintsOf([findingOn(text, 'X')], draftOf(text))[0];
    assert.equal(of('không a b c X d e f không'), of('khác a b c X d e f khác'));
    assert.notEqual(of('a b c X d e f'), of('khác b c X d e f'));
  });

  it('count what is alike in the order of the text', () => {
    const text = 'ông An\nông An';
    const keys = fingerprintsOf(
      [findingAt({ start: 0, end: 6 }), findingAt({ start: 7, end: 13 })],
      draftOf(text),
    );
    assert.deepEqual(
      keys.map((key) => key.split(':')[1]),
      ['1', '2'],
    );
    assert.equal(keys[0]?.split(':')[0], keys[1]?.split(':')[0]);
  });

  it('tell files apart where that is asked for', () => {
    assert.notEqual(fingerprintIn('a.txt', 'x:1'), fingerprintIn('b.txt', 'x:1'));
  });

  it('do not change from one Soát to the next: baselines live longer', () => {
    const text = 'Hôm nay ông An rời Huế.';
    const [own] = fingerprintsOf([findingOn(text, 'ông An', { rule: 'name/variant' })], draftOf(text));
    assert.equal(own, 'daead07c7a123832:1');
  });
});
