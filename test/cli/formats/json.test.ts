import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toJson, toJsonLines } from '../../../server/src/cli/formats/json.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleReport } from '../../support/report.ts';

describe('--format json', () => {
  it('is version 1 of the contract', () => {
    matchGolden('cli/formats/json.json', `${JSON.stringify(JSON.parse(toJson(sampleReport())), null, 2)}\n`);
  });

  it('is one line', () => assert.match(toJson(sampleReport()), /^[^\n]+\n$/u));
});

describe('--format jsonl', () => {
  it('writes what it did', () => matchGolden('cli/formats/jsonl.jsonl', toJsonLines(sampleReport())));

  it('tells each finding as json does, with the path of its draft', () => {
    const { files } = JSON.parse(toJson(sampleReport())) as { files: { path: string; findings: object[] }[] };
    const lines = toJsonLines(sampleReport()).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as object),
      files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, ...finding }))),
    );
  });
});
