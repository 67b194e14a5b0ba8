/** `--changed`: findings on lines that git says were changed. */
import { strict as assert } from 'node:assert';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { onChangedLines } from '../../server/src/cli/changedLines.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { findingOn } from '../support/finding.ts';
import { createRepository, type Git } from '../support/repository.ts';

const OLD = 'Cầu khởi công ngày 31/6/2024.';
const NEW = 'Cầu khánh thành ngày 31/4/2025.';
const START = `Khánh thành cầu mới\n\nThành phố có thêm một cây cầu.\n\n${OLD}\n`;

describe('soat check --changed', () => {
  let folder: TestFolder;
  let git: Git;
  beforeEach(() => {
    folder = createTestFolder({ 'cau.txt': START, 'tin/cũ "hai".txt': START });
    git = createRepository(folder.path);
    git('add', '.');
    git('commit', '--quiet', '--message=đầu');
  });
  afterEach(() => folder.remove());

  const run = (...args: string[]) =>
    folder.soat(['check', '--no-corpus', '--format', 'json', '--rule', 'name:off', ...args]);
  /** `path: text` of each finding. */
  const found = async (...args: string[]) => {
    const { out, err, code } = await run(...args);
    assert.ok(code < 2, err);
    const { files } = JSON.parse(out) as { files: { path: string; findings: { text: string }[] }[] };
    return files.flatMap(({ path, findings }) => findings.map(({ text }) => `${path}: ${text}`));
  };

  it('tells nothing where nothing was changed', async () => {
    const { code, err } = await run('--changed');
    assert.deepEqual([code, err], [0, 'Không có bản thảo nào đã đổi\n']);
  });

  it('tells what is on lines not committed, staged or not, and of new files all', async () => {
    folder.write('cau.txt', `${START}\n${NEW}\n`);
    folder.write('tin/moi.txt', START);
    assert.deepEqual(await found('--changed'), ['cau.txt: 31/4/2025', 'tin/moi.txt: 31/6/2024']);
    git('add', 'cau.txt', 'tin/moi.txt');
    assert.deepEqual(await found('--changed'), ['cau.txt: 31/4/2025', 'tin/moi.txt: 31/6/2024']);
    assert.deepEqual(await found('--changed', 'tin'), ['tin/moi.txt: 31/6/2024'], 'a folder is no commit');
  });

  it('counts lines as git does, whatever the files and their names look like', async () => {
    const crlf = START.replaceAll('\n', '\r\n');
    folder.write('tin/cũ "hai".txt', `\uFEFF++ b/cau.txt\n@@ -1 +1 @@\n${START}${NEW}\n`);
    folder.write('tin/mac.txt', crlf);
    git('add', '--intent-to-add', '.');
    assert.deepEqual(await found('--changed', '.'), [
      'tin/cũ "hai".txt: 31/4/2025',
      'tin/mac.txt: 31/6/2024',
    ]);
  });

  it('compares with where the branch left a commit', async () => {
    git('checkout', '--quiet', '-b', 'nhanh');
    folder.write('cau.txt', `${START}\n${NEW}\n`);
    git('commit', '--quiet', '--all', '--message=cầu');
    git('checkout', '--quiet', 'main');
    folder.write('tin/cũ "hai".txt', `${START}${NEW}\n`);
    git('commit', '--quiet', '--all', '--message=khác');
    git('checkout', '--quiet', 'nhanh');
    assert.deepEqual(await found('--changed', 'main'), ['cau.txt: 31/4/2025']);
    assert.deepEqual(await found('--changed'), []);
    assert.deepEqual(await found('--changed', 'main', 'tin'), []);
  });

  it('is silent on a file that was only renamed', async () => {
    git('mv', 'cau.txt', 'cầu mới.txt');
    assert.deepEqual(await found('--changed'), []);
    folder.write('cầu mới.txt', `${START}${NEW}\n`);
    assert.deepEqual(await found('--changed'), ['cầu mới.txt: 31/4/2025']);
  });

  it('tells what a new line makes of an old one', async () => {
    const names = (...rows: string[]) => `Hội đàm Nga và Mỹ\n\n${rows.join('\n\n')}\n`;
    const first = 'Ngoại trưởng Nga Sergey Lavrov đến Kuala Lumpur.';
    const second = 'Ngoại trưởng Nga Sergei Lavrov hội đàm với Ngoại trưởng Mỹ Marco Rubio.';
    folder.write('nga.txt', names(first));
    git('add', '.');
    git('commit', '--quiet', '--message=nga');
    folder.write('nga.txt', names(first, second, 'Ông Sergei Lavrov rời Malaysia.'));
    const { out } = await folder.soat(['check', '--no-corpus', '--format', 'json', '--changed', '.']);
    assert.match(out, /"rule":"name\/variant"/u);
  });

  it('mends only on changed lines', async () => {
    const pasted = START.replace(OLD, `${OLD} Mở cửa ngày&nbsp;mai.`);
    folder.write('cau.txt', pasted);
    git('commit', '--quiet', '--all', '--message=dán');
    folder.write('cau.txt', `${pasted}\n${NEW} Chào&nbsp;mừng.\n`);
    const { out } = await run('--changed', '--fix');
    assert.equal(folder.read('cau.txt'), `${pasted}\n${NEW} Chào mừng.\n`);
    assert.match(out, /31\/4\/2025/u);
    assert.doesNotMatch(out, /31\/6\/2024/u);
  });

  it('follows lines that a fix has moved', async () => {
    const [before, after] = ['một\nhai\nba\nbốn\n', 'một\nba\nbốn\n'];
    const findings = ['một', 'ba', 'bốn'].map((word) => findingOn(after, word));
    const left = await onChangedLines(findings, after, before, [{ first: 3, count: 1 }]);
    assert.deepEqual(left, [findings[2]]);
  });

  it('works before the first commit, and in folders below', async () => {
    mkdirSync(join(folder.path, 'con'));
    createRepository(join(folder.path, 'con'));
    folder.write('con/a.txt', START);
    assert.deepEqual(await found('--changed', 'con'), ['con/a.txt: 31/6/2024']);
  });

  describe('says why it can’t', () => {
    const fails = async (message: RegExp, ...args: string[]) => {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    };

    it('without a repository', async () => {
      rmSync(join(folder.path, '.git'), { recursive: true });
      await fails(/^\.: không nằm trong kho git nào/u, '--changed', 'cau.txt');
    });

    it('where there is no such commit', () =>
      fails(/không có nhánh, thẻ hay commit “nhanh-la”/u, '--changed', 'nhanh-la', 'cau.txt'));

    it('in a clone without enough history', async () => {
      folder.write('cau.txt', START + NEW);
      git('commit', '--quiet', '--all', '--message=hai');
      git('clone', '--quiet', '--depth=1', `file://${folder.path}`, 'ban-sao');
      await fails(/fetch --unshallow/u, '--changed', 'main~1', 'ban-sao/cau.txt');
    });

    it('of standard input', () =>
      fails(/--changed không dùng chung được với --stdin/u, '--changed', '--stdin'));
  });
});
