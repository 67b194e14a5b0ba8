import { strict as assert } from 'node:assert';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type Outcome, type TestFolder } from '../support/cli.ts';

const STORY = `Thành phố mở thêm hai tuyến xe buýt điện

Từ đầu tháng tới, thành phố sẽ mở thêm hai tuyến xe buýt điện nối bến xe với các khu dân cư phía tây.

Theo sở giao thông, mỗi tuyến có hai mươi xe, chạy từ năm giờ sáng đến mười giờ đêm.
`;
/** The same with a block that the boilerplate rules are certain of. */
const PASTED = `${STORY}
Tin liên quan

Khách đi xe buýt tăng mạnh trong nửa đầu năm

Thêm làn riêng cho xe buýt ở trung tâm
`;

interface Report {
  files: {
    path: string;
    findings: {
      rule: string;
      severity: string;
      text: string;
      offset: { start: number; end: number };
      fixes: { edits: { newText: string }[] }[];
    }[];
    fixed: { rule: string }[];
  }[];
  problems: { path: string; code: string; message: string }[];
  summary: Record<string, number>;
}

function reportOf({ out }: Outcome): Report {
  return JSON.parse(out) as Report;
}

describe('soat check', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({ 'sach.txt': STORY, 'dan.txt': PASTED });
  });
  afterEach(() => folder.remove());

  /** Without an archive, which most of these tests don't need. */
  const json = (...args: string[]) => withArchive('--no-corpus', ...args);
  const withArchive = (...args: string[]) => folder.soat(['check', '--format', 'json', ...args]);

  it('exits with 0 where nothing is found and with 1 where something is', async () => {
    const clean = await json('sach.txt');
    assert.equal(clean.code, 0);
    assert.deepEqual(reportOf(clean).files, [{ path: 'sach.txt', findings: [], fixed: [] }]);
    const found = await json('dan.txt');
    assert.equal(found.code, 1);
    const [finding] = reportOf(found).files[0]?.findings ?? [];
    assert.equal(finding?.rule, 'boilerplate/block');
    assert.equal(finding?.text, PASTED.slice(finding?.offset.start, finding?.offset.end));
  });

  it('fails on the severity asked for', async () => {
    assert.equal((await json('--fail-on', 'error', 'dan.txt')).code, 0);
    assert.equal((await json('--fail-on', 'never', 'dan.txt')).code, 0);
    assert.equal((await json('--fail-on', 'info', 'dan.txt')).code, 1);
  });

  it('takes severities from --rule, of a rule and of a family', async () => {
    assert.equal((await json('--rule', 'boilerplate/block:off', 'dan.txt')).code, 0);
    const family = reportOf(await json('--rule', 'boilerplate:error', 'dan.txt'));
    assert.equal(family.summary['errors'], 1);
  });

  it('leaves out what is less than a warning with --quiet', async () => {
    const outcome = await json('--quiet', '--rule', 'boilerplate:info', 'dan.txt');
    assert.deepEqual(reportOf(outcome).files[0]?.findings, []);
  });

  it('counts no byte order mark, and keeps it where it mends', async () => {
    folder.write('bom.txt', `\uFEFF${PASTED}`);
    const plain = reportOf(await json('dan.txt')).files[0]?.findings;
    assert.deepEqual(reportOf(await json('bom.txt')).files[0]?.findings, plain);
    await json('--fix', 'bom.txt');
    assert.ok(folder.read('bom.txt').startsWith('\uFEFFThành phố'));
  });

  it('mends with --fix and reports the rest', async () => {
    const outcome = await json('--fix', 'dan.txt', 'sach.txt');
    assert.equal(outcome.code, 0);
    const [mended, untouched] = reportOf(outcome).files;
    assert.deepEqual(mended?.findings, []);
    assert.deepEqual(
      mended?.fixed.map(({ rule }) => rule),
      ['boilerplate/block'],
    );
    assert.deepEqual(untouched?.fixed, []);
    assert.equal(folder.read('dan.txt').trim(), STORY.trim());
    assert.equal((await json('--fix', 'dan.txt')).code, 0, 'a second time changes nothing');
  });

  it('tells people what --fix has mended', async () => {
    const { out } = await folder.soat(['check', '--fix', 'dan.txt']);
    assert.match(out, /dan\.txt\n\s+đã sửa {2}Xóa cả khối .*boilerplate\/block/u);
    assert.match(out, /Đã sửa 1 chỗ trong 1 bản thảo/u);
  });

  it('reads standard input under a name', async () => {
    const { code, out } = await folder.soat(
      ['check', '--format', 'json', '--stdin', '--stdin-filename', 'tin/moi.txt'],
      { input: PASTED },
    );
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Report).files[0]?.path, 'tin/moi.txt');
  });

  it('leaves standard input out by its name, where that is asked for', async () => {
    folder.write('soat.yml', 'ignore: [nhap/]\n');
    folder.write('.soatignore', 'cu/\n');
    const codeOf = async (name: string, ...args: string[]) =>
      (await folder.soat(['check', '--stdin', '--stdin-filename', name, ...args], { input: PASTED })).code;
    assert.deepEqual([await codeOf('nhap/a.txt'), await codeOf('tin/a.txt', '--force-ignore')], [1, 1]);
    assert.equal(await codeOf('nhap/a.txt', '--force-ignore'), 0);
    assert.equal(await codeOf('cu/a.txt', '--force-ignore'), 0);
  });

  it('takes one path after --corpus, and the next as a draft', async () => {
    folder.write('kho/a.txt', STORY);
    const { code, out } = await withArchive('--corpus', 'kho', 'sach.txt');
    assert.equal(code, 0);
    assert.deepEqual(
      (JSON.parse(out) as Report).files.map(({ path }) => path),
      ['sach.txt'],
    );
  });

  describe('files', () => {
    it('are searched for in folders and by globs, each once', async () => {
      for (const file of ['a.md', 'b.tin', 'c.TXT', 'd.html', 'node_modules/e.txt', '.an/f.txt'])
        folder.write(`tin/${file}`, STORY);
      const paths = async (...args: string[]) => reportOf(await json(...args)).files.map(({ path }) => path);
      assert.deepEqual(await paths('tin'), ['tin/a.md', 'tin/b.tin', 'tin/c.TXT']);
      assert.deepEqual(await paths('tin/*.md', 'tin/a.md', join(folder.path, 'tin/b.tin')), [
        'tin/a.md',
        join(folder.path, 'tin/b.tin'),
      ]);
      assert.deepEqual(await paths('tin/d.html'), ['tin/d.html'], 'one named outright is taken');
    });

    it('are not searched for behind links, which may lead back up', async () => {
      folder.write('tin/a.txt', STORY);
      symlinkSync('..', join(folder.path, 'tin/vong'));
      const paths = reportOf(await json('tin')).files.map(({ path }) => path);
      assert.deepEqual(paths, ['tin/a.txt']);
    });

    it('that tell of a folder, or lie in the archive, are no drafts unless they are asked for', async () => {
      folder.write('soat.yml', 'corpus: kho\nignore: [nhap]\n');
      for (const file of ['README.md', 'kho/a.txt', 'nhap/b.txt', 'tin/c.txt']) folder.write(file, STORY);
      const paths = async (...args: string[]) =>
        reportOf(await withArchive(...args)).files.map(({ path }) => path);
      assert.deepEqual(await paths('.'), ['dan.txt', 'sach.txt', 'tin/c.txt']);
      assert.deepEqual(await paths('kho'), ['kho/a.txt']);
      assert.deepEqual(await paths('README.md', 'nhap/b.txt'), ['README.md', 'nhap/b.txt']);
    });

    it('are left out by .gitignore and .soatignore, the nearer having the last word', async () => {
      folder.write('.gitignore', 'cu/\n*.bak.txt\n');
      folder.write('tin/.soatignore', 'nhap*\n!giu.bak.txt\n');
      for (const file of ['a.txt', 'nhap1.txt', 'x.bak.txt', 'giu.bak.txt', 'cu/b.txt'])
        folder.write(`tin/${file}`, STORY);
      const paths = reportOf(await json('tin')).files.map(({ path }) => path);
      assert.deepEqual(paths, ['tin/a.txt', 'tin/giu.bak.txt']);
    });

    const bad: readonly [what: string, content: string | Uint8Array, code: string, message: RegExp][] = [
      ['binary', new Uint8Array([0x89, 0x50, 0, 1, 0, 0, 7, 0x41]), 'binary', /nhị phân/u],
      ['empty', '', 'empty', /rỗng/u],
      ['blank', ' \n\n', 'empty', /rỗng/u],
      ['UTF-16', Buffer.from('\uFEFFBản tin hôm nay', 'utf16le'), 'encoding', /UTF-16/u],
      ['UTF-16 without a mark', Buffer.from('Tin trong ngay hom nay', 'utf16le'), 'encoding', /UTF-16/u],
      [
        'TCVN3',
        Buffer.from('Ng\u00ADêi d©n cña thµnh phè kh«ng ®\u00ADîc b¸o', 'latin1'),
        'encoding',
        /TCVN3/u,
      ],
      ['VNI', Buffer.from('Ngöôøi daân cuûa thaønh phoá khoâng ñöôïc baùo', 'latin1'), 'encoding', /VNI/u],
      [
        'windows-1258',
        Buffer.from('NgýõÌi dân cuÒa thaÌnh phôì không ðýõòc baìo', 'latin1'),
        'encoding',
        /windows-1258/u,
      ],
      [
        'another encoding',
        Buffer.from('caf\u00E9 cr\u00E8me', 'latin1'),
        'encoding',
        /không phải UTF-8: hãy/u,
      ],
      ['huge', 'a '.repeat(3 * 1024 * 1024), 'too-large', /6,0 MB, tối đa 5,0 MB/u],
    ];
    for (const [what, content, code, message] of bad) {
      it(`that are ${what} are named and skipped, the rest is checked`, async () => {
        folder.write('xau.txt', content);
        const outcome = await json('xau.txt', 'sach.txt');
        assert.equal(outcome.code, 2);
        const { files, problems } = reportOf(outcome);
        assert.deepEqual(
          files.map(({ path }) => path),
          ['sach.txt'],
        );
        assert.deepEqual(
          problems.map((problem) => [problem.path, problem.code]),
          [['xau.txt', code]],
        );
        assert.match(outcome.err, message);
        assert.match(outcome.err, /^xau\.txt: /u);
      });
    }

    it('that are missing or may not be read are named', async () => {
      chmodSync(join(folder.path, 'dan.txt'), 0);
      folder.write('rong/x.html', '');
      const isRoot = process.getuid?.() === 0; // root may read anything
      const outcome = await json(
        'khong-co.txt',
        'rong',
        '*.docx',
        'sach.txt',
        ...(isRoot ? [] : ['dan.txt']),
      );
      assert.equal(outcome.code, 2);
      assert.deepEqual(
        reportOf(outcome).problems.map(({ path, code }) => [path, code]),
        [
          ['khong-co.txt', 'missing'],
          ['rong', 'no-drafts'],
          ['*.docx', 'no-drafts'],
          ...(isRoot ? [] : [['dan.txt', 'unreadable']]),
        ],
      );
    });
  });

  describe('soat.yml', () => {
    it('nearest to the draft counts', async () => {
      folder.write('soat.yml', 'rules: { boilerplate: off }\n');
      folder.write('ban/soat.yml', 'rules: { boilerplate/block: error }\n');
      folder.write('ban/con/dan.txt', PASTED);
      const { files } = reportOf(await json('dan.txt', 'ban/con/dan.txt'));
      assert.deepEqual(
        files.map(({ findings }) => findings.map(({ severity }) => severity)),
        [[], ['error']],
      );
    });

    it('is overruled by --config, and what it says by options', async () => {
      folder.write('soat.yml', 'rules: { boilerplate: off }\n');
      folder.write('khac.yml', 'rules: { boilerplate: error }\n');
      assert.equal(reportOf(await json('--config', 'khac.yml', 'dan.txt')).summary['errors'], 1);
      assert.equal(reportOf(await json('--rule', 'boilerplate:info', 'dan.txt')).summary['infos'], 1);
    });

    it('with a slip is told by file, line and key; what is valid counts', async () => {
      folder.write('soat.yml', 'rules:\n  boilerplate: off\n  name/varient: off\n');
      const outcome = await json('dan.txt');
      assert.equal(outcome.code, 2);
      assert.match(outcome.err, /soat\.yml:3:3: rules\.name\/varient: không có quy tắc "name\/varient"/u);
      assert.deepEqual(reportOf(outcome).files[0]?.findings, []);
    });

    it('stops the run where nothing of it can be read', async () => {
      const missing = await json('--config', 'mat.yml', 'sach.txt');
      assert.deepEqual([missing.code, missing.out], [2, '']);
      assert.equal(missing.err, 'mat.yml: không đọc được cấu hình: không có tệp hay thư mục này\n');
      folder.write('soat.yml', 'style: tuoi-tre\n\tlocale: vi\n');
      const broken = await json('sach.txt');
      assert.deepEqual([broken.code, broken.out], [2, '']);
      assert.match(broken.err, /^soat\.yml:2:1: YAML không cho thụt dòng bằng phím Tab/u);
    });

    it('sets the house’s spellings: the glossary’s before the style’s', async () => {
      folder.write(
        'nga.txt',
        'Tổng thống Nga thăm Việt Nam\n\nTổng thống Nga Vladimir Putin rời Moscow hôm nay.\n',
      );
      const preferred = async (config: string) => {
        folder.write('soat.yml', config);
        const [file] = reportOf(await json('nga.txt')).files;
        return file?.findings.map(({ rule, text, fixes }) => [rule, text, fixes[0]?.edits[0]?.newText]);
      };
      assert.deepEqual(await preferred('locale: vi\n'), []);
      assert.deepEqual(await preferred('style: tuoi-tre\n'), [['name/house-style', 'Moscow', 'Matxcơva']]);
      const glossary = 'glossary:\n  - { name: Mạc Tư Khoa, aliases: [Moscow] }\n';
      assert.deepEqual(await preferred(`style: tuoi-tre\n${glossary}`), [
        ['name/house-style', 'Moscow', 'Mạc Tư Khoa'],
      ]);
      assert.deepEqual(await preferred(`${glossary}rules: { name: off }\n`), []);
    });

    it('sets the language of the whole report', async () => {
      folder.write('soat.yml', 'locale: en\n');
      const { out } = await folder.soat(['check', '--no-corpus', 'dan.txt']);
      assert.match(out, /1 warning\. Drafts with findings: 1 of 1/u);
      const asked = await folder.soat(['check', '--no-corpus', '--locale', 'vi', 'dan.txt']);
      assert.match(asked.out, /1 cảnh báo trong 1\/1 bản thảo/u);
    });

    it('leaves drafts out', async () => {
      folder.write('soat.yml', 'ignore: [nhap/, "*.cu.txt"]\n');
      for (const file of ['nhap/a.txt', 'b.cu.txt']) folder.write(file, PASTED);
      const paths = reportOf(await json('.')).files.map(({ path }) => path);
      assert.deepEqual(paths, ['dan.txt', 'sach.txt']);
    });

    it('names the archive, relative to itself', async () => {
      folder.write('ban/soat.yml', 'corpus: ../kho\n');
      folder.write('ban/a.txt', STORY);
      const missing = await withArchive('ban/a.txt');
      assert.equal(missing.code, 2);
      assert.match(missing.err, /kho: không mở được kho bài/u);
      folder.write('kho/bai.txt', STORY);
      assert.equal((await withArchive('ban/a.txt')).code, 0);
    });
  });

  it('stops where the archive can’t be opened', async () => {
    const outcome = await withArchive('--corpus', 'khong-co', 'sach.txt');
    assert.deepEqual([outcome.code, outcome.out], [2, '']);
    assert.match(outcome.err, /khong-co: không mở được kho bài: không tìm thấy/u);
  });

  it('heeds switches in the text', async () => {
    folder.write(
      'tat.txt',
      PASTED.replace('Tin liên quan', 'Tin liên quan <!-- soat-disable-line boilerplate -->'),
    );
    assert.equal((await json('tat.txt')).code, 0);
  });
});
