import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';

describe('create-rule and generate', () => {
  let folder = '';
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve('scripts', script), ...args], { cwd: folder, encoding: 'utf8' });
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'soat-rules-'));
    mkdirSync(join(folder, 'server/src/rules'), { recursive: true });
    mkdirSync(join(folder, 'docs/rules'), { recursive: true });
    copyFileSync('server/src/rules/rule.ts', join(folder, 'server/src/rules/rule.ts'));
    writeFileSync(join(folder, 'docs/rules/README.md'), '# Rules\n');
    const setting = { contributes: { configuration: { properties: { 'soat.rules': { type: 'object' } } } } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(setting));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('start a rule with its page, fixtures, index, list and setting', () => {
    const { status, stderr } = run('create-rule.mjs', 'date/leap-day');
    assert.equal(status, 0, stderr);
    for (const path of ['test/fixtures/date/leap-day/first.txt', 'server/src/rules/date/leap-day.ts']) {
      assert.ok(existsSync(join(folder, path)), path);
    }
    assert.match(read('server/src/rules/index.ts'), /import dateLeapDay from '\.\/date\/leap-day\.ts'/u);
    assert.match(read('docs/rules/date/leap-day.md'), /<!-- generated -->\n\*\*Một câu/u);
    assert.match(read('docs/rules/README.md'), /\[date\/leap-day\]\(date\/leap-day\.md\)/u);
    const settings = JSON.parse(read('package.json')).contributes.configuration.properties['soat.rules'];
    assert.equal(settings.properties['date/leap-day'].default, 'warning');
    assert.equal(run('generate.mjs', '--check').status, 0);
  });

  it('notice metadata that changed since, and a page that is missing', () => {
    run('create-rule.mjs', 'date/leap-day');
    const rule = join(folder, 'server/src/rules/date/leap-day.ts');
    writeFileSync(rule, readFileSync(rule, 'utf8').replace("'warning'", "'info'"));
    const stale = run('generate.mjs', '--check');
    assert.equal(stale.status, 1);
    assert.match(stale.stderr, /leap-day\.md is out of date/u);
    assert.equal(run('generate.mjs').status, 0);
    assert.equal(run('generate.mjs', '--check').status, 0);
    rmSync(join(folder, 'docs/rules/date/leap-day.md'));
    const missing = run('generate.mjs', '--check');
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /leap-day\.md is missing/u);
  });

  it('refuse a rule that is there and an id of another shape', () => {
    run('create-rule.mjs', 'date/leap-day');
    assert.equal(run('create-rule.mjs', 'date/leap-day').status, 2);
    assert.equal(run('create-rule.mjs', 'leapDay').status, 2);
  });
});
