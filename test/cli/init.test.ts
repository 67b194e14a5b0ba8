/** `soat init`: a first soat.yml. */
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { main } from '../../server/src/cli/main.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { STYLES } from '../../server/src/names/styles.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestFolder, emptyTerminal, type TestFolder } from '../support/cli.ts';
import { matchGolden } from '../support/golden.ts';

const KNOWN = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };

const row = (n: number, source: string | undefined, body: string) =>
  JSON.stringify({
    id: `b${n}`,
    ...(source ? { source } : {}),
    published: '2025-07-11',
    title: `Bài số ${n}`,
    body,
  });
const archive = (source: string | undefined, body: string) =>
  `${Array.from({ length: 12 }, (_, n) => row(n, source, body)).join('\n')}\n`;
/** Three names that Tuổi Trẻ spells in its own way, and its way to write days. */
const BODY = 'Ngày 10-7, Tổng thống Nga Vladimir Putin từ Matxcơva đến Kiev, sau đó thăm Saudi Arabia.';

describe('soat init', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'tin/bai.txt': 'Tin mới\n\nThành phố có thêm cầu.\n' });
  });
  afterEach(() => folder.remove());

  const set = (text: string) => parseConfig(text, KNOWN).config;
  const init = (...args: string[]) => folder.soat(['init', ...args]);

  it('guesses archive, outlet, style and days, and writes what it showed', async () => {
    folder.write('kho-bai/a.ndjson', archive('Tuổi Trẻ', BODY));
    const { code, out, err } = await init('--yes');
    assert.equal(code, 0);
    assert.match(
      err,
      /^Lưu ý: hiện \.\.\/soat\.yml có hiệu lực ở đây.*\nĐã ghi soat\.yml\. Bước tiếp theo: soat check \.\n$/u,
    );
    assert.equal(folder.read('soat.yml'), out);
    matchGolden('cli/init.yml', out);
    const { corpus, source, style } = set(out);
    assert.deepEqual([corpus, source, style], [['kho-bai'], 'Tuổi Trẻ', 'tuoi-tre']);
    assert.notEqual((await folder.soat(['check', '.'])).code, 2, 'it is a sound configuration');
  });

  it('tells a style by its names where no outlet is named', async () => {
    folder.write('kho/a.ndjson', archive(undefined, BODY));
    const { source, style } = set((await init()).out);
    assert.deepEqual([source, style], [undefined, 'tuoi-tre']);
  });

  it('guesses nothing from nothing', async () => {
    const { out } = await init('--locale', 'en');
    matchGolden('cli/init-empty.en.yml', out);
    const { rules, ...config } = set(out);
    assert.deepEqual([config, rules.size], [{ locale: 'auto', glossary: [], ignore: [] }, 0]);
  });

  it('offers examples that hold once they are uncommented', async () => {
    for (const locale of ['vi', 'en']) {
      const { out } = await init('--locale', locale);
      const uncommented = out.replace(/^# (?=(?:\w+:| {2}))/gmu, '');
      const { config, problems } = parseConfig(uncommented.replace(/^soat\.yml:.*$/mu, ''), KNOWN);
      assert.deepEqual(problems, []);
      assert.equal(config.glossary.length, 1);
      assert.equal(config.rules.size, 2);
    }
  });

  it('takes an index for what it was built from', async () => {
    folder.write('kho/a.ndjson', archive('Dân trí', BODY));
    folder.write('kho.soat', 'chỉ mục');
    const { corpus, source, style } = set((await init()).out);
    assert.deepEqual([corpus, source, style], [['kho.soat'], 'Dân trí', undefined]);
  });

  it('writes only with --yes or a yes', async () => {
    assert.deepEqual([(await init()).code, existsSync(join(folder.path, 'soat.yml'))], [1, false]);
    const asked: string[] = [];
    const answer = (yes: boolean) =>
      main(['init', 'tin'], {
        ...emptyTerminal(),
        cwd: folder.path,
        confirm: async (question) => {
          asked.push(question);
          return yes;
        },
      });
    assert.equal(await answer(false), 1);
    assert.ok(!existsSync(join(folder.path, 'tin/soat.yml')));
    assert.equal(await answer(true), 0);
    assert.ok(existsSync(join(folder.path, 'tin/soat.yml')));
    assert.deepEqual(asked, ['Ghi vào tin/soat.yml?', 'Ghi vào tin/soat.yml?']);
  });

  it('never overwrites one, and names a folder that isn’t there', async () => {
    folder.write('soat.yaml', 'style: ttxvn\n');
    const there = await init('--yes');
    assert.equal(there.code, 2);
    assert.match(there.err, /^soat\.yaml: đã có rồi, Soát không ghi đè/u);
    assert.equal(folder.read('soat.yaml'), 'style: ttxvn\n');
    assert.deepEqual(await init('mat'), { code: 2, out: '', err: 'mat: không có thư mục này\n' });
  });

  it('is also an option of check', async () => {
    const { code } = await folder.soat(['check', '--init', '--yes', 'tin']);
    assert.deepEqual([code, existsSync(join(folder.path, 'tin/soat.yml'))], [0, true]);
  });
});
