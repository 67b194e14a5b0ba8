import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toJUnit } from '../../../server/src/cli/formats/junit.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleContext, sampleReport } from '../../support/report.ts';
import { assertXml } from '../../support/schema.ts';

describe('--format junit', () => {
  it('writes what it did', () =>
    matchGolden('cli/formats/junit.xml', toJUnit(sampleReport(), sampleContext())));

  it('is what Jenkins reads', () => assertXml('jenkins-junit.xsd', toJUnit(sampleReport(), sampleContext())));

  it('fails where the run does', () => {
    const failures = (failOn: 'error' | 'hint' | 'never') =>
      toJUnit(sampleReport(), sampleContext({ verdict: { failOn, maxWarnings: undefined } })).match(
        /<failure /g,
      )?.length ?? 0;
    const counts = sampleReport().files.flatMap(({ findings }) => findings);
    assert.equal(failures('error'), counts.filter(({ severity }) => severity === 'error').length);
    assert.equal(failures('hint'), counts.length);
    assert.equal(failures('never'), 0);
  });
});
