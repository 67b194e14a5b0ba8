import { strict as assert } from 'node:assert';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createTestFolder, type TestFolder } from '../support/cli.ts';
import { matchGolden } from '../support/golden.ts';
import { linesOf, storyOf } from '../support/kept.ts';
import { SEEDS } from '../support/seeds.ts';

const PARAGRAPHS = [
  'Thành phố lập đội sửa đường ban đêm',
  'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
  'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca, làm từ 22h đến 5h sáng.',
  'Người dân có thể báo hư hỏng mặt đường qua tổng đài của Sở Xây dựng.',
];
const STORY = `${PARAGRAPHS.join('\n\n')}\n`;
const RELATED = ['Tin liên quan', 'Làng chài thử nuôi hàu bằng dây treo'];
/** Could be a sentence of somebody: the rules are not certain of it. */
const UNCERTAIN = 'Hãy đăng nhập tài khoản để gửi bình luận của bạn';
const PASTED = `${[...PARAGRAPHS.slice(0, 2), ...RELATED, ...PARAGRAPHS.slice(2)].join('\n\n')}\n`;
const PAGE = `<!DOCTYPE html><html lang="vi"><head><title>Thành phố lập đội sửa đường ban đêm</title></head><body>
<nav><a href="/">Trang chủ</a><a href="/the-thao">Thể thao</a></nav>
<article><h1>Thành phố lập đội sửa đường ban đêm</h1>
${[...PARAGRAPHS.slice(1), ...RELATED].map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<footer>© Báo Mẫu</footer></body></html>`;

