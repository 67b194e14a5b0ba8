import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { Parser } from 'tap-parser';
import { toTap } from '../../../server/src/cli/formats/tap.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleContext, sampleReport } from '../../support/report.ts';

interface Test {
  readonly ok: boolean;
  readonly name: string;
  readonly diag?: { readonly findings: readonly { readonly rule?: string; readonly text?: string }[] };
}

function read(tap: string): { readonly ok: boolean; readonly tests: Test[] } {
  const parser = new Parser({ strict: true });
  const tests: Test[] = [];
  parser.on('assert', (test: Test) => tests.push(test));
  parser.end(tap);
  const { ok, failures } = parser.results ?? { ok: false, failures: [] };
  assert.deepEqual(
    failures.filter(({ tapError }) => tapError),
    [],
  );
  return { ok, tests };
}

describe('--format tap', () => {
  it('writes what it did', () => matchGolden('cli/formats/tap.txt', toTap(sampleReport(), sampleContext())));

  it('is read as the report has it', () => {
    const { files, problems } = sampleReport();
    const { tests } = read(toTap(sampleReport(), sampleContext()));
    assert.deepEqual(
      tests.map(({ ok, diag }) => [ok, diag?.findings.map(({ rule, text }) => [rule, text])]),
      [
        ...files.map(({ findings }) => [
          findings.every(({ severity }) => severity === 'info' || severity === 'hint'),
          findings.length > 0 ? findings.map(({ rule, text }) => [rule, text]) : undefined,
        ]),
        ...problems.map(() => [false, [[undefined, undefined]]]),
      ],
    );
  });

  it('passes where the run does', () => {
    const report = { ...sampleReport(), problems: [] };
    assert.equal(
      read(toTap(report, sampleContext({ verdict: { failOn: 'never', maxWarnings: undefined } }))).ok,
      true,
    );
    assert.equal(read(toTap(report, sampleContext())).ok, false);
  });
});
