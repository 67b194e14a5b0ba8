/** `--print-config`: what a draft is checked with. */
import { strict as assert } from 'node:assert';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { STYLES } from '../../server/src/names/styles.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { matchGolden } from '../support/golden.ts';

const CONFIG = `style: tuoi-tre
corpus: kho
ignore: [nhap/, "*.cu.txt"]
glossary:
  - name: Kiev
    aliases: [Kyiv]
rules:
  date: info
  date/weekday: error
  name/variant: hint
`;

interface Printed {
  config: string | null;
  settings: Record<string, { value: unknown; origin: { by: string; at?: string } }>;
  rules: Record<string, { severity: string; origin: { by: string; at?: string } }>;
}

describe('soat check --print-config', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'tin/soat.yml': CONFIG });
  });
  afterEach(() => folder.remove());

  const print = (...args: string[]) => folder.soat(['check', '--print-config', 'tin/bai.txt', ...args]);
  const json = async (...args: string[]) =>
    JSON.parse((await print('--format', 'json', ...args)).out) as Printed;

  it('says of each value where it comes from', async () => {
    const { code, out, err } = await print('--no-rule', 'date/format', '--edition', '2025-07-11');
    assert.deepEqual([code, err], [0, '']);
    // Of the rules only those that are set: a new rule changes nothing here.
    const rows = out.split('\n').filter((row) => !/^ {2}\S+\/.* # mặc định$/u.test(row));
    matchGolden('cli/print-config.yml', rows.join('\n'));
  });

  it('prints a soat.yml that means the same', async () => {
    const { out } = await print();
    const known = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };
    const { config, problems } = parseConfig(out, known);
    assert.deepEqual(problems, []);
    assert.equal(config.rules.size, RULES.length);
    assert.equal(config.rules.get('date/weekday'), 'error');
    assert.equal(config.rules.get('date/tense'), 'info');
    assert.deepEqual(config.glossary, [{ name: 'Kiev', aliases: ['Kyiv'] }]);
  });

  it('gives the same to programs', async () => {
    const { config, settings, rules } = await json('--rule', 'date:off', '--no-corpus', '--locale', 'en');
    assert.equal(config, 'tin/soat.yml');
    assert.deepEqual(settings['corpus'], { value: [], origin: { by: 'option', at: '--no-corpus' } });
    assert.deepEqual(settings['dateFormat'], { value: 'd-m', origin: { by: 'style', at: 'tuoi-tre' } });
    assert.deepEqual(settings['locale'], { value: 'en', origin: { by: 'option', at: '--locale' } });
    assert.deepEqual(rules['date/weekday'], { severity: 'off', origin: { by: 'option', at: '--rule' } });
    assert.deepEqual(rules['name/variant'], {
      severity: 'hint',
      origin: { by: 'file', at: 'tin/soat.yml:10' },
    });
    assert.deepEqual(rules['name/role'], { severity: 'warning', origin: { by: 'default' } });
  });

  it('takes the file of --config, and says where there is none but an empty one above', async () => {
    folder.write('khac.yml', 'style: ttxvn\n');
    assert.equal((await json('--config', 'khac.yml')).settings['style']?.value, 'ttxvn');
    const above = await folder.soat(['check', '--print-config', 'a.txt', '--format', 'json']);
    const { config, settings } = JSON.parse(above.out) as Printed;
    assert.equal(config, '../soat.yml');
    assert.deepEqual(settings['style'], { value: null, origin: { by: 'default' } });
  });

  it('tells of slips in the file', async () => {
    folder.write('tin/soat.yml', 'stile: ttxvn\n');
    const { code, err } = await print();
    assert.equal(code, 2);
    assert.match(err, /^tin\/soat\.yml:1:1: stile/u);
  });
});
