import { strict as assert } from 'node:assert';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { assertJson } from '../support/schema.ts';

const STORY = `Thành phố mở thêm hai tuyến xe buýt điện

Theo sở giao thông, mỗi tuyến có hai mươi xe, chạy từ năm giờ sáng đến mười giờ đêm.
`;
const BLOCK = `
Tin liên quan

Khách đi xe buýt tăng mạnh trong nửa đầu năm

Thêm làn riêng cho xe buýt ở trung tâm
`;
const IMPOSSIBLE = '\nCuộc họp diễn ra ngày 31/6/2025 tại trụ sở.\n';

describe('soat check --baseline', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'tin/cu.txt': STORY + BLOCK, 'tin/moi.txt': STORY + IMPOSSIBLE });
  });
  afterEach(() => folder.remove());

  const check = (...args: string[]) =>
    folder.soat(['check', '--no-corpus', '--baseline', 'cu.json', ...args]);
  const update = (...args: string[]) => check('--update-baseline', ...args);
  /** The rules of what is reported, and what is said of the baseline. */
  const report = async (...args: string[]) => {
    const { code, out } = await check('--format', 'json', ...args);
    const { files, baseline } = JSON.parse(out) as {
      files: { path: string; findings: { rule: string }[] }[];
      baseline: { known: number; stale: { path: string; rule: string; count: number }[] };
    };
    return {
      code,
      found: files.flatMap(({ path, findings }) => findings.map(({ rule }) => `${path} ${rule}`)),
      known: baseline.known,
      stale: baseline.stale.map(({ path, rule, count }) => `${path} ${rule} ${count}`),
    };
  };
  const QUIET = { code: 0, found: [], known: 2, stale: [] };

  it('is made by --update-baseline; nothing it has is reported', async () => {
    const { code, out } = await update('tin');
    assert.equal(code, 0);
    assert.match(out, /Đã ghi 2 lỗi cũ vào cu\.json \(mới thêm 2, bỏ 0\)/u);
    assert.deepEqual(await report('tin'), QUIET);
  });

  it('is read by people: a line a finding, in order', async () => {
    await update('tin');
    assert.equal(
      folder.read('cu.json').replace(/[\da-f]{16}/g, 'KEY'),
      `{
  "version": 1,
  "files": {
    "tin/cu.txt": [
      { "rule": "boilerplate/block", "text": "Tin liên quan Khách đi xe buýt tăng mạnh trong nửa đầu năm Thêm làn riêng cho xe…", "key": "KEY" }
    ],
    "tin/moi.txt": [
      { "rule": "date/impossible", "text": "31/6/2025", "key": "KEY" }
    ]
  }
}
`,
    );
    const before = folder.read('cu.json');
    await update('tin/moi.txt', 'tin/cu.txt');
    assert.equal(folder.read('cu.json'), before);
  });

  it('reports what is new, with its exit code', async () => {
    await update('tin');
    folder.write('tin/cu.txt', `${STORY}${IMPOSSIBLE}${BLOCK}`);
    assert.deepEqual(await report('tin'), { ...QUIET, code: 1, found: ['tin/cu.txt date/impossible'] });
    const { out } = await check('tin');
    assert.match(out, /1 lỗi trong 1\/2 bản thảo.*\nKhông báo lại 2 lỗi cũ ghi trong cu\.json\n/u);
  });

  it('is not upset by paragraphs above, another Unicode form or a new name', async () => {
    await update('tin');
    folder.write('tin/moi.txt', `${STORY}\nThêm một đoạn ở trên.\n${IMPOSSIBLE}`.normalize('NFD'));
    renameSync(join(folder.path, 'tin/cu.txt'), join(folder.path, 'tin/ten-khac.txt'));
    // The form itself is a matter of another rule.
    assert.deepEqual(await report('--no-rule', 'text/unicode', 'tin'), QUIET);
  });

  it('tells what is stale, which --update-baseline drops', async () => {
    await update('tin');
    folder.write('tin/cu.txt', STORY);
    assert.deepEqual(await report('tin'), {
      ...QUIET,
      known: 1,
      stale: ['tin/cu.txt boilerplate/block 1'],
    });
    const { code, out } = await check('tin');
    assert.equal(code, 0);
    assert.match(
      out,
      /Có 1 lỗi cũ trong cu\.json không còn nữa .*:\n {2}tin\/cu\.txt {2}boilerplate\/block {2}“Tin/u,
    );
    assert.match((await update('tin')).out, /Đã ghi 1 lỗi cũ vào cu\.json \(mới thêm 0, bỏ 1\)/u);
    assert.deepEqual(await report('tin'), { ...QUIET, known: 1 });
  });

  it('tells nothing stale in a run that looks at less', async () => {
    await update('tin');
    assert.deepEqual(await report('tin/cu.txt'), { ...QUIET, known: 1 });
    assert.deepEqual(await report('--no-rule', 'boilerplate', 'tin'), { ...QUIET, known: 1 });
  });

  it('keeps what it has of drafts that this run is not about', async () => {
    await update('tin');
    await update('tin/cu.txt');
    assert.deepEqual(await report('tin'), QUIET);
  });

  it('has what --quiet leaves out', async () => {
    await update('--quiet', '--rule', 'boilerplate:info', 'tin');
    assert.deepEqual(await report('--rule', 'boilerplate:info', 'tin'), QUIET);
  });

  it('names drafts from its own folder, wherever the run is', async () => {
    folder.write('so/x.txt', STORY);
    const into = (...args: string[]) =>
      folder.soat(['check', '--no-corpus', '--format', 'json', '--baseline', ...args]);
    await into('so/cu.json', '--update-baseline', 'tin/cu.txt');
    assert.match(folder.read('so/cu.json'), /"\.\.\/tin\/cu\.txt"/u);
    assert.equal((await into(join(folder.path, 'so/cu.json'), join(folder.path, 'tin/cu.txt'))).code, 0);
  });

  it('is told in SARIF, as its standard has it', async () => {
    await update('tin/cu.txt');
    const log = JSON.parse((await check('--format', 'sarif', 'tin')).out) as {
      runs: { results: { ruleId: string; baselineState: string; suppressions?: object[] }[] }[];
    };
    assertJson('sarif-2.1.0-rtm.5.json', log);
    assert.deepEqual(
      log.runs[0]?.results.map(({ ruleId, baselineState, suppressions }) => [
        ruleId,
        baselineState,
        suppressions?.length,
      ]),
      [
        ['boilerplate/block', 'unchanged', 1],
        ['date/impossible', 'new', undefined],
      ],
    );
  });

  describe('stops before the run where the file', () => {
    const broken: readonly [string, string, RegExp][] = [
      ['is no JSON', STORY, /^cu\.json: không phải danh sách lỗi cũ của Soát \(JSON hỏng\)\n$/u],
      ['is another JSON', '[]', /sai ở \//u],
      ['has no version', '{"files":{}}', /sai ở \/version/u],
      ['is of a later version', '{"version":2,"files":{}}', /thuộc phiên bản 2, .* chỉ đọc đến 1/u],
      ['has a broken entry', '{"version":1,"files":{"a":[{"rule":"x"}]}}', /sai ở \/files\/a\/0/u],
    ];
    for (const [what, content, message] of broken)
      it(`${what}, and leaves it alone`, async () => {
        folder.write('cu.json', content);
        for (const run of [check, update]) {
          const { code, out, err } = await run('tin');
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, message);
        }
        assert.equal(folder.read('cu.json'), content);
      });

    it('is not there', async () => {
      const { code, err } = await check('tin');
      assert.equal(code, 2);
      assert.equal(err, 'cu.json: không có tệp này: thêm --update-baseline để tạo\n');
    });

    it('can’t be written', async () => {
      const { code, err } = await folder.soat([
        'check',
        '--baseline',
        'tin/cu.txt/a',
        '--update-baseline',
        'tin',
      ]);
      assert.equal(code, 2);
      assert.match(err, /^tin\/cu\.txt\/a: không (?:ghi|đọc) được \(đường dẫn đi qua một tệp, /u);
    });
  });

  it('is named where it is to be updated, and not by a run that looks at changes only', async () => {
    const alone = await folder.soat(['check', '--update-baseline', 'tin']);
    assert.match(alone.err, /--update-baseline cần có --baseline/u);
    assert.match((await update('--changed')).err, /--update-baseline không dùng chung được với --changed/u);
  });
});
