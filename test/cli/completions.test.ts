/** Completions, asked of the shells themselves where they are installed; bash is everywhere but on Windows. */
import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const has = (shell: string) => spawnSync(shell, ['-c', ':']).status === 0;

describe('soat completions', () => {
  let folder: TestFolder;
  before(async () => {
    folder = createTestFolder({ 'bai một.txt': '', 'tin/b.txt': '' });
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await folder.soat(['completions', shell]);
      assert.equal(code, 0);
      folder.write(`soat.${shell}`, out);
    }
  });
  after(() => folder.remove());

  it('knows three shells', async () => {
    const { code, err } = await folder.soat(['completions', 'fsh']);
    assert.equal(code, 2);
    assert.match(err, /không nhận giá trị "fsh", hãy chọn một trong bash, zsh, fish; có phải/u);
  });

  describe('of bash', () => {
    /** What Tab offers behind words, split as readline splits them; the last one is being typed. */
    const offers = (...words: string[]) => {
      const script = `source ./soat.bash
        complete -p soat >/dev/null || exit 9
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _soat; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const out = execFileSync('bash', ['--norc', '-c', script, 'bash', 'soat', ...words], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      return out.split('\n').filter(Boolean);
    };
    before(function () {
      if (!has('bash')) this.skip();
    });

    it('offers commands, and commands of commands', () => {
      assert.deepEqual(offers('ch'), ['check']);
      assert.ok(offers('').includes('completions'));
      assert.deepEqual(offers('variants', ''), ['accept', 'prefer', 'split']);
      assert.deepEqual(offers('completions', ''), ['bash', 'zsh', 'fish']);
    });

    it('offers the options of the command', () => {
      assert.deepEqual(offers('check', '--fix'), ['--fix', '--fix-dry-run', '--fix-type']);
      assert.deepEqual(offers('variants', 'accept', '--d'), ['--dry-run']);
      assert.deepEqual(offers('rules', '--fix'), []);
      assert.deepEqual(offers('check', '--loc'), ['--locale']);
    });

    it('offers values, also behind = and :', () => {
      assert.deepEqual(offers('check', '--fail-on', ''), ['error', 'warning', 'info', 'hint', 'never']);
      assert.deepEqual(offers('check', '--severity', '=', 'w'), ['warning']);
      assert.deepEqual(offers('check', '--severity', '='), ['error', 'warning', 'info', 'hint']);
      assert.ok(offers('check', '--rule', 'date/').includes('date/weekday'));
      assert.deepEqual(offers('check', '--rule', 'date/weekday', ':', 'o'), ['off']);
      assert.equal(offers('check', '--rule', 'date/weekday', ':').length, 5);
      assert.deepEqual(
        offers('rules', 'name/'),
        RULES.map(({ meta }) => meta.id).filter((id) => id.startsWith('name/')),
      );
    });

    it('offers files, with their spaces', () => {
      assert.deepEqual(offers('check', 'b'), ['bai một.txt']);
      assert.deepEqual(offers('check', '--config', 't'), ['tin']);
      assert.deepEqual(offers('check', '--changed', 't'), ['tin'], 'its commit may be left out');
      assert.deepEqual(offers('check', '--edition', ''), []);
    });
  });

  it('of fish offer commands, options and values with what they do', function () {
    if (!has('fish')) this.skip();
    const offers = (line: string) =>
      execFileSync('fish', ['-N', '-c', 'source soat.fish; complete -C $argv[1]', line], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder.path },
      })
        .split('\n')
        .filter(Boolean);
    assert.deepEqual(offers('soat che'), ['check\tKiểm bản thảo và báo chỗ cần sửa']);
    assert.match(offers('soat check --fail-')[0] ?? '', /^--fail-on\t/u);
    assert.deepEqual(
      offers('soat check --fail-on ').map((row) => row.split('\t')[0]),
      ['error', 'hint', 'info', 'never', 'warning'],
    );
    assert.deepEqual(
      offers('soat variants ').map((row) => row.split('\t')[0]),
      ['accept', 'prefer', 'split'],
    );
  });

  it('of zsh are sound', function () {
    if (!has('zsh')) this.skip();
    const { status, stderr } = spawnSync('zsh', ['-n', join(folder.path, 'soat.zsh')], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    const defined = execFileSync(
      'zsh',
      ['-f', '-c', 'compdef() { print -r -- "$@" }; source ./soat.zsh; print -l ${(k)functions}'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.match(defined, /^_soat soat$/mu);
    assert.match(defined, /^_soat_variants_accept$/mu);
  });
});
