import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { RULES } from '../../server/src/rules/index.ts';
import { createTestFolder, type TestFolder } from '../support/cli.ts';

describe('the command line', () => {
  let folder: TestFolder;
  before(() => {
    folder = createTestFolder({ 'a.txt': 'Tiêu đề\n\nĐoạn văn.\n' });
  });
  after(() => folder.remove());

  const slips: readonly [args: string[], vi: string, en: string][] = [
    [['chek'], 'không có lệnh "chek"; có phải check?', 'there is no command "chek"; did you mean check?'],
    [
      ['check', '--fromat', 'json'],
      'không có tùy chọn --fromat; có phải --format?',
      'there is no option --fromat; did you mean --format?',
    ],
    [
      ['check', 'a.txt', '--corpus'],
      'tùy chọn --corpus cần một giá trị',
      'the option --corpus needs a value',
    ],
    [
      ['rules', '--format', 'jsn'],
      '--format: không nhận giá trị "jsn", hãy chọn một trong stylish, json; có phải json?',
      '--format: "jsn" is none of stylish, json; did you mean json?',
    ],
    [
      ['check', '--edition', '11/7/2025', 'a.txt'],
      '--edition: "11/7/2025" không phải một ngày viết theo YYYY-MM-DD',
      '--edition: "11/7/2025" is not a day written as YYYY-MM-DD',
    ],
    [
      ['check', '--rule', 'boilerplate/blok:off', 'a.txt'],
      'không có quy tắc "boilerplate/blok"; có phải boilerplate/block?',
      'there is no rule "boilerplate/blok"; did you mean boilerplate/block?',
    ],
    [
      ['check', '--stdin', '--fix'],
      '--fix không dùng chung được với --stdin',
      '--fix cannot be used with --stdin',
    ],
    [
      ['check'],
      'chưa có bản thảo nào để kiểm: hãy ghi tên tệp, thư mục, hoặc thêm --stdin',
      'no drafts named: give files, folders, or --stdin',
    ],
    [['lookup'], 'thiếu tham số query', 'the argument query is missing'],
    [['rules', 'a', 'b'], 'thừa tham số', 'too many arguments'],
  ];
  for (const [args, vi, en] of slips) {
    it(`explains "soat ${args.join(' ')}" in both languages and exits with 2`, async () => {
      const vietnamese = await folder.soat(args);
      assert.deepEqual([vietnamese.code, vietnamese.out], [2, '']);
      assert.equal(vietnamese.err.split('\n')[0], `soat: ${vi}`);
      assert.match(vietnamese.err, /\nXem: soat( \w+)? --help\n$/u);
      const english = await folder.soat(['--locale', 'en', ...args]);
      assert.equal(english.err.split('\n')[0], `soat: ${en}`);
    });
  }

  it('speaks Vietnamese unless the environment or an option asks for English', async () => {
    const languageOf = async (env: Record<string, string>, ...args: string[]) =>
      /^Cách dùng/u.test((await folder.soat([...args, '--help'], { env })).out) ? 'vi' : 'en';
    assert.equal(await languageOf({}), 'vi');
    assert.equal(await languageOf({ LANG: 'C.UTF-8' }), 'vi');
    assert.equal(await languageOf({ LANG: 'en_US.UTF-8' }), 'en');
    assert.equal(await languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }), 'vi');
    assert.equal(await languageOf({ LANG: 'en_US.UTF-8' }, '--locale', 'vi'), 'vi');
    assert.equal(await languageOf({}, '--locale=en'), 'en');
  });

  it('teaches: each help has examples, and no word of another language', async () => {
    for (const command of [[], ['check'], ['inspect'], ['lookup'], ['rules']]) {
      const { out, code } = await folder.soat([...command, '--help']);
      assert.equal(code, 0);
      assert.match(out, /Ví dụ:\n {2}soat /u);
      assert.doesNotMatch(out, /Usage|Options|Arguments|Commands|display|(?<!--)output|\[options\]/u);
    }
    assert.deepEqual(await folder.soat([]), await folder.soat(['--help']));
  });

  it('prints its version', async () => {
    assert.match((await folder.soat(['--version'])).out, /^\d+\.\d+\.\d+\n$/u);
  });

  it('lists the rules and explains one', async () => {
    const { out } = await folder.soat(['rules']);
    assert.equal(out.trim().split('\n').length, RULES.length);
    const one = await folder.soat(['rules', 'boilerplate/block']);
    assert.match(one.out, /^boilerplate\/block\n.+\n/u);
    assert.match(one.out, /<!-- soat-disable-line boilerplate\/block -->/u);
    const family = JSON.parse((await folder.soat(['rules', 'boilerplate', '--format', 'json'])).out) as {
      id: string;
    }[];
    assert.ok(family.length > 1 && family.every(({ id }) => id.startsWith('boilerplate/')));
  });

  it('inspects: lines, dates, names and the edition with its origin', async () => {
    folder.write('2025-07-11-bai.txt', 'Tiêu đề của bài\n\nHôm qua, Tổng thống Mỹ Donald Trump có mặt.\n');
    const { out, code } = await folder.soat(['inspect', '2025-07-11-bai.txt']);
    assert.equal(code, 0);
    const [file] = (JSON.parse(out) as { files: Record<string, unknown>[] }).files;
    assert.deepEqual([file?.['edition'], file?.['editionOrigin']], ['2025-07-11', 'file-name']);
    assert.deepEqual(file?.['lines'], [
      { line: 0, role: 'headline', kind: null },
      { line: 1, role: 'blank', kind: null },
      { line: 2, role: 'lead', kind: null },
      { line: 3, role: 'blank', kind: null },
    ]);
    const told = await folder.soat(['inspect', '--edition', '2025-07-12', '2025-07-11-bai.txt']);
    assert.match(told.out, /"edition":"2025-07-12","editionOrigin":"option"/u);
  });

  it('looks names and days up in the archive', async () => {
    const name = await folder.soat(['lookup', 'Lavrov']);
    assert.equal(name.code, 0);
    assert.match(name.out, /^Sergei Lavrov/u);
    const day = await folder.soat(['lookup', '2025-07-10']);
    assert.match(day.out, /thứ Năm, 10\/7\/2025/u);
    const nobody = await folder.soat(['lookup', 'Người', 'không', 'có']);
    assert.deepEqual([nobody.code, nobody.out], [1, 'Kho bài không có gì về “Người không có”.\n']);
  });
});
