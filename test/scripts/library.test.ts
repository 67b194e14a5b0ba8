/** The npm package as others have it: packed, put into an empty folder without a network, called and type-checked. */
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { after, before, describe, it } from 'mocha';

const run = promisify(execFile);
const shell = process.platform === 'win32';
const EXAMPLE = 'examples/cms/check-article.mjs';
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

let folder: string;
const node = (...args: string[]) => run(process.execPath, args, { cwd: folder });
const tsc = (...args: string[]) =>
  node(resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict', ...args);

/** What a command said that failed; empty where it did not. */
const failure = (command: Promise<unknown>): Promise<string> =>
  command.then(
    () => '',
    (error: { stdout?: string; stderr?: string }) => `${error.stdout}${error.stderr}`,
  );

before(async function () {
  this.timeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'soat-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder, ...QUIET], { shell });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await run('npm', ['install', '--offline', ...QUIET, `./${filename}`], { cwd: folder, shell });
  cpSync(EXAMPLE, join(folder, 'example.mjs'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed', function () {
  this.timeout(60_000);

  it('needs no other package', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'));
    assert.deepEqual(Object.keys(lock.packages), ['node_modules/soat']);
  });

  it('checks and mends the article of the example', async () => {
    const { stdout } = await node('example.mjs');
    assert.match(stdout, /^4711:\d+ warning: “thứ Sáu \(10\/7\)” – /mu);
    assert.match(stdout, /^4711:\d+ warning: “Sergey Lavrov” – /mu);
    assert.match(stdout, /chỗ đã sửa · mended → lưu bài/u);
    const lines = readFileSync(EXAMPLE, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('//'));
    assert.ok(lines.length <= 20, `the example has ${lines.length} lines`);
  });

  it('is required by CommonJS, too', async () => {
    const { stdout } = await node(
      '-e',
      "require('soat').createChecker().then((c) => c.lookUp('Lavrov')).then(([card]) => console.log(card.kind, card.name))",
    );
    assert.equal(stdout, 'person Sergei Lavrov\n');
  });

  it('has types, for modules of either kind and without those of Node', async () => {
    const right = `import { createChecker, type Finding } from 'soat';
const found: readonly Finding[] = await (await createChecker({ archive: false })).check('', { edition: '2025-07-11' });
console.log(found.map(({ fixes: [fix] }) => fix?.edits[0]?.newText));
declare const console: { log(words: unknown): void };\n`;
    writeFileSync(join(folder, 'right.mts'), right);
    for (const module of ['nodenext', 'preserve'])
      assert.equal(
        await failure(tsc('--module', module, '--types', '', '--target', 'es2022', 'right.mts')),
        '',
      );
    writeFileSync(join(folder, 'wrong.mts'), right.replace('edition:', 'edtion:'));
    assert.match(await failure(tsc('--module', 'nodenext', '--types', '', 'wrong.mts')), /edtion/u);
  });

  it('types the example', async () => {
    symlinkSync(resolve('node_modules/@types'), join(folder, 'node_modules/@types'), 'junction');
    assert.equal(
      await failure(tsc('--allowJs', '--checkJs', '--module', 'nodenext', '--types', 'node', 'example.mjs')),
      '',
    );
  });

  it('has the command line', async () => {
    const { stdout } = await run(join(folder, 'node_modules/.bin/soat'), ['--version'], { shell });
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/u);
  });
});