describe('soat clean', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = createTestFolder({
      'sach.txt': STORY,
      'dan.txt': PASTED,
      'lan.txt': `${PASTED}\n${UNCERTAIN}\n`,
    });
  });
  afterEach(() => folder.remove());

  const clean = (...args: string[]) => folder.soat(['clean', '--no-corpus', ...args]);

  it('prints the cleaned draft, and on standard error what went and why', async () => {
    const { code, out, err } = await clean('dan.txt');
    assert.equal(code, 0);
    assert.equal(out, STORY);
    assert.match(err, /^dan\.txt: đã bỏ 1 chỗ\n {2}tin liên quan \(1\)\n {4}Còn sót khối tin liên quan/u);
    assert.equal(folder.read('dan.txt'), PASTED, 'the file is as it was');
  });

  it('prints a clean draft as it is', async () => {
    const { code, out, err } = await clean('sach.txt');
    assert.deepEqual([code, out, err], [0, STORY, 'sach.txt: không có gì phải bỏ\n']);
  });

  it('leaves in what is uncertain and says so; --all takes it out', async () => {
    const careful = await clean('lan.txt');
    assert.equal(careful.out, `${STORY}\n${UNCERTAIN}\n`);
    assert.match(careful.err, /chưa chắc nên để lại 1 chỗ \(thêm --all để bỏ luôn\):\n {4}bình luận \(1\)/u);
    const all = await clean('--all', 'lan.txt');
    assert.equal(all.out, STORY);
    assert.doesNotMatch(all.err, /chưa chắc/u);
  });

  it('speaks English where asked', async () => {
    const { err } = await clean('--locale', 'en', 'lan.txt');
    assert.match(err, /^lan\.txt: taken out: 1\n {2}related links \(1\)\n/u);
    assert.match(err, /uncertain, so left in: 1 \(--all takes it out\):/u);
  });

  it('reads standard input for -', async () => {
    const { code, out } = await folder.soat(['clean', '--no-corpus', '-'], { input: PASTED });
    assert.deepEqual([code, out], [0, STORY]);
  });

  it('keeps a byte order mark and the ends of lines', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    folder.write('win.txt', windows(PASTED));
    assert.equal((await clean('win.txt')).out, windows(STORY));
    await clean('--write', 'win.txt');
    assert.equal(folder.read('win.txt'), windows(STORY));
  });

  it('follows the configuration and the switches in the text', async () => {
    folder.write('soat.yml', 'rules: { boilerplate/block: off }\n');
    assert.equal((await clean('dan.txt')).out, PASTED);
    const exempt = `<!-- soat-disable boilerplate -->\n${PASTED}`;
    assert.equal((await folder.soat(['clean', '-'], { input: exempt })).out, exempt);
  });

  for (const seed of SEEDS)
    it(`leaves of ${seed.name} the story, whole`, async () => {
      const { out } = await folder.soat(['clean', '-'], { input: seed.text });
      assert.deepEqual(
        linesOf(out).filter((line) => line.trim()),
        storyOf(seed),
      );
      assert.doesNotMatch(out, /\n\r?\n\r?\n/u, 'no two blank lines');
      assert.equal(
        (await folder.soat(['clean', '-'], { input: out })).out,
        out,
        'cleaned twice is cleaned once',
      );
    });

  describe('--write', () => {
    it('cleans files in place and prints nothing on standard output', async () => {
      const { code, out, err } = await clean('--write', '.');
      assert.deepEqual([code, out], [0, '']);
      assert.deepEqual([folder.read('dan.txt'), folder.read('sach.txt')], [STORY, STORY]);
      assert.match(err, /dan\.txt: đã bỏ 1 chỗ/u);
    });

    it('leaves no other file behind, and keeps permissions and links', async () => {
      const file = join(folder.path, 'dan.txt');
      chmodSync(file, 0o640);
      symlinkSync(file, join(folder.path, 'lien-ket.txt'));
      const before = readdirSync(folder.path);
      await clean('--write', 'lien-ket.txt');
      assert.equal(folder.read('dan.txt'), STORY);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(folder.path), before);
    });

    it('does not touch a file that is clean', async () => {
      const file = join(folder.path, 'sach.txt');
      const { ino, mtimeMs } = statSync(file);
      await clean('--write', 'sach.txt');
      assert.deepEqual([statSync(file).ino, statSync(file).mtimeMs], [ino, mtimeMs]);
    });

    it('names a file that can’t be written, leaves it as it was, and goes on', async () => {
      // Its neighbour, which is to take its place, would have a longer name than file systems allow.
      const long = `${'x'.repeat(245)}.txt`;
      folder.write(long, PASTED);
      const { code, err } = await clean('--write', long, 'dan.txt');
      assert.equal(code, 2);
      assert.match(err, /x\.txt: không ghi được \(ENAMETOOLONG\), tệp vẫn như cũ\n/u);
      assert.deepEqual([folder.read(long), folder.read('dan.txt')], [PASTED, STORY]);
    });

    it('can’t be asked of standard input, nor together with --dry-run', async () => {
      const input = await folder.soat(['clean', '--write', '-'], { input: PASTED });
      assert.deepEqual([input.code, input.out], [2, '']);
      assert.match(input.err, /--write không dùng chung được với -\n/u);
      assert.match((await clean('--write', '--dry-run', 'dan.txt')).err, /--write .* --dry-run\n/u);
    });
  });

  describe('--dry-run', () => {
    it('prints a diff that makes the cleaned draft, writes nothing, and exits with 1', async () => {
      const { code, out, err } = await clean('--dry-run', 'dan.txt');
      assert.equal(code, 1);
      assert.equal(applyPatch(PASTED, out), STORY);
      assert.match(err, /^dan\.txt: sẽ bỏ 1 chỗ/u);
      assert.equal(folder.read('dan.txt'), PASTED);
    });

    it('prints nothing and exits with 0 where there is nothing to take out', async () => {
      const { code, out } = await clean('--dry-run', 'sach.txt');
      assert.deepEqual([code, out], [0, '']);
    });

    for (const color of [false, true])
      it(`writes what people read (${color ? 'coloured' : 'plain'})`, async () => {
        const { out, err } = await clean('--dry-run', color ? '--color' : '--no-color', 'lan.txt');
        matchGolden(`cli/clean${color ? '.color' : ''}.txt`, `${out}\n${err}`);
      });
  });

  describe('several drafts', () => {
    it('are not printed one after the other', async () => {
      const { code, out, err } = await clean('dan.txt', 'lan.txt');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^soat: mỗi lần chỉ in được một bài/u);
    });

    it('beside one that can’t be read: what can be printed is', async () => {
      const { code, out, err } = await clean('khong-co.txt', 'dan.txt');
      assert.deepEqual([code, out], [2, STORY]);
      assert.match(err, /khong-co\.txt: không có tệp hay thư mục này\n/u);
    });
  });

  describe('of a saved web page', () => {
    it('prints the story', async () => {
      folder.write('trang.html', PAGE);
      const { code, out } = await clean('trang.html');
      assert.deepEqual([code, out], [0, STORY]);
      assert.equal((await folder.soat(['clean', '-'], { input: PAGE })).out, out);
    });

    it('never replaces the page', async () => {
      folder.write('trang.html', PAGE);
      const { code, err } = await clean('--write', 'trang.html');
      assert.equal(code, 2);
      assert.match(err, /trang\.html: là trang web: hãy ghi bài ra tệp khác/u);
      assert.equal(folder.read('trang.html'), PAGE);
    });

    it('says where there is no story', async () => {
      const { code, out, err } = await folder.soat(['clean', '-'], { input: '<html><body></body></html>' });
      assert.deepEqual([code, out, err], [2, '', '<stdin>: không thấy bài báo nào trong trang web\n']);
    });
  });
});
