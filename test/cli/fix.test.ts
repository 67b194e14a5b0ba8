/** `--fix-dry-run` and `--fix-type`; `--fix` itself is in check.test.ts. */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const STORY = `Thành phố mở thêm hai tuyến xe buýt điện

Từ đầu tháng tới, thành phố sẽ mở thêm hai tuyến&nbsp;xe buýt điện.

Mỗi tuyến có hai mươi xe, chạy từ năm giờ sáng đến mười giờ đêm, mỗi ng\u200Bày một trăm chuyến.
`;
const MENDED = STORY.replace('&nbsp;', ' ').replace('\u200B', '');

describe('soat check --fix-dry-run', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'bai.txt': STORY, 'sach.txt': MENDED });
  });
  afterEach(() => folder.remove());

  const check = (...args: string[]) => folder.soat(['check', '--no-corpus', ...args]);

  it('writes nothing and prints a diff that git takes', async () => {
    const { code, out, err } = await check('--fix-dry-run', 'bai.txt', 'sach.txt');
    assert.equal(code, 1);
    assert.equal(err, '--fix sẽ sửa 2 chỗ trong 1 bản thảo; chưa ghi gì\n');
    assert.match(out, /^--- bai\.txt\n\+\+\+ bai\.txt\n@@ -/u);
    assert.equal(folder.read('bai.txt'), STORY);
    writeFileSync(join(folder.path, 'sua.diff'), out);
    execFileSync('git', ['apply', '-p0', 'sua.diff'], { cwd: folder.path });
    assert.equal(folder.read('bai.txt'), MENDED);
  });

  it('keeps a byte order mark and line ends in its diff', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder.write('bai.txt', windows(STORY));
    writeFileSync(join(folder.path, 'sua.diff'), (await check('--fix-dry-run', 'bai.txt')).out);
    execFileSync('git', ['apply', '-p0', 'sua.diff'], { cwd: folder.path });
    assert.equal(folder.read('bai.txt'), windows(MENDED));
  });

  it('says so where there is nothing, or a file can’t be read', async () => {
    assert.deepEqual(await check('--fix-dry-run', 'sach.txt'), {
      code: 0,
      out: '',
      err: 'Không có chỗ nào --fix sửa được\n',
    });
    assert.equal((await check('--fix-dry-run', 'sach.txt', 'mat.txt')).code, 2);
  });

  it('takes standard input', async () => {
    const { code, out } = await folder.soat(
      ['check', '--no-corpus', '--fix-dry-run', '--stdin', '--stdin-filename', 'a.txt'],
      { input: STORY },
    );
    assert.equal(code, 1);
    assert.match(out, /^--- a\.txt/u);
  });

  it('applies fixes of the rules and families asked for', async () => {
    const { out } = await check('--fix-dry-run', '--fix-type', 'text', 'bai.txt');
    assert.match(out, /^\+.*mỗi ngày một trăm/mu);
    assert.doesNotMatch(out, /^\+.*hai tuyến xe/mu);
    await check('--fix', '--fix-type', 'boilerplate/remnant', 'bai.txt');
    assert.equal(folder.read('bai.txt'), STORY.replace('&nbsp;', ' '));
    await check('--fix', '--fix-type', 'name,text', 'bai.txt');
    assert.equal(folder.read('bai.txt'), MENDED);
  });

  it('is told where it makes no sense', async () => {
    const first = async (...args: string[]) => (await check(...args, 'bai.txt')).err.split('\n')[0];
    assert.equal(await first('--fix-type', 'text'), 'soat: --fix-type cần có --fix');
    assert.equal(await first('--fix', '--fix-type', 'txt'), 'soat: không có quy tắc "txt"; có phải text?');
    assert.equal(
      await first('--fix-dry-run', '--format', 'json'),
      'soat: --fix-dry-run không dùng chung được với --format',
    );
  });
});
