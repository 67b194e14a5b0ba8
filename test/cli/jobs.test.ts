/** `soat check --jobs`: several threads, in processes of their own as the bundle is shipped. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import { createCheckers } from '../../server/src/cli/checkers.ts';
import { createDesks } from '../../server/src/cli/desks.ts';
import { DeskError } from '../../server/src/cli/problem.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const BUNDLE = join(process.cwd(), 'dist/cli.js');
/** Enough for each of two threads to get several batches. */
const DRAFTS = 60;
const PARAGRAPH = 'Người dân thành phố đón mùa lúa chín, chính quyền mở thêm nhiều tuyến xe buýt về các xã. ';

/** A module that is loaded before the command, in each thread: tells when a run listens for Ctrl-C, and when a worker begins. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  import { writeSync } from 'node:fs';
  if (!isMainThread) writeSync(2, 'worker\\n');
  else process.on('newListener', (name) => name === 'SIGINT' && writeSync(2, 'listening\\n'));
`)}`;

const draft = (no: number) =>
  `Lễ hội lần thứ ${no} khai mạc\n\nLễ khai mạc diễn ra ngày 31/6 tại Huế, lần thứ ${no}.\n\n${PARAGRAPH.repeat(60)}\n`;

describe('soat check --jobs', function () {
  // Processes of their own, on machines that others use as well.
  this.timeout(120_000);

  let folder: TestFolder;
  before(() => assert.ok(existsSync(BUNDLE), `${BUNDLE} is missing: run npm run build`));
  beforeEach(() => {
    const drafts = Array.from({ length: DRAFTS }, (_, no) => [`tin/${no}.txt`, draft(no)] as const);
    folder = createTestFolder({ ...Object.fromEntries(drafts), 'soat.yml': 'nope: 1\n' });
  });
  afterEach(() => folder.remove());

  const start = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--import', HOOK, BUNDLE, 'check', '--no-corpus', '--locale', 'en', ...args],
      {
        cwd: folder.path,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const told = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      told.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told.err += text;
    });
    const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, ...told }));
    });
    return { child, ended, told };
  };
  const report = (out: string) => ({ ...(JSON.parse(out) as Record<string, unknown>), summary: undefined });

  it('finds the same in the same order, and tells each problem once', async () => {
    folder.write('tin/rong.txt', '');
    const args = ['--format', 'json', 'tin'];
    const [one, two] = await Promise.all([
      start('--jobs', '1', ...args).ended,
      start('--jobs', '2', ...args).ended,
    ]);
    assert.deepEqual(report(two.out), report(one.out));
    assert.equal(two.code, one.code);
    assert.equal(two.err.match(/soat\.yml/gu)?.length, 1);
    assert.equal((JSON.parse(two.out) as { files: unknown[] }).files.length, DRAFTS);
  });

  it('mends the same', async () => {
    const story = `${draft(1)}\nTin liên quan\n\nKhách đi xe buýt tăng mạnh\n\nThêm làn riêng cho xe buýt ở trung tâm\n`;
    for (let no = 0; no < DRAFTS; no++) folder.write(`tin/${no}.txt`, story);
    const { err, out } = await start('--jobs', '2', '--fix', '--format', 'json', 'tin').ended;
    const { files } = JSON.parse(out) as { files: { fixed: unknown[] }[] };
    assert.ok(
      files.every(({ fixed }) => fixed.length === 1),
      err,
    );
    for (let no = 0; no < DRAFTS; no++) assert.doesNotMatch(folder.read(`tin/${no}.txt`), /Tin liên quan/u);
  });

  for (const [jobs, moment] of [
    ['1', 'listening'],
    ['2', 'worker'],
  ] as const)
    it(`stops at Ctrl-C with 130 and leaves nothing half-written, with --jobs ${jobs}`, async () => {
      for (let no = 0; no < DRAFTS; no++) folder.write(`tin/${no}.txt`, draft(no).repeat(12));
      const { child, ended, told } = start('--jobs', jobs, '--cache', 'tin');
      await new Promise<void>((resolve) => {
        child.stderr.on('data', () => told.err.includes(moment) && resolve());
      });
      child.kill('SIGINT');
      const { code, out, err } = await ended;
      assert.deepEqual([code, out], [130, ''], err);
      assert.match(err, /^Stopped: no report was written/mu);
      const names = readdirSync(folder.path).filter((name) => name.startsWith('.soatcache'));
      assert.deepEqual(names, ['.soatcache']);
      assert.ok(JSON.parse(folder.read('.soatcache')));
    });

  it('shares one cache with another run at the same time', async () => {
    folder.write('khac/bai.txt', draft(99));
    const [one, other] = await Promise.all([
      start('--jobs', '2', '--cache', 'tin').ended,
      start('--cache', 'khac').ended,
    ]);
    assert.deepEqual([one.code, other.code], [2, 2], 'the configuration holds a slip');
    const { drafts } = JSON.parse(folder.read('.soatcache')) as { drafts: Record<string, unknown> };
    // The shorter run is done first, and the longer one keeps what it wrote.
    assert.equal(Object.keys(drafts).length, DRAFTS + 1);
    const names = readdirSync(folder.path).filter((name) => name.startsWith('.soatcache'));
    assert.deepEqual(names, ['.soatcache']);
  });

  it('says so where a thread ends, and gives up', async () => {
    folder.write('het.js', 'process.exit(3);');
    const desks = createDesks({
      cwd: folder.path,
      corpus: false,
      config: undefined,
      rules: new Map(),
      locale: undefined,
      surroundings: 'en',
    });
    const choices = { edition: undefined, fix: false, readings: false };
    const bundle = join(folder.path, 'het.js');
    const checkers = createCheckers(choices, desks, { count: 2, locale: 'en', bundle });
    for (let again = 0; again < 4; again++)
      await assert.rejects(checkers.check([{ path: 'tin/1.txt', text: draft(1) }]), (error) => {
        assert.ok(error instanceof DeskError);
        assert.match(error.problem.message, /has ended .*--jobs 1/u);
        return true;
      });
    await checkers.close();
  });

  it('refuses a number that is none', async () => {
    for (const jobs of ['0', '-1', 'hai']) {
      const { code, err } = await start('--jobs', jobs, 'tin').ended;
      assert.equal(code, 2);
      assert.match(err, /--jobs/u);
    }
  });
});
