/** What a run reports, and what makes it fail. */
import { strict as assert } from 'node:assert';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { fails } from '../../server/src/cli/verdict.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

/** A wrong weekday (warning), a day that is none (error), and two ways to write a day (info). */
const DRAFT = `Khánh thành cầu mới

Thứ Hai (ngày 11/7/2025), thành phố khánh thành cầu.

Cầu khởi công ngày 31/6/2024, dự kiến mở rộng ngày 5-9-2027. Hôm 7-9-2024 có mưa.
`;

describe('what a run reports and fails on', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'cau.txt': DRAFT });
  });
  afterEach(() => folder.remove());

  const check = async (...args: string[]) => {
    const { out, code, err } = await folder.soat([
      'check',
      '--no-corpus',
      '--format',
      'json',
      ...args,
      'cau.txt',
    ]);
    const { files } = JSON.parse(out || '{"files":[]}') as {
      files: { findings: { rule: string; severity: string }[] }[];
    };
    return {
      code,
      err,
      found: files.flatMap(({ findings }) => findings.map((f) => `${f.severity} ${f.rule}`)).sort(),
    };
  };
  const ERROR = 'error date/impossible';
  const WARNING = 'warning date/weekday';
  const INFO = 'info date/format';

  it('is everything, and a warning', async () => {
    assert.deepEqual(await check(), { code: 1, err: '', found: [ERROR, INFO, WARNING] });
  });

  it('is what is grave enough: --severity, --quiet', async () => {
    assert.deepEqual((await check('--severity', 'error')).found, [ERROR]);
    assert.deepEqual((await check('--severity', 'info')).found, [ERROR, INFO, WARNING]);
    assert.deepEqual((await check('--quiet')).found, [ERROR, WARNING]);
    const both = await check('--quiet', '--severity', 'error');
    assert.equal(both.code, 2);
    assert.match(both.err, /--quiet không dùng chung được với --severity/u);
  });

  it('does not count what is not reported', async () => {
    const without = ['--no-rule', 'date/impossible'];
    assert.equal((await check(...without, '--severity', 'error')).code, 0);
    assert.equal(
      (await check(...without, '--quiet', '--fail-on', 'info', '--no-rule', 'date/weekday')).code,
      0,
    );
  });

  it('is without the rules and families that are switched off, above soat.yml', async () => {
    assert.deepEqual((await check('--no-rule', 'date/weekday', '--no-rule', 'date/format')).found, [ERROR]);
    folder.write('soat.yml', 'rules: { date/weekday: error, date/impossible: info }\n');
    assert.deepEqual((await check('--no-rule', 'date')).found, []);
    assert.deepEqual((await check('--no-rule', 'date', '--rule', 'date/weekday:hint')).found, [
      'hint date/weekday',
    ]);
    assert.deepEqual((await check('--rule', 'date/weekday:hint', '--no-rule', 'date')).found, [
      'hint date/weekday',
    ]);
    assert.match((await check('--no-rule', 'date/wekday')).err, /có phải date\/weekday\?/u);
  });

  it('puts up with some warnings: --max-warnings', async () => {
    const warnings = ['--no-rule', 'date/impossible', '--rule', 'date/format:warning'];
    assert.equal((await check(...warnings, '--max-warnings', '2')).code, 0);
    const more = await check(...warnings, '--max-warnings', '1');
    assert.deepEqual([more.code, more.err], [1, 'Có 2 cảnh báo, quá --max-warnings 1\n']);
    assert.equal((await check('--max-warnings', '5')).code, 1, 'an error fails still');
    assert.equal((await check('--fail-on', 'never', '--max-warnings', '0')).code, 1);
    assert.equal((await check('--max-warnings', 'ba')).code, 2);
  });

  it('takes each severity for itself', () => {
    const counts = { error: 0, warning: 3, info: 1, hint: 0 };
    assert.equal(fails(counts, { failOn: 'warning', maxWarnings: undefined }), true);
    assert.equal(fails(counts, { failOn: 'warning', maxWarnings: 3 }), false);
    assert.equal(fails(counts, { failOn: 'info', maxWarnings: 3 }), true);
    assert.equal(fails(counts, { failOn: 'error', maxWarnings: 2 }), true);
  });
});
