/**
 * Runs every fixture of test/fixtures against its own rule: spans, severities and preferred fixes must be exactly those
 * marked; after the fixes nothing of what was fixed may be found again; and all this in each Unicode form.
 */
import { strict as assert } from 'node:assert';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import type { DraftInput } from '../server/src/draft/annotate.ts';
import { RULES } from '../server/src/rules/index.ts';
import type { Finding } from '../server/src/rules/rule.ts';
import { CORPUS, createTestChecker } from './support/checker.ts';
import { type Fixture, readFixtures } from './support/fixture.ts';
import { FORMS } from './support/forms.ts';
import { applyEdits, parseMarks, renderMarks } from './support/marks.ts';

const byRule = new Map<string, Fixture[]>();
for (const fixture of readFixtures())
  byRule.set(fixture.rule, [...(byRule.get(fixture.rule) ?? []), fixture]);

for (const [id, fixtures] of byRule) {
  describe(`fixtures of ${id}`, () => {
    for (const fixture of fixtures) {
      for (const [form, write] of formsOf(id)) {
        it(`${fixture.name} (${form})`, () => hold(fixture, write(fixture.body)));
      }
    }
  });
}

/** Rules on the Unicode form itself read their fixtures as they are written. */
function formsOf(id: string): [string, (text: string) => string][] {
  return id.startsWith('text/') ? [['as written', (text) => text]] : Object.entries(FORMS);
}

async function hold(fixture: Fixture, body: string): Promise<void> {
  const { text, marks } = parseMarks(body);
  for (const mark of marks)
    assert.equal(mark.rule, fixture.rule, 'a fixture marks findings of its own rule only');

  const found = await check(fixture, text);
  assert.equal(
    renderMarks(text, found).normalize('NFC'),
    body.replaceAll(':warning]]', ']]').replaceAll(':warning|', '|').normalize('NFC'),
    `${fixture.path}: found (+) differs from what is marked (-)${found.map((f) => `\n  "${f.text}": ${f.message}`).join('')}`,
  );

  const fixes = found.flatMap((finding) => finding.fixes.filter((fix) => fix.preferred));
  if (!fixes.length) return;
  const fixed = applyEdits(
    text,
    fixes.flatMap((fix) => fix.edits),
  );
  const left = (await check(fixture, fixed)).map((finding) => finding.text);
  const expected = found.filter((finding) => !finding.fixes.some((fix) => fix.preferred)).map((f) => f.text);
  for (const remaining of left) {
    const at = expected.indexOf(remaining);
    assert.ok(at >= 0, `${fixture.path}: after its fixes "${remaining}" is still found in\n${fixed}`);
    expected.splice(at, 1);
  }
}

async function check(fixture: Fixture, text: string): Promise<readonly Finding[]> {
  const { edition, archive, config } = fixture.header;
  const rule = RULES.find(({ meta }) => meta.id === fixture.rule);
  assert.ok(rule, `${fixture.path}: there is no rule ${fixture.rule}`);
  const folder = dirname(fixture.path);
  const checker = await createTestChecker({
    rules: [rule],
    archive: archive === 'corpus' ? CORPUS : archive && join(folder, archive),
    config,
  });
  const input: DraftInput = {
    id: fixture.path,
    text,
    ...(edition ? { edition: { date: edition, origin: 'option' } } : {}),
  };
  return (await checker.check(input)).findings;
}
