import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toJson } from '../../../server/src/cli/formats/json.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleReport } from '../../support/report.ts';

describe('--format json', () => {
  it('is version 1 of the contract', () => {
    matchGolden('cli/formats/json.json', `${JSON.stringify(JSON.parse(toJson(sampleReport())), null, 2)}\n`);
  });

  it('is one line', () => assert.match(toJson(sampleReport()), /^[^\n]+\n$/u));
});
