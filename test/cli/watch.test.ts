/** `soat check --watch`: with changes that are told to it, and once with real ones. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CheckOptions } from '../../server/src/cli/check.ts';
import { createDesks } from '../../server/src/cli/desks.ts';
import { watchDrafts } from '../../server/src/cli/watch.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const SLIP = 'Lễ khai mạc diễn ra ngày 31/6 tại Huế, đông đảo người dân tham dự.\n';
const CLEAN = 'Lễ khai mạc diễn ra ngày 30/6 tại Huế, đông đảo người dân tham dự.\n';
const BUNDLE = join(process.cwd(), 'dist/cli.js');

const OPTIONS: CheckOptions = {
  targets: ['tin'],
  stdin: undefined,
  edition: undefined,
  fix: false,
  readings: false,
  outputs: [{ format: 'json', file: undefined }],
  baseline: undefined,
  color: undefined,
  severity: 'hint',
  failOn: 'warning',
  maxWarnings: undefined,
  timing: false,
};

describe('soat check --watch', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'tin/bai.txt': SLIP, 'tin/hai.txt': CLEAN, 'soat.yml': '' });
  });
  afterEach(() => folder.remove());

  /** Each change, and which files it is said to be of. */
  const run = async (...steps: (() => string)[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      cwd: folder.path,
      env: {},
      color: false,
      columns: undefined,
      out: (text: string) => void out.push(text),
      err: (text: string) => void err.push(text),
      input: async () => new Uint8Array(),
    };
    let desks = 0;
    const openDesks = () => {
      desks++;
      const { path: cwd } = folder;
      return createDesks({
        cwd,
        corpus: false,
        config: undefined,
        rules: new Map(),
        locale: 'en',
        surroundings: 'en',
      });
    };
    const watched = new Set<string>();
    const code = await watchDrafts(OPTIONS, openDesks, terminal, 'en', {
      add: (paths) => {
        for (const path of paths) watched.add(path);
      },
      next: async () => {
        const step = steps.shift();
        return step && new Set([join(folder.path, step())]);
      },
      close: () => {},
    });
    const counts = out.map((text) => (JSON.parse(text) as { summary: Record<string, number> }).summary);
    return { code, counts, err: err.join(''), desks, watched };
  };

  it('checks again with each change, and gives the code of the last check', async () => {
    const { code, counts, err, desks } = await run(() => {
      folder.write('tin/bai.txt', CLEAN);
      return 'tin/bai.txt';
    });
    assert.deepEqual(
      counts.map(({ files, errors, warnings }) => [files, (errors ?? 0) + (warnings ?? 0)]),
      [
        [2, 1],
        [2, 0],
      ],
    );
    assert.deepEqual([code, desks], [0, 1]);
    assert.equal(err.match(/Waiting for changes/gu)?.length, 2);
  });

  it('reads soat.yml again where it changed, and goes on where it is broken', async () => {
    const { counts, err, desks, watched } = await run(
      () => {
        folder.write('soat.yml', 'rules: { date/impossible: off, date: off }\n');
        return 'soat.yml';
      },
      () => {
        folder.write('soat.yml', 'rules: [\n');
        return 'soat.yml';
      },
      () => {
        folder.write('soat.yml', '');
        return 'soat.yml';
      },
    );
    assert.equal(desks, 4);
    assert.match(err, /soat\.yml/u);
    assert.deepEqual(
      counts.map(({ errors, warnings }) => (errors ?? 0) + (warnings ?? 0)),
      [1, 0, 1],
    );
    assert.ok(watched.has(join(folder.path, 'soat.yml')) && watched.has(join(folder.path, 'tin')));
  });

  it('sees what editors do to files, in a process of its own', async function () {
    this.timeout(60_000);
    assert.ok(existsSync(BUNDLE), `${BUNDLE} is missing: run npm run build`);
    const child = spawn(
      process.execPath,
      [BUNDLE, 'check', '--watch', '--no-corpus', '--locale', 'en', 'tin'],
      { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let text = '';
    let look = () => {};
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        look();
      });
    const until = (pattern: RegExp) =>
      new Promise<void>((resolve) => {
        look = () => {
          if (!pattern.test(text)) return;
          text = '';
          resolve();
        };
        look();
      });
    await until(/31\/6[\s\S]*Waiting for changes/u);
    folder.write('tin/bai.txt', CLEAN);
    await until(/Nothing to mend[\s\S]*Waiting for changes/u);
    folder.write('tin/moi.txt', SLIP);
    await until(/moi\.txt[\s\S]*Waiting for changes/u);
    folder.write('soat.yml', 'rules: { date: off }\n');
    await until(/Nothing to mend[\s\S]*Waiting for changes/u);
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
  });

  it('is not for standard input', async () => {
    const { code, err } = await folder.soat(['check', '--watch', '--stdin']);
    assert.equal(code, 2);
    assert.match(err, /--watch không dùng chung được với --stdin/u);
  });
});
