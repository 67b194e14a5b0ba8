import { strict as assert } from 'node:assert';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const DRAFT = `Thành phố mở thêm hai tuyến xe buýt điện

Theo sở giao thông, mỗi tuyến có hai mươi xe, chạy từ năm giờ sáng đến mười giờ đêm.

Tin liên quan

Khách đi xe buýt tăng mạnh trong nửa đầu năm

Thêm làn riêng cho xe buýt ở trung tâm
`;

describe('reports of soat check', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'bai.txt': DRAFT });
  });
  afterEach(() => folder.remove());

  const check = (args: readonly string[], surroundings = {}) =>
    folder.soat(['check', '--no-corpus', ...args, 'bai.txt'], surroundings);

  it('go to standard output and to files in one run, in folders that are made', async () => {
    const { code, out } = await check(['--format', 'stylish', '--format', 'sarif:bc/out.sarif']);
    assert.equal(code, 1);
    assert.match(out, /1 cảnh báo/u);
    assert.equal(JSON.parse(folder.read('bc/out.sarif')).version, '2.1.0');
    assert.deepEqual(readdirSync(join(folder.path, 'bc')), ['out.sarif']);
  });

  it('go to --output where a format names no file', async () => {
    const { out } = await check(['--format', 'json', '-o', 'a.json', '--format', 'unix:b.txt']);
    assert.equal(out, '');
    assert.equal(JSON.parse(folder.read('a.json')).summary.warnings, 1);
    assert.match(folder.read('b.txt'), /^bai\.txt:5:1: /u);
  });

  it('go to standard output for -', async () => {
    const { out } = await check(['--format', 'unix:-', '--format', 'json', '-o', 'a.json']);
    assert.match(out, /^bai\.txt:5:1: /u);
    assert.equal(JSON.parse((await check(['--format', 'json', '-o', '-'])).out).version, 1);
  });

  it('replace what was there', async () => {
    folder.write('a.json', 'x'.repeat(100_000));
    await check(['--format', 'json', '--output', 'a.json']);
    assert.equal(JSON.parse(folder.read('a.json')).version, 1);
  });

  it('are coloured on a terminal, in files only where that is asked for', async () => {
    const colour = '\u001B[';
    const { out } = await check(['--format', 'stylish', '--format', 'stylish:a.txt'], { columns: 80 });
    assert.ok(out.includes(colour));
    assert.ok(!folder.read('a.txt').includes(colour));
    await check(['--color', '--output', 'a.txt'], { columns: 80 });
    assert.ok(folder.read('a.txt').includes(colour));
  });

  describe('under GitHub Actions', () => {
    const env = { GITHUB_ACTIONS: 'true' };

    it('have annotations behind what people read', async () => {
      const { out } = await check([], { env });
      assert.match(out, /1 cảnh báo.*\n::warning file=bai\.txt,line=5,/su);
    });

    it('are only what was asked for', async () => {
      assert.doesNotMatch((await check(['--format', 'stylish'], { env })).out, /::warning/u);
    });

    it('name files from the folder of the repository', async () => {
      const { out } = await check([], { env: { ...env, GITHUB_WORKSPACE: join(folder.path, '..') } });
      assert.match(out, /::warning file=ban\/bai\.txt,/u);
    });
  });

  const slips: readonly [string, string[], RegExp][] = [
    [
      'two on standard output',
      ['--format', 'json', '--format', 'stylish'],
      /json và stylish không thể cùng/u,
    ],
    ['two in one file', ['--format', 'json:a', '--format', 'sarif', '-o', 'a'], /json và sarif không thể/u],
    ['no file', ['--format', 'sarif:'], /thiếu tên tệp sau dấu hai chấm trong "sarif:"/u],
    ['an unknown format', ['--format', 'sariff:a'], /"sariff".*có phải sarif\?/u],
    [
      'a file for nothing',
      ['--format', 'json:a', '-o', 'b'],
      /--output không dùng chung được với --format json:a/u,
    ],
  ];
  for (const [what, args, message] of slips)
    it(`with ${what} are a slip that is explained`, async () => {
      const { code, out, err } = await check(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });

  it('may have github beside what people read, on one output', async () => {
    const { out } = await check(['--format', 'unix', '--format', 'github']);
    assert.match(out, /^bai\.txt:5:1: .*\n::warning /su);
  });

  const places: readonly [string, string, RegExp][] = [
    ['a folder', '.', /^\.: không ghi được báo cáo \(đó là một thư mục, EISDIR\)\n$/u],
    ['behind a file', 'bai.txt/a.json', /^bai\.txt\/a\.json: .*\(đường dẫn đi qua một tệp, E/u],
  ];
  for (const [what, file, message] of places)
    it(`that can’t be written (${what}) are told before the run`, async () => {
      const { code, out, err } = await check(['--format', 'stylish', '--format', `json:${file}`]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });

  it('for which there is no room are told; the others are written', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const { code, out, err } = await check(['--format', 'json:/dev/full', '--format', 'unix']);
    assert.equal(code, 2);
    assert.equal(err, '/dev/full: không ghi được báo cáo (đĩa đầy, ENOSPC)\n');
    assert.match(out, /^bai\.txt:5:1: /u);
  });
});
