import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toGitLab } from '../../../server/src/cli/formats/gitlab.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleContext, sampleReport } from '../../support/report.ts';
import { assertJson } from '../../support/schema.ts';

describe('--format gitlab', () => {
  it('writes what it did', () =>
    matchGolden('cli/formats/gitlab.json', toGitLab(sampleReport(), sampleContext())));

  it('is what GitLab describes', () =>
    assertJson('gitlab.json', JSON.parse(toGitLab(sampleReport(), sampleContext()))));

  it('gives each finding a fingerprint of its own, the same text in two files included', () => {
    const { files, ...report } = sampleReport();
    const twice = {
      ...report,
      files: [...files, ...files.map((file) => ({ ...file, path: `2/${file.path}` }))],
    };
    const issues = JSON.parse(toGitLab(twice, sampleContext())) as { fingerprint: string }[];
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  });
});
