import { describe, it } from 'mocha';
import { toCheckstyle } from '../../../server/src/cli/formats/checkstyle.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleContext, sampleReport } from '../../support/report.ts';
import { assertXml } from '../../support/schema.ts';

describe('--format checkstyle', () => {
  it('writes what it did', () =>
    matchGolden('cli/formats/checkstyle.xml', toCheckstyle(sampleReport(), sampleContext())));

  it('is what Checkstyle writes', () =>
    assertXml('checkstyle.xsd', toCheckstyle(sampleReport(), sampleContext())));
});
