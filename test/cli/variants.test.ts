import { strict as assert } from 'node:assert';
import { after, before, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

const row = (id: number, source: string, published: string, title: string) =>
  JSON.stringify({ id, source, published, title, body: `${title} hôm qua.` });
const ARCHIVE = [
  row(1, 'Báo A', '2024-03-01', 'Ngoại trưởng Nga Sergei Lavrov tới Kiev'),
  row(2, 'Báo A', '2025-03-01', 'Ngoại trưởng Nga Sergei Lavrov rời Kiev'),
  row(3, 'Báo B', '2025-04-01', 'Ngoại trưởng Nga Sergey Lavrov tới Kyiv'),
].join('\n');
const CONFIG = '# của tòa soạn\ncorpus: kho.ndjson   # một tệp\n';

describe('soat variants', () => {
  let folder: TestFolder;
  before(() => {
    folder = createTestFolder({ 'kho.ndjson': ARCHIVE });
  });
  beforeEach(() => folder.write('soat.yml', CONFIG));
  after(() => folder.remove());
  const soat = (...args: string[]) => folder.soat(['variants', ...args]);

  it('shows each name with its spellings, by source and year', async () => {
    const { code, out } = await soat();
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        'Kiev địa danh',
        '          bài  Báo A  Báo B  2024  2025',
        '    Kiev    2      2      ·     1     1',
        '    Kyiv    1      ·      1     ·     1',
        '',
        'Sergei Lavrov người',
        '                   bài  Báo A  Báo B  2024  2025',
        '    Sergei Lavrov    2      2      ·     1     1',
        '    Sergey Lavrov    1      ·      1     ·     1',
        '',
        '',
      ].join('\n'),
    );
  });

  it('filters by name, kind, count and outlet', async () => {
    const names = async (...args: string[]) => {
      const { out } = await soat(...args, '--format', 'json');
      const { version, clusters } = JSON.parse(out) as { version: number; clusters: { name: string }[] };
      assert.equal(version, 1);
      return clusters.map(({ name }) => name);
    };
    assert.deepEqual(await names(), ['Kiev', 'Sergei Lavrov']);
    assert.deepEqual(await names('kiev'), ['Kiev']);
    assert.deepEqual(await names('--kind', 'person'), ['Sergei Lavrov']);
    assert.deepEqual(await names('--min', '4'), []);
    assert.deepEqual(await names('--source', 'Báo A'), []);
  });

  it('gives programs the counts by year and source', async () => {
    const { out } = await soat('Kiev', '--format', 'json');
    const [cluster] = (JSON.parse(out) as { clusters: { spellings: unknown[]; entity: string }[] }).clusters;
    assert.deepEqual(cluster?.spellings[0], {
      text: 'Kiev',
      count: 4,
      articles: 2,
      bySource: { 'Báo A': 2 },
      byYear: { 2024: { 'Báo A': 1 }, 2025: { 'Báo A': 1 } },
      first: '2024-03-01',
      last: '2025-03-01',
    });
  });

  it('accepts names as the archive mostly writes them, and then does not show them', async () => {
    const { code, out } = await soat('accept', 'Lavrov', 'Kyiv');
    assert.equal(code, 0);
    assert.match(out, /^Đã ghi vào soat\.yml:\n {2}“Sergei Lavrov”, thay cho “Sergey Lavrov”\n/u);
    assert.equal(
      folder.read('soat.yml'),
      `${CONFIG}\nglossary:\n  - name: Sergei Lavrov\n    aliases: [Sergey Lavrov]\n  - name: Kiev\n    aliases: [Kyiv]\n`,
    );
    const left = await soat();
    assert.equal(left.out, '');
    assert.match(left.err, /Đã chọn trong soat\.yml: 2/u);
    assert.match((await soat('--all')).out, /✓ Kiev .* theo soat\.yml\n/u);
  });

  it('prefers the spelling that is named, for those of the archive or those given', async () => {
    await soat('prefer', 'sergey lavrov');
    assert.match(folder.read('soat.yml'), /- name: Sergey Lavrov\n {4}aliases: \[Sergei Lavrov\]/u);
    await soat('prefer', 'Xéc-gây La-vrốp', 'Sergei Lavrov', 'Sergey Lavrov');
    assert.match(
      folder.read('soat.yml'),
      /- name: Xéc-gây La-vrốp\n {4}aliases: \[Sergei Lavrov, Sergey Lavrov\]\n$/u,
    );
  });

  it('splits off another name', async () => {
    await soat('split', 'Sergey Lavrov');
    assert.match(
      folder.read('soat.yml'),
      /- name: Sergey Lavrov\n {4}kind: person\n {4}differentFrom: \[Sergei Lavrov\]\n$/u,
    );
    assert.doesNotMatch((await soat()).out, /Lavrov/u, 'they are two now');
  });

  it('writes nothing on a trial, nor where the name is unclear', async () => {
    const trial = await soat('accept', 'Kiev', '--dry-run');
    assert.match(trial.out, /^Sẽ ghi vào soat\.yml \(chưa ghi\):\n {2}“Kiev”, thay cho “Kyiv”/u);
    const unknown = await soat('accept', 'Nguyễn Không Ai');
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /hãy ghi thêm những cách viết khác/u);
    assert.equal(folder.read('soat.yml'), CONFIG);
  });

  it('leaves a configuration alone that is broken or not there', async () => {
    const { code } = await soat('accept', 'Kiev', '--corpus', 'kho.ndjson', '--config', 'mới.yml');
    assert.equal(code, 2);
    folder.write('soat.yml', 'glossary: [');
    assert.equal((await soat('accept', 'Kiev', '--corpus', 'kho.ndjson')).code, 2);
    assert.equal(folder.read('soat.yml'), 'glossary: [');
  });

  it('explains slips', async () => {
    assert.match((await soat('--min', 'nhiều')).err, /--min: "nhiều" không phải một số đếm/u);
    assert.match((await soat('--kind', 'persn')).err, /có phải person\?/u);
    assert.match((await soat('prefer')).err, /thiếu tham số spelling/u);
    const help = await soat('accept', '--help');
    assert.equal(help.code, 0);
    assert.doesNotMatch(help.out, /--min/u);
  });
});
