import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Log } from 'sarif';
import { toSarif } from '../../../server/src/cli/formats/sarif.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleContext, sampleReport } from '../../support/report.ts';
import { assertJson } from '../../support/schema.ts';

const SCHEMA = 'sarif-2.1.0-rtm.5.json';

function log(context = sampleContext()): Log {
  return JSON.parse(toSarif(sampleReport(), context)) as Log;
}

describe('--format sarif', () => {
  it('writes what it did', () =>
    matchGolden('cli/formats/sarif.json', toSarif(sampleReport(), sampleContext())));

  it('is SARIF 2.1.0', () => assertJson(SCHEMA, log()));

  it('describes the rules there are', () => {
    const context = sampleContext({ rules: RULES, pageOf: (id) => `# ${id}` });
    assertJson(SCHEMA, log(context));
    const [run] = log(context).runs;
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      assert.equal(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
  });

  it('tells two findings of a file apart by their fingerprints', () => {
    const keys = log().runs[0]?.results?.map(({ locations, partialFingerprints }) =>
      JSON.stringify([locations?.[0]?.physicalLocation?.artifactLocation?.uri, partialFingerprints]),
    );
    assert.equal(new Set(keys).size, keys?.length);
    assert.ok(keys && keys.length > 5);
  });

  it('names the archived file that a finding goes by', () => {
    const uris = log().runs[0]?.results?.flatMap(({ relatedLocations }) =>
      (relatedLocations ?? []).map(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri),
    );
    assert.deepEqual(uris, [
      'tin/50%25%2C%20%231%3A%20a%26b%20%22%3Cc%3E%22.txt',
      'file:///kho/b%C3%A0i%204.txt',
    ]);
  });
});
