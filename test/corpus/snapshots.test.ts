/**
 * Everything found in the seed articles, as it was last looked at: a new false alarm shows in the difference.
 * A missing snapshot fails. After looking at what changed: `npm run snapshots`.
 */
import { strict as assert } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { Finding } from '../../server/src/rules/rule.ts';
import { lineAt, splitLines } from '../../server/src/text/line.ts';
import { checkSeed, SEEDS } from '../support/seeds.ts';

const FOLDER = 'test/golden/seeds';
/** Flagged text longer than this is shortened in the middle. */
const SHOWN = 80;

/** Findings as text: place (1-based line and column), severity, rule, flagged text, message, fixes, evidence. */
function describeFindings(text: string, findings: readonly Finding[]): string {
  const lines = splitLines(text);
  const shorten = (words: string) =>
    JSON.stringify(words.length > SHOWN ? `${words.slice(0, SHOWN / 2)}…${words.slice(-SHOWN / 2)}` : words);
  return findings
    .map(({ span, severity, rule, text: flagged, message, fixes, evidence }) => {
      const line = lineAt(lines, span.start);
      const place = `${(line?.index ?? 0) + 1}:${span.start - (line?.span.start ?? 0) + 1}`;
      return [
        `${place} ${severity} ${rule} ${shorten(flagged)}`,
        `  ${message}`,
        ...fixes.map(
          ({ title, preferred, safe, edits }) =>
            `  fix${preferred ? ' (preferred)' : ''}${safe ? ' (safe)' : ''}: ${title} → ${edits.map((edit) => shorten(edit.newText)).join(', ')}`,
        ),
        ...evidence.map(({ article, date, quote }) => `  ${article} (${date ?? '?'}): ${shorten(quote)}`),
      ].join('\n');
    })
    .join('\n\n');
}

describe('snapshots of the seed articles', () => {
  for (const seed of SEEDS) {
    it(seed.name, async () => {
      const found = `${describeFindings(seed.text, await checkSeed(seed))}\n`;
      const path = `${FOLDER}/${seed.name}.txt`;
      if (process.env['SOAT_UPDATE_SNAPSHOTS']) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path, found);
      }
      assert.equal(
        found,
        readFileSync(path, 'utf8'),
        'Other findings than before: look at each, then run `npm run snapshots`',
      );
    });
  }

  it('leave none without its article', () => {
    const names = new Set(SEEDS.map(({ name }) => `${name}.txt`));
    assert.deepEqual(
      readdirSync(FOLDER).filter((file) => !names.has(file)),
      [],
    );
  });
});
