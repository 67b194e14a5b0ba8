/** `overrides` of a `soat.yml` on the command line: what holds for some drafts. */
import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createChecker } from '../../server/src/library/createChecker.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const SLIP = 'Lễ khai mạc diễn ra ngày 31/6 tại Huế, đông đảo người dân tham dự.\n';
const CONFIG = `corpus: []
overrides:
  - files: the-thao/
    rules:
      date/impossible: hint
    edition: 2025-07-11
  - files: [/the-thao/cu.txt, "*.nhap.txt"]
    rules:
      date: off
`;

interface Report {
  files: { path: string; findings: { rule: string; severity: string }[] }[];
}

describe('overrides of soat.yml', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({
      'soat.yml': CONFIG,
      'bai.txt': SLIP,
      'the-thao/bai.txt': SLIP,
      'the-thao/cu.txt': SLIP,
      'b.nhap.txt': SLIP,
    });
  });
  afterEach(() => folder.remove());

  const check = async (...args: string[]) => {
    const { out } = await folder.soat(['check', '--format', 'json', '.', ...args]);
    const { files } = JSON.parse(out) as Report;
    return Object.fromEntries(
      files.map(({ path, findings }) => [
        path,
        findings.filter(({ rule }) => rule === 'date/impossible').map(({ severity }) => severity),
      ]),
    );
  };
  const expected = {
    'b.nhap.txt': [],
    'bai.txt': ['error'],
    'the-thao/bai.txt': ['hint'],
    'the-thao/cu.txt': [],
  };

  it('hold for the files they name, and from a cache, too', async () => {
    assert.deepEqual(await check(), expected);
    assert.deepEqual(await check('--cache'), expected);
    folder.write(
      'soat.yml',
      CONFIG.replace('the-thao/\n', 'b.nhap.txt\n').replace('"*.nhap.txt"', 'bai.txt'),
    );
    const changed = { 'b.nhap.txt': ['hint'], 'bai.txt': [], 'the-thao/bai.txt': [], 'the-thao/cu.txt': [] };
    assert.deepEqual(await check('--cache'), changed);
  });

  it('hold for standard input by its name', async () => {
    const severities = async (name: string) => {
      const { out } = await folder.soat(['check', '--format', 'json', '--stdin', '--stdin-filename', name], {
        input: SLIP,
      });
      const { files } = JSON.parse(out) as Report;
      return files[0]?.findings.map(({ severity }) => severity);
    };
    assert.deepEqual(await severities('the-thao/moi.txt'), ['hint']);
    assert.deepEqual(await severities('moi.txt'), ['error']);
  });

  it('stand below the command line', async () => {
    const all = await check('--rule', 'date/impossible:warning');
    assert.deepEqual(new Set(Object.values(all).flat()), new Set(['warning']));
    assert.equal(Object.values(all).flat().length, 4);
    assert.deepEqual(Object.values(await check('--rule', 'date:off')).flat(), []);
  });

  it('are told by --print-config with their line', async () => {
    const print = async (draft: string, ...args: string[]) => {
      const { out } = await folder.soat(['check', '--print-config', draft, '--format', 'json', ...args]);
      return JSON.parse(out) as {
        settings: Record<string, { value: unknown; origin: unknown }>;
        rules: Record<string, { severity: string; origin: unknown }>;
      };
    };
    const { settings, rules } = await print('the-thao/bai.txt');
    assert.deepEqual(settings['edition'], { value: '2025-07-11', origin: { by: 'file', at: 'soat.yml:6' } });
    assert.deepEqual(rules['date/impossible'], {
      severity: 'hint',
      origin: { by: 'file', at: 'soat.yml:5' },
    });
    assert.deepEqual(rules['date/weekday'], { severity: 'warning', origin: { by: 'default' } });
    const both = await print('the-thao/cu.txt');
    assert.deepEqual(both.rules['date/impossible'], {
      severity: 'off',
      origin: { by: 'file', at: 'soat.yml:9' },
    });
    assert.deepEqual(both.settings['edition'], settings['edition']);
    assert.deepEqual((await print('bai.txt')).rules['date/impossible'], {
      severity: 'error',
      origin: { by: 'default' },
    });
    assert.deepEqual((await print('b.nhap.txt', '--rule', 'date:info')).rules['date/impossible'], {
      severity: 'info',
      origin: { by: 'option', at: '--rule' },
    });
  });

  it('hold for texts that a program names', async () => {
    const { check } = await createChecker({ config: join(folder.path, 'soat.yml'), cwd: folder.path });
    const of = async (name?: string) =>
      (await check(SLIP, name ? { name } : {})).map(({ severity }) => severity);
    assert.deepEqual(await of(), ['error']);
    assert.deepEqual(await of('the-thao/moi.txt'), ['hint']);
    assert.deepEqual(await of('moi.nhap.txt'), []);
  });
});
