/** What happens to a run from outside, which only a process of its own shows. `npm test` builds the bundle before. */
import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const BUNDLE = resolve('dist/cli.js');
const DRAFT = 'Bản tin ngắn\n\nTin liên quan\n\nGiá vàng lại tăng mạnh\n\nGiá xăng giảm nhẹ chiều nay\n';

describe('soat check, disturbed', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'bai.txt': DRAFT });
  });
  afterEach(() => folder.remove());

  const start = (command: string, args: readonly string[]): ChildProcess =>
    spawn(command, args, {
      cwd: folder.path,
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', GITHUB_ACTIONS: '' },
    });
  const ended = (child: ChildProcess) =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      let err = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.on('close', (code) => resolve({ code, err }));
    });

  it('exits quietly and with its code where its reader has seen enough', async () => {
    const drafts = Array<string>(40)
      .fill('bai.txt')
      .map((name, index) => `${index}-${name}`);
    for (const name of drafts) folder.write(name, DRAFT.repeat(20));
    const child = start(process.execPath, [BUNDLE, 'check', '--no-corpus', '--format', 'json', ...drafts]);
    child.stdout?.destroy();
    assert.deepEqual(await ended(child), { code: 1, err: '' });
  });

  it('leaves nothing behind at Ctrl-C and says so', async () => {
    const made = new Promise<void>((resolve) => {
      const watcher = watch(folder.path, (_, name) => {
        if (name !== 'bc') return;
        watcher.close();
        resolve();
      });
    });
    // It waits for its input: the folder of its report is there by then.
    const args = ['check', '--no-corpus', '--format', 'json:bc/a.json', '--stdin'];
    const child = start(process.execPath, [BUNDLE, ...args]);
    const end = ended(child);
    await made;
    child.kill('SIGINT');
    assert.deepEqual(await end, { code: 130, err: 'Đã dừng giữa chừng, không có báo cáo nào được ghi\n' });
    assert.deepEqual(readdirSync(join(folder.path, 'bc')), []);
  });

  describe('where a file finds no room', () => {
    /** A file may grow to one block, whereas what is to be written takes more. */
    const inOneBlock = (...args: string[]) => {
      // Else the system ends the process.
      const survive = ['--import', "data:text/javascript,process.on('SIGXFSZ', () => {})"];
      const all = [process.execPath, ...survive, BUNDLE, 'check', '--no-corpus', ...args];
      return ended(start('/bin/bash', ['-c', 'ulimit -f 1; exec "$0" "$@"', ...all]));
    };
    const story = Array.from(
      { length: 20 },
      (_, index) => `Tuyến thứ ${index + 1} có hai mươi xe, chạy từ năm giờ sáng đến mười giờ đêm.`,
    ).join('\n\n');
    const long = `Thành phố mở thêm tuyến xe buýt điện\n\n${story}\n\nTin liên quan\n\nKhách đi xe buýt tăng mạnh trong nửa đầu năm\n\nThêm làn riêng cho xe buýt ở trung tâm\n`;

    before(function () {
      if (!existsSync('/bin/bash')) this.skip();
    });

    it('keeps the report that was there', async () => {
      folder.write('a.json', 'cũ');
      const drafts = Array.from({ length: 9 }, (_, index) => `${index}.txt`);
      for (const name of drafts) folder.write(name, DRAFT);
      const { code, err } = await inOneBlock('--format', 'json', '-o', 'a.json', ...drafts);
      assert.equal(code, 2);
      assert.match(err, /^a\.json: không ghi được báo cáo \(.*EFBIG\)\n$/u);
      assert.equal(folder.read('a.json'), 'cũ');
      assert.deepEqual(readdirSync(folder.path).sort(), [...drafts, 'a.json', 'bai.txt']);
    });

    it('keeps the draft that --fix was to mend', async () => {
      folder.write('dai.txt', long);
      const { code, err } = await inOneBlock('--fix', 'dai.txt');
      assert.equal(code, 2);
      assert.match(err, /^dai\.txt: không ghi được \(.*EFBIG\), tệp vẫn như cũ\n$/u);
      assert.equal(folder.read('dai.txt'), long);
      assert.deepEqual(readdirSync(folder.path).sort(), ['bai.txt', 'dai.txt']);
    });
  });
});
