/** `soat index`, ended from outside: the old index stays, and the next run goes on. In processes of their own. */
import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { openIndex } from '../../server/src/platform/node/sqlite/openIndex.ts';

const BUNDLE = 'dist/cli.js';
const OLD = 100;
const NEW = 3_000;
/** More than is read while a signal is on its way. */
const MANY = 30_000;
/** Between two looks at what a run has done so far, in milliseconds. */
const LOOK = 5;

const rows = (count: number) =>
  Array.from({ length: count }, (_, id) =>
    JSON.stringify({
      id,
      title: `Ông Trần Văn Bình đến Huế lần ${id}`,
      summary: `Ngày ${(id % 28) + 1}/6, ông Bình gặp bà Lê Thị Hoa tại Đà Nẵng, lần thứ ${id}.`,
      published: '2025-07-11',
    }),
  ).join('\n');

describe('soat index that is ended', function () {
  // Processes of their own, on machines that others use as well.
  this.timeout(120_000);

  let folder = '';
  let fresh = Buffer.alloc(0);
  const path = (name: string) => join(folder, name);
  const start = (): ChildProcess & { readonly told: Promise<{ code: number | null; text: string }> } => {
    const args = [BUNDLE, 'index', path('tin.ndjson'), '--out', path('kho.soat'), '--locale', 'en'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
    const told = new Promise<{ code: number | null; text: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, text }));
    });
    return Object.assign(child, { told });
  };
  const sizeOf = async () => {
    const opened = await openIndex(path('kho.soat'));
    return 'archive' in opened ? opened.archive.size : opened.message.en;
  };
  /** The length of what a run has read so far. */
  const journal = () => {
    const name = readdirSync(folder).find((file) => file.includes('.partial-'));
    return name === undefined ? 0 : statSync(path(name)).size;
  };
  const until = async (isSo: () => boolean, child: ChildProcess) => {
    while (!isSo() && child.exitCode === null) await setTimeout(LOOK);
  };

  before(() => assert.ok(existsSync(BUNDLE), `${BUNDLE} is missing: run npm run build`));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'soat-ended-'));
    writeFileSync(path('tin.ndjson'), rows(NEW));
    if (!fresh.length) {
      await start().told;
      fresh = readFileSync(path('kho.soat'));
    }
    writeFileSync(path('tin.ndjson'), rows(OLD));
    await start().told;
    writeFileSync(path('tin.ndjson'), rows(NEW));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  after(() => {
    fresh = Buffer.alloc(0);
  });

  it('leaves the old index whenever it is killed, goes on, and makes the very file of an undisturbed run', async () => {
    let read = 0;
    // Before anything is read, and while articles are read.
    const moments = [
      () => readdirSync(folder).some((file) => file.includes('.tmp-')),
      () => journal() > 0,
      () => journal() > read + 20_000,
      () => journal() > read + 40_000,
    ];
    for (const isReached of moments) {
      const child = start();
      await until(isReached, child);
      child.kill('SIGKILL');
      await child.told;
      assert.equal(await sizeOf(), OLD);
      assert.ok(journal() >= read, 'what was read is kept');
      read = journal();
    }
    const { code, text } = await start().told;
    assert.equal(code, 0, text);
    const [, resumed] = /Going on with a run that was ended: (\d+) articles/u.exec(text) ?? [];
    assert.ok(Number(resumed) > 0, text);
    assert.equal(await sizeOf(), NEW);
    assert.ok(readFileSync(path('kho.soat')).equals(fresh));
    assert.deepEqual(readdirSync(folder).sort(), ['kho.soat', 'tin.ndjson'], 'nothing is left behind');
  });

  it('says on Ctrl-C how to go on', async () => {
    writeFileSync(path('tin.ndjson'), rows(MANY));
    const child = start();
    await until(() => journal() > 0, child);
    child.kill('SIGINT');
    const { code, text } = await child.told;
    assert.equal(code, 130, text);
    assert.match(text, /Run the same command to go on/u);
    assert.equal(await sizeOf(), OLD);
    assert.ok(journal() > 0);
  });

  it('reads anew what has changed since', async () => {
    const child = start();
    await until(() => journal() > 0, child);
    child.kill('SIGKILL');
    await child.told;
    writeFileSync(path('tin.ndjson'), rows(NEW).replaceAll('Trần Văn Bình', 'Trần Văn Bính'));
    const { text } = await start().told;
    assert.match(text, /Indexed 3000 articles/u);
    const opened = await openIndex(path('kho.soat'));
    assert.ok('archive' in opened);
    assert.deepEqual(await opened.archive.findEntities('Trần Văn Bình'), []);
    assert.equal((await opened.archive.findEntities('Trần Văn Bính')).length, 1);
  });
});
