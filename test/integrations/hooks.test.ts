/** What is offered to pre-commit, GitLab, reviewdog and cron: parsed, and run as they would. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parse } from 'yaml';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { createRepository } from '../support/repository.ts';
import { pathWithSoat, run } from '../support/shell.ts';

const STORY = 'Khánh thành cầu mới\n\nThành phố có thêm một cây cầu.\n';
const WRONG = `${STORY}\nCầu khởi công ngày 31/6/2024.\n`;
const read = <T>(file: string) => parse(readFileSync(file, 'utf8')) as T;

describe('integrations', () => {
  let folder: TestFolder;
  let env: Record<string, string>;
  beforeEach(function () {
    if (process.platform === 'win32') this.skip();
    folder = createTestFolder({
      'soat.yml': 'corpus: kho\nignore: [nhap/]\n',
      'kho/bai.txt': WRONG,
      'nhap/a.txt': WRONG,
      'tin/sach.txt': STORY,
      'tin/sai một.txt': WRONG,
      'tin/dan.txt': STORY.replace('thêm một', 'thêm&nbsp;một'),
    });
    env = { PATH: pathWithSoat(join(folder.path, '../bin')) };
  });
  afterEach(() => folder?.remove());
  const here = () => ({ cwd: folder.path, env });

  describe('.pre-commit-hooks.yaml', () => {
    interface Hook {
      id: string;
      name: string;
      entry: string;
      language: string;
      files: string;
      types: string[];
    }
    const hooks = read<Hook[]>('.pre-commit-hooks.yaml');
    /** As pre-commit does: the entry's words, then the files that were staged and match. */
    const commit = (id: string, ...files: string[]) => {
      const hook = hooks.find((one) => one.id === id);
      assert.ok(hook);
      const [command = '', ...args] = hook.entry.split(' ');
      const matching = files.filter((file) => new RegExp(hook.files, 'u').test(file));
      return run(command, [...args, ...matching], here());
    };

    it('has what pre-commit needs, and an entry that the package installs', () => {
      const { bin, scripts } = read<{ bin: object; scripts: Record<string, string> }>('package.json');
      assert.deepEqual(hooks.map(({ id }) => id).sort(), ['soat', 'soat-fix']);
      for (const { name, language, entry, types } of hooks) {
        assert.ok(name);
        assert.deepEqual([language, types], ['node', ['text']]);
        assert.ok(Object.keys(bin).includes(entry.split(' ')[0] ?? ''));
      }
      assert.ok(scripts['prepare'], 'it installs from git, where nothing is built');
    });

    it('checks the files that are named, without those the desk leaves out', () => {
      const files = ['kho/bai.txt', 'nhap/a.txt', 'tin/sach.txt', 'ảnh.jpg'];
      assert.deepEqual([commit('soat', ...files).code, commit('soat', 'nhap/a.txt').code], [0, 0]);
      const { code, out } = commit('soat', ...files, 'tin/sai một.txt');
      assert.equal(code, 1);
      assert.match(out, /^tin\/sai một\.txt\n.*31\/6\/2024/mu);
      assert.doesNotMatch(out, /kho\/bai|nhap\/a/u);
    });

    it('mends, which pre-commit sees by the file', () => {
      commit('soat-fix', 'tin/dan.txt');
      assert.equal(folder.read('tin/dan.txt'), STORY);
    });
  });

  describe('GitLab', () => {
    interface Job {
      variables: Record<string, string>;
      before_script: string[];
      script: string[];
      artifacts: { when: string; reports: Record<string, string> };
    }
    const { soat: job } = read<{ soat: Job }>('integrations/gitlab/soat.gitlab-ci.yml');
    const pipeline = (more: Record<string, string> = {}) =>
      run('sh', ['-ec', job.script.join('\n')], {
        cwd: folder.path,
        env: { ...env, ...job.variables, CI_PROJECT_DIR: folder.path, ...more },
      });

    it('is given the reports that the job names', () => {
      const { code, out } = pipeline();
      assert.equal(code, 1);
      assert.match(out, /31\/6\/2024/u);
      const { codequality = '', junit = '' } = job.artifacts.reports;
      const issues = JSON.parse(folder.read(codequality)) as { location: { path: string } }[];
      assert.ok(issues.some(({ location }) => location.path === 'tin/sai một.txt'));
      assert.match(folder.read(junit), /^<\?xml/u);
      assert.equal(job.artifacts.when, 'always');
      assert.match(job.before_script.join(), /"\$SOAT_PACKAGE"/u);
    });

    it('is told of changes only in a merge request', () => {
      const git = createRepository(folder.path);
      git('add', '.');
      git('commit', '--quiet', '--message=đầu');
      const base = git('rev-parse', 'HEAD').trim();
      assert.equal(pipeline({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).code, 0);
      folder.write('tin/moi.txt', WRONG);
      const { code, out } = pipeline({
        CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        SOAT_FILES: 'tin nhap',
        SOAT_ARGS: '--quiet --locale en',
      });
      assert.equal(code, 1);
      assert.match(out, /Drafts with findings: 1 of 1/u);
    });
  });

  it('reviewdog is given its own format', () => {
    const { runner } = read<{ runner: { soat: { cmd: string; format: string } } }>(
      'integrations/reviewdog/.reviewdog.yml',
    );
    const { code, out } = run('sh', ['-c', runner.soat.cmd], here());
    assert.deepEqual([code, runner.soat.format], [0, 'rdjson']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { location: { path: string } }[] };
    assert.ok(diagnostics.some(({ location }) => location.path === 'tin/sai một.txt'));
  });

  describe('the nightly run', () => {
    const script = resolve('integrations/cron/soat-nightly.sh');

    it('writes a page and JSON, with an index brought up to date', () => {
      const { code, err } = run(script, ['tin', 'báo cáo', 'kho.soat'], here());
      assert.equal(code, 0, err);
      assert.ok(existsSync(join(folder.path, 'kho.soat')));
      assert.match(folder.read('báo cáo/report.html'), /^<!doctype html>/iu);
      const { summary } = JSON.parse(folder.read('báo cáo/report.json')) as { summary: { errors: number } };
      assert.equal(summary.errors, 1);
    });

    it('says what it needs, and passes trouble on', () => {
      assert.match(run(script, [], here()).err, /^ {2}soat-nightly\.sh EXPORT REPORTS \[INDEX\]$/mu);
      const { code, err } = run(script, ['mất', 'bc'], here());
      assert.equal(code, 2);
      assert.match(err, /^mất: không có tệp hay thư mục này$/mu);
    });
  });
});
