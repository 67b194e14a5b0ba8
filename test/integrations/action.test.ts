/** action.yml: its steps are run as the runner of GitHub Actions runs them. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parse } from 'yaml';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { createRepository, type Git } from '../support/repository.ts';
import { run } from '../support/shell.ts';

interface Step {
  id: string;
  shell: string;
  env: Record<string, string>;
  run: string;
}

interface Action {
  name: string;
  description: string;
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const WRONG = 'Cầu khởi công ngày 31/6/2024.\n';
const STORY = `Khánh thành cầu mới\n\nThành phố có thêm một cây cầu.\n\n${WRONG}`;

describe('action.yml', () => {
  let folder: TestFolder;
  let git: Git;
  beforeEach(function () {
    if (process.platform === 'win32') this.skip();
    folder = createTestFolder({ 'tin/cũ một.txt': STORY, 'soat.yml': 'corpus: []\n' });
    git = createRepository(folder.path);
    git('add', '.');
    git('commit', '--quiet', '--message=đầu');
  });
  afterEach(() => folder?.remove());

  /** Runs the steps with these inputs, until one fails. */
  function use(inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
    const outputs: Record<string, Record<string, string>> = {};
    const value = (expression: string): string => {
      const [context = '', name = '', , output = ''] = expression.split('.');
      if (context === 'inputs') return inputs[name] ?? action.inputs[name]?.default ?? assert.fail(name);
      if (context === 'steps') return outputs[name]?.[output] ?? '';
      assert.equal(expression, 'github.action_path');
      return resolve('.');
    };
    const fill = (text: string) => text.replace(/\$\{\{ (.*?) \}\}/gu, (_, expression) => value(expression));
    let [code, out, err]: [number | null, string, string] = [0, '', ''];
    for (const step of action.runs.steps) {
      const [script, file] = ['step.sh', 'output'].map((name) => join(folder.path, `.git/${name}`));
      assert.ok(script && file);
      writeFileSync(script, step.run);
      writeFileSync(file, '');
      const own = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, fill(text)]));
      const ran = run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
        cwd: folder.path,
        env: { ...own, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.path, GITHUB_OUTPUT: file, ...env },
      });
      outputs[step.id] = Object.fromEntries(
        readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => line.split(/=(.*)/su) as [string, string]),
      );
      [code, out, err] = [ran.code, out + ran.out, err + ran.err];
      if (code !== 0) break;
    }
    return { code, out, err, exitCode: fill(action.outputs['exit-code']?.value ?? '') };
  }

  it('has what GitHub asks of an action, and nothing of an input in a script', () => {
    assert.equal(action.runs.using, 'composite');
    assert.ok(action.name && action.description.length <= 125);
    for (const step of action.runs.steps) {
      assert.equal(step.shell, 'bash');
      assert.doesNotMatch(step.run, /\$\{\{/u);
    }
    const used = action.runs.steps.flatMap(({ env }) => Object.values(env)).join();
    for (const [name, { description }] of Object.entries(action.inputs)) {
      assert.ok(used.includes(`inputs.${name} `), `${name} is used`);
      assert.ok(description);
    }
  });

  it('annotates, writes SARIF, and fails', () => {
    const { code, out, err, exitCode } = use({ sarif: 'out/soat.sarif' });
    assert.deepEqual([code, exitCode, err], [1, '1', '']);
    assert.match(out, /^::error file=tin\/cũ một\.txt,line=5,.*title=date\/impossible::/mu);
    assert.match(out, /1 lỗi trong 1\/1 bản thảo/u);
    const sarif = JSON.parse(folder.read('out/soat.sarif')) as {
      version: string;
      runs: { results: unknown[] }[];
    };
    assert.deepEqual([sarif.version, sarif.runs[0]?.results.length], ['2.1.0', 1]);
  });

  it('passes on what it is told', () => {
    folder.write('mới.txt', STORY);
    const one = use({ files: 'mới.txt\n\ntin/cũ một.txt', locale: 'en', 'fail-on': 'never' });
    assert.deepEqual([one.code, one.exitCode], [0, '0']);
    assert.match(one.out, /Drafts with findings: 2 of 2/u);
    assert.equal(use({ args: '--no-rule\ndate/impossible\n' }).code, 0);
    folder.write('khác.yml', 'corpus: []\nrules: { date: off }\n');
    assert.equal(use({ config: 'khác.yml' }).code, 0);
    assert.equal(use({ files: '--version' }).exitCode, '2', 'a file is no option');
    assert.equal(use({ files: '$(touch hỏng)' }).code, 2);
    assert.ok(!existsSync(join(folder.path, 'hỏng')));
  });

  it('reports what a pull request changes', () => {
    const bare = join(folder.path, '.git/gốc');
    git('clone', '--quiet', '--bare', '.', bare);
    git('remote', 'add', 'origin', bare);
    git('fetch', '--quiet', 'origin');
    git('checkout', '--quiet', '-b', 'nhánh');
    assert.equal(use({ changed: 'auto' }, { GITHUB_BASE_REF: 'main' }).code, 0);
    assert.equal(use({ changed: 'auto' }).code, 1, 'a push is checked wholly');
    folder.write('mới.txt', STORY);
    git('add', '.');
    git('commit', '--quiet', '--message=mới');
    const { code, out } = use({ changed: 'auto' }, { GITHUB_BASE_REF: 'main' });
    assert.equal(code, 1);
    assert.match(out, /^::error file=mới\.txt,/mu);
    assert.doesNotMatch(out, /file=tin/u);
  });

  it('is used by the workflow that is offered, with inputs that it has', () => {
    const workflow = parse(readFileSync('integrations/github/soat.yml', 'utf8')) as {
      jobs: { drafts: { steps: { uses: string; with: Record<string, string> }[] } };
    };
    const step = workflow.jobs.drafts.steps.find(({ uses }) => uses.startsWith('OWNER/soat@'));
    assert.ok(step);
    for (const name of Object.keys(step.with)) assert.ok(action.inputs[name], name);
  });
});
