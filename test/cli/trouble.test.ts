/** Files, folders and git that a run can't use, in processes of their own: `npm test` builds the bundle before. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { createRepository } from '../support/repository.ts';

const BUNDLE = resolve('dist/cli.js');
const STORY = 'Khánh thành cầu mới\n\nThành phố có thêm một cây cầu.\n';
const isRoot = process.getuid?.() === 0;
/** Root may read anything: then the run is somebody else's. */
const NOBODY = isRoot ? { uid: 65534, gid: 65534 } : {};

interface Outcome {
  readonly code: number | null;
  readonly paths: readonly string[];
  readonly err: string;
}

describe('soat check, where things go wrong,', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'a.txt': STORY });
    for (const path of [dirname(folder.path), folder.path]) chmodSync(path, 0o755);
  });
  afterEach(() => folder.remove());

  /** @param meanwhile Is called once the process is there. */
  function check(
    args: readonly string[],
    {
      who = {},
      env = {},
      meanwhile = async () => {},
    }: {
      who?: { uid?: number; gid?: number };
      env?: Record<string, string>;
      meanwhile?: () => Promise<void>;
    } = {},
  ): Promise<Outcome> {
    return new Promise((done, reject) => {
      const child = spawn(process.execPath, [BUNDLE, 'check', '--no-corpus', '--format', 'json', ...args], {
        cwd: folder.path,
        env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', GITHUB_ACTIONS: '', ...env },
        ...who,
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        err += text;
      });
      child.on('error', reject);
      child.on('close', (code) => {
        const { files } = JSON.parse(out.startsWith('{') ? out : '{"files":[]}') as {
          files: { path: string }[];
        };
        done({ code, paths: files.map(({ path }) => path), err });
      });
      child.stdin.end();
      meanwhile().catch(reject);
    });
  }

  it('names a folder that may not be read, and checks the rest', async () => {
    folder.write('tin/kín/b.txt', STORY);
    folder.write('tin/c.txt', STORY);
    chmodSync(join(folder.path, 'tin/kín'), 0);
    try {
      const inside = await check(['a.txt', 'tin'], { who: NOBODY });
      assert.deepEqual(inside.paths, ['a.txt', 'tin/c.txt']);
      assert.equal(inside.err, 'tin/kín: không đọc được (kiểm tra quyền truy cập)\n');
      assert.equal(inside.code, 2);
      const itself = await check(['tin/kín'], { who: NOBODY });
      assert.deepEqual(itself, { code: 2, paths: [], err: inside.err });
      const within = await check(['tin/kín/b.txt'], { who: NOBODY });
      assert.deepEqual(
        [within.code, within.err],
        [2, 'tin/kín/b.txt: không đọc được (kiểm tra quyền truy cập)\n'],
      );
    } finally {
      chmodSync(join(folder.path, 'tin/kín'), 0o755);
    }
  });

  it('names an ignore file that may not be read, and leaves nothing out by it', async () => {
    folder.write('tin/.gitignore', '*\n');
    folder.write('tin/c.txt', STORY);
    chmodSync(join(folder.path, 'tin/.gitignore'), 0);
    const outcome = await check(['tin'], { who: NOBODY });
    assert.deepEqual(outcome, {
      code: 2,
      paths: ['tin/c.txt'],
      err: 'tin/.gitignore: không đọc được (kiểm tra quyền truy cập)\n',
    });
  });

  it('names a soat.yml that may not be written', async () => {
    chmodSync(folder.path, 0o555);
    try {
      const { code, err } = await check(['--init', '--yes'], { who: NOBODY });
      assert.equal(code, 2);
      assert.match(err, /^soat\.yml: không ghi được \(.+, EACCES\)$/mu);
    } finally {
      chmodSync(folder.path, 0o755);
    }
  });

  it('names a file that is deleted during the run, and checks the rest', async function () {
    if (process.platform === 'win32') this.skip();
    for (const name of ['b.txt', 'c.txt']) folder.write(`tin/${name}`, STORY);
    const pipe = join(folder.path, 'ống');
    execFileSync('mkfifo', [pipe]);
    // By the time the pipe is read, the folder has been looked through.
    const outcome = await check(['ống', 'tin'], {
      meanwhile: async () => {
        const { open } = await import('node:fs/promises');
        const writer = await open(pipe, 'w');
        rmSync(join(folder.path, 'tin/b.txt'));
        await writer.writeFile(STORY);
        await writer.close();
      },
    });
    assert.deepEqual(outcome, {
      code: 2,
      paths: ['ống', 'tin/c.txt'],
      err: 'tin/b.txt: vừa bị xóa hoặc đổi tên trong lúc kiểm: hãy chạy lại\n',
    });
  });

  it('says so where no draft is found', async () => {
    mkdirSync(join(folder.path, 'trống'));
    const outcome = await check(['trống', 'a.txt']);
    assert.deepEqual(outcome, {
      code: 2,
      paths: ['a.txt'],
      err: 'trống: không có bản thảo nào (.txt, .md, .tin)\n',
    });
  });

  it('says so where all drafts are left out, by ignore files or by the desk', async () => {
    folder.write('cu/b.txt', STORY);
    folder.write('kho/c.txt', STORY);
    folder.write('nhap/d.txt', STORY);
    folder.write('soat.yml', 'ignore: nhap/\n');
    folder.write('.soatignore', 'cu/\n');
    for (const name of ['cu', 'nhap', 'nhap/*.txt']) {
      const outcome = await check([name, 'a.txt']);
      assert.deepEqual([outcome.code, outcome.paths], [2, ['a.txt']], name);
      assert.match(outcome.err, /: mọi bản thảo ở đây đều bị .* loại ra: xem --no-ignore$/mu);
    }
    assert.deepEqual((await check(['cu', 'nhap', '--no-ignore'])).paths, ['cu/b.txt', 'nhap/d.txt']);
    assert.equal((await check(['.', 'kho'])).code, 0);
    assert.deepEqual((await check(['nhap/d.txt', '--force-ignore'])).code, 0);
  });

  it('tells of links that lead back to themselves, and goes through folders with such links', async () => {
    symlinkSync('vòng.txt', join(folder.path, 'vòng.txt'));
    mkdirSync(join(folder.path, 'tin'));
    symlinkSync('..', join(folder.path, 'tin/lên'));
    folder.write('tin/b.txt', STORY);
    assert.deepEqual(await check(['tin']), { code: 0, paths: ['tin/b.txt'], err: '' });
    const named = await check(['vòng.txt', 'a.txt']);
    assert.deepEqual([named.code, named.paths], [2, ['a.txt']]);
    assert.match(named.err, /^vòng\.txt: là liên kết dẫn vòng về chính nó/u);
  });

  it('says what is the matter with a soat.yml in another encoding', async () => {
    writeFileSync(join(folder.path, 'soat.yml'), Buffer.from('\uFEFFstyle: tuoi-tre\n', 'utf16le'));
    const outcome = await check(['a.txt']);
    assert.deepEqual([outcome.code, outcome.paths], [2, []]);
    assert.match(outcome.err, /^soat\.yml: không đọc được cấu hình: không phải UTF-8, có lẽ là UTF-16/u);
    writeFileSync(join(folder.path, 'soat.yml'), '\uFEFFstyle: tuoi-tre\r\n');
    assert.deepEqual(await check(['a.txt']), { code: 0, paths: ['a.txt'], err: '' });
  });

  it('asks for git where there is none', async () => {
    createRepository(folder.path);
    const outcome = await check(['--changed', 'a.txt'], { env: { PATH: '' } });
    assert.deepEqual([outcome.code, outcome.paths], [2, []]);
    assert.match(outcome.err, /--changed cần git, mà máy này không có lệnh git/u);
  });
});
