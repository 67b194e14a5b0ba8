/** A seed in another Unicode form has the same findings, at the places where the same letters stand. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/text/span.ts';
import { FORMS } from '../support/forms.ts';
import { checkSeed, SEEDS } from '../support/seeds.ts';

/** A finding with its offsets counted in the composed text, and its words composed. */
function composed(finding: Finding, text: string): unknown {
  const compose = (words: string) => words.normalize('NFC');
  const place = ({ start, end }: Span) => [start, end].map((offset) => compose(text.slice(0, offset)).length);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: compose(finding.message),
    place: place(finding.span),
    fixes: finding.fixes.map((fix) => ({
      title: compose(fix.title),
      edits: fix.edits.map((edit) => ({ place: place(edit.span), newText: compose(edit.newText) })),
    })),
    evidence: finding.evidence.map(({ article, quote }) => ({ article, quote: compose(quote) })),
    related: finding.related.map((related) => place(related.span)),
  };
}

describe('Unicode forms of the seed articles', () => {
  for (const seed of SEEDS) {
    for (const form of ['NFD', 'hybrid'] as const) {
      it(`${seed.name} has the same findings in ${form}`, async () => {
        const text = FORMS[form](seed.text);
        assert.notEqual(text, seed.text);
        const read = async (written: string) =>
          (await checkSeed(seed, { text: written }))
            // Rules on the form itself differ, as they should.
            .filter(({ rule }) => !rule.startsWith('text/'))
            .map((finding) => composed(finding, written));
        assert.deepEqual(await read(text), await read(seed.text));
      });
    }
  }
});
