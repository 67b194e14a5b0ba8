/** `soat check --cache`: findings of earlier runs, as long as they hold. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type Outcome, type TestFolder } from '../support/cli.ts';

const SLIP = 'Lễ khai mạc diễn ra ngày 31/6 tại Huế, đông đảo người dân tham dự.\n';
const CLEAN = 'Lễ khai mạc diễn ra ngày 30/6 tại Huế, đông đảo người dân tham dự.\n';
const CONFIG = 'corpus: kho\n';
const ARCHIVED = 'Một bài cũ của báo\n\nNgười dân thành phố đón mùa lúa chín.\n';

interface Cache {
  readonly drafts: Record<string, { key: string; checked: { file: { findings: { text: string }[] } } }>;
  readonly configurations: Record<string, { build: string; hash: string; config: string }>;
}

describe('soat check --cache', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({
      'soat.yml': CONFIG,
      'kho/cu.txt': ARCHIVED,
      'tin/sai.txt': SLIP,
      'tin/dung.txt': CLEAN,
    });
  });
  afterEach(() => folder.remove());

  const check = (...args: string[]) => folder.soat(['check', '--cache', '--format', 'json', 'tin', ...args]);
  const filesOf = ({ out }: Outcome) => (JSON.parse(out) as { files: unknown }).files;
  const cached = (file = '.soatcache') => JSON.parse(folder.read(file)) as Cache;
  /** Writes another word into what is known of a draft: a run that shows it has not checked the draft again. */
  const forge = (name: string) => {
    const cache = cached();
    const finding = cache.drafts[name]?.checked.file.findings[0];
    assert.ok(finding);
    finding.text = 'FORGED';
    folder.write('.soatcache', JSON.stringify(cache));
  };
  const isKnown = async (...args: string[]) => (await check(...args)).out.includes('FORGED');

  it('finds the same the second time, and takes it from the file', async () => {
    const first = await check();
    assert.equal(first.code, 1);
    assert.deepEqual(Object.keys(cached().drafts).sort(), ['tin/dung.txt', 'tin/sai.txt']);
    const second = await check();
    assert.deepEqual(filesOf(second), filesOf(first));
    assert.equal(second.code, 1);
    forge('tin/sai.txt');
    assert.ok(await isKnown());
  });

  it('knows a configuration again that holds many names and severities', async () => {
    const names = Array.from(
      { length: 500 },
      (_, no) => `  - { name: Đỗ Thị Ngữ ${no}, aliases: [Đỗ Thị Ngự ${no}] }`,
    );
    folder.write('soat.yml', `${CONFIG}rules: { date: warning }\nglossary:\n${names.join('\n')}\n`);
    await check();
    forge('tin/sai.txt');
    assert.ok(await isKnown());
    folder.write('soat.yml', folder.read('soat.yml').replace('date: warning', 'date: error'));
    assert.ok(!(await isKnown()));
  });

  it('keeps a configuration as it was parsed, as long as its text and Soát are the same', async () => {
    folder.write(
      'soat.yml',
      `${CONFIG}rules: { date: warning }\noverrides: [{ files: khac, rules: { name: off } }]\n`,
    );
    await check();
    // As another run would have parsed it: what is said now tells whether it was taken from the file.
    const change = (part: { build?: string; hash?: string }) => {
      const cache = cached();
      const parsed = cache.configurations['soat.yml'];
      assert.ok(parsed);
      Object.assign(parsed, part, { config: parsed.config.replace('warning', 'error') });
      folder.write('.soatcache', JSON.stringify(cache));
    };
    const says = async () => /"severity":"error"/u.test((await check()).out);
    change({});
    assert.ok(await says());
    change({ hash: 'of another text' });
    assert.ok(!(await says()));
    change({ build: 'of another version' });
    assert.ok(!(await says()));
  });

  it('tells what is wrong with a configuration in each run', async () => {
    folder.write('soat.yml', `${CONFIG}rules: { date: warning, dat: error }\n`);
    const first = await check();
    assert.match(first.err, /soat\.yml:2/u);
    assert.equal((await check()).err, first.err);
    assert.deepEqual(cached().configurations, {});
  });

  it('is not asked for nothing: no file without the option', async () => {
    await folder.soat(['check', 'tin']);
    assert.ok(!existsSync(join(folder.path, '.soatcache')));
  });

  for (const [what, change] of [
    ['the draft', () => folder.write('tin/sai.txt', `${SLIP}\nMột câu nữa.\n`)],
    ['the configuration', () => folder.write('soat.yml', `${CONFIG}style: tuoi-tre\n`)],
    ['an article of the archive', () => folder.write('kho/cu.txt', ARCHIVED.replace('chín', 'xanh'))],
    ['the articles there are', () => folder.write('kho/moi.txt', ARCHIVED.replace('chín', 'non'))],
  ] as const) {
    it(`checks again where ${what} changed`, async () => {
      await check();
      forge('tin/sai.txt');
      change();
      assert.ok(!(await isKnown()));
    });
  }

  it('checks again with another edition, rule or language', async () => {
    for (const args of [
      ['--edition', '2025-07-01'],
      ['--rule', 'date:error'],
      ['--locale', 'en'],
    ]) {
      await check();
      forge('tin/sai.txt');
      assert.ok(!(await isKnown(...args)), args.join(' '));
    }
  });

  it('leaves what is shown and what fails to the run: they change nothing in the file', async () => {
    await check('--severity', 'error', '--fail-on', 'never');
    forge('tin/sai.txt');
    assert.ok(await isKnown());
  });

  it('never mends by what it remembers', async () => {
    await check();
    forge('tin/sai.txt');
    assert.ok(!(await isKnown('--fix')));
  });

  it('writes anew what is broken, and leaves alone what is no cache', async () => {
    await check();
    const whole = folder.read('.soatcache');
    folder.write('.soatcache', whole.slice(0, whole.length / 2));
    const { code, err } = await check();
    assert.deepEqual([code, err], [1, '']);
    assert.equal(folder.read('.soatcache'), whole);
    const { err: told } = await check('--cache-location', 'tin/dung.txt');
    assert.match(told, /không phải tệp nhớ đệm/u);
    assert.equal(folder.read('tin/dung.txt'), CLEAN);
  });

  it('forgets drafts that are gone, and keeps those of other runs', async () => {
    await check();
    folder.write('tin/ba.txt', CLEAN);
    await folder.soat(['check', '--cache', 'tin/ba.txt']);
    assert.equal(Object.keys(cached().drafts).length, 3);
    folder.write('khac/bon.txt', CLEAN);
    await folder.soat(['check', '--cache-location', 'khac/nho', 'khac', 'tin']);
    assert.deepEqual(Object.keys(cached('khac/nho').drafts).sort()[0], '../tin/ba.txt');
  });

  it('takes two runs at once: the file is whole, and holds what both found', async () => {
    folder.write('khac/bon.txt', SLIP);
    await Promise.all([check(), folder.soat(['check', '--cache', 'khac'])]);
    const { drafts } = cached();
    assert.ok(Object.keys(drafts).length >= 1);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('.soatcache')),
      ['.soatcache'],
      'nothing half-written is left',
    );
  });

  it('says where it can’t be written; the findings are told all the same', async () => {
    const { code, err, out } = await check('--cache-location', 'khong-co/nho');
    assert.equal(code, 1);
    assert.match(err, /khong-co\/nho: không ghi được tệp nhớ đệm \(ENOENT\)/u);
    assert.ok(out.length > 0);
    assert.ok(!readFileSync(join(folder.path, 'soat.yml'), 'utf8').includes('nho'));
  });
});
