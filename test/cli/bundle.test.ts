/** The bundle as it is shipped: what only a process of its own shows. `npm test` builds it before. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { createTestFolder } from '../support/cli.ts';

const BUNDLE = 'dist/cli.js';
const SEEDS = 'server/corpus';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param stopAfter Closes standard output after so many characters, as `head` does. */
function soat(
  args: readonly string[],
  { input = '', stopAfter = Number.POSITIVE_INFINITY } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '' };
    const child = spawn(process.execPath, [BUNDLE, ...args], { env });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.length > stopAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('dist/cli.js', () => {
  before(() => assert.ok(existsSync(BUNDLE), `${BUNDLE} is missing: run npm run build`));

  it('checks the seeds with the seed archive, without a word on standard error', async () => {
    const { code, out, err } = await soat(['check', '--format', 'json', SEEDS]);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 5);
  });

  it('finds with the seeds the build has read what it finds where it reads them itself', async () => {
    const args = ['check', '--format', 'json', SEEDS];
    const known = JSON.parse((await soat(args)).out) as Record<string, unknown>;
    const anew = JSON.parse((await soat([...args, '--corpus', `./${SEEDS}`])).out) as Record<string, unknown>;
    assert.deepEqual(known['files'], anew['files']);
  });

  it('finds the packages that lie in files of their own', async () => {
    const folder = createTestFolder({
      'soat.yml': 'corpus: kho\nglosary: []\n',
      'kho/trang.html': `<html><body><article><h1>Khai trương</h1>${'<p>Cửa hàng mở cửa sáng nay.</p>'.repeat(20)}</article></body></html>`,
      'bai.txt': 'Bản tin ngắn\n',
    });
    const { code, err } = await soat(['check', join(folder.path, 'bai.txt')]);
    folder.remove();
    assert.equal(code, 2);
    assert.match(
      err,
      /soat\.yml:2:1: glosary: .*có phải "glossary"\?\n$/u,
      'and the page is read without a notice',
    );
  });

  it('reads standard input', async () => {
    const { code, out } = await soat(['check', '--stdin'], { input: 'Bản tin ngắn\n' });
    assert.equal(code, 0);
    assert.match(out, /^✔ Đã kiểm 1 bản thảo/u);
  });

  it('is quiet when its reader has seen enough', async () => {
    const { err } = await soat(['inspect', ...Array<string>(20).fill(SEEDS)], { stopAfter: 10 });
    assert.equal(err, '');
  });

  it('says when its output can’t be written', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [BUNDLE, 'clean', join(SEEDS, readdirSync(SEEDS)[0] ?? '')], {
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    closeSync(full);
    assert.equal(code, 2);
    assert.match(err, /ENOSPC\)/u);
  });

  it('prints a diff with the package that lies in a file of its own', async () => {
    const { code, out } = await soat(['clean', '--dry-run', 'examples/ban-thao/dan-tu-trang-web.txt']);
    assert.equal(code, 1);
    assert.match(out, /^-Tin liên quan$/mu);
  });

  it('exits with 2 and a hint where it is used wrongly', async () => {
    const { code, out, err } = await soat(['check', '--nope']);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'soat: không có tùy chọn --nope\nXem: soat check --help\n');
  });
});
