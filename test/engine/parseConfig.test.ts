import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';

const KNOWN = {
  rules: ['name/variant', 'name/house-style', 'date/weekday'],
  styles: ['tuoi-tre', 'vnexpress'],
};

/** Problems as `line:column key: message`, 1-based as an editor shows them. */
function problemsOf(text: string): string[] {
  return parseConfig(text, KNOWN).problems.map(
    ({ position, key, message }) => `${position.line + 1}:${position.character + 1} ${key}: ${message.vi}`,
  );
}

describe('parseConfig', () => {
  it('reads every setting', () => {
    const { config, problems } = parseConfig(
      `corpus: [kho, ../chung.ndjson]
style: tuoi-tre
source: Tuổi Trẻ
locale: vi
rules:
  name/house-style: info
  date: off
glossary:
  - name: Sergei Lavrov
    aliases: [Sergey Lavrov]
    kind: person
  - name: VinFast
dateFormat: d-m
ignore: nháp/
edition: 2025-07-11
`,
      KNOWN,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(config, {
      corpus: ['kho', '../chung.ndjson'],
      style: 'tuoi-tre',
      source: 'Tuổi Trẻ',
      locale: 'vi',
      rules: new Map([
        ['name/house-style', 'info'],
        ['date', 'off'],
      ]),
      glossary: [
        { name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], kind: 'person' },
        { name: 'VinFast', aliases: [] },
      ],
      dateFormat: 'd-m',
      ignore: ['nháp/'],
      edition: '2025-07-11',
    });
  });

  it('reads what is said of some files, and what is wrong there', () => {
    const text = `overrides:
  - files: the-thao/
    rules: { date: off }
    style: vnexpress
  - files: ['*.cu.txt', /bia.txt]
    edition: 2025-07-11
`;
    const { config, problems } = parseConfig(text, KNOWN);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.overrides, [
      { files: ['the-thao/'], rules: new Map([['date', 'off']]), style: 'vnexpress' },
      { files: ['*.cu.txt', '/bia.txt'], rules: new Map(), edition: '2025-07-11' },
    ]);
    assert.deepEqual(
      problemsOf(`overrides:
  - file: a.txt
  - files: 'a.{txt,md}'
    rules: { name/varient: off, date: of }
    style: tuoi-tr
    edition: 2025-02-30
    corpus: kho
`),
      [
        '2:5 overrides[1]: thiếu khóa "files"',
        '2:5 overrides[1].file: không có khóa "file": có phải "files"?',
        '3:12 overrides[2].files: "a.{txt,md}" có {…,…}, mà mẫu kiểu .gitignore không hiểu: hãy viết thành nhiều mẫu',
        '4:14 overrides[2].rules.name/varient: không có quy tắc "name/varient": có phải "name/variant"?',
        '4:39 overrides[2].rules.date: không có giá trị "of": có phải "off"?',
        '5:12 overrides[2].style: không có phong cách "tuoi-tr": có phải "tuoi-tre"?',
        '6:14 overrides[2].edition: "2025-02-30" không phải một ngày viết theo YYYY-MM-DD, chẳng hạn 2025-07-11',
        '7:5 overrides[2].corpus: không có khóa "corpus": chọn một trong files, rules, style, dateFormat, edition',
      ],
    );
  });

  it('bounds patterns, and says how to mend', () => {
    const long = 'a'.repeat(201);
    assert.deepEqual(problemsOf(`ignore: ${long}\n`), [
      '1:9 ignore: dài hơn 200 ký tự: hãy viết mẫu ngắn hơn, chẳng hạn tên thư mục',
    ]);
    assert.deepEqual(problemsOf(`ignore: [a, ${long}, '{b,c}', '\\{b,c}']\n`), [
      '1:13 ignore[2]: dài hơn 200 ký tự: hãy viết mẫu ngắn hơn, chẳng hạn tên thư mục',
      '1:216 ignore[3]: "{b,c}" có {…,…}, mà mẫu kiểu .gitignore không hiểu: hãy viết thành nhiều mẫu',
    ]);
    const many = Array.from({ length: 201 }, (_, no) => `a${no}`);
    assert.deepEqual(problemsOf(`overrides: [{ files: [${many}] }]\n`), [
      '1:22 overrides[1].files: có hơn 200 mục: hãy gộp lại, chẳng hạn ghi tên thư mục thay cho từng tệp',
    ]);
  });

  it('takes an empty file, a comment and keys without a value as nothing said', () => {
    for (const text of ['', '# để sau\n', 'glossary:\nrules:\n'])
      assert.deepEqual(problemsOf(text), [], text);
  });

  const slips: readonly [what: string, text: string, expected: string[]][] = [
    [
      'an unknown key',
      'style: tuoi-tre\nglosary: []\n',
      ['2:1 glosary: không có khóa "glosary": có phải "glossary"?'],
    ],
    [
      'an unknown key inside an entry',
      'glossary:\n  - name: Kiev\n    alias: [Kyiv]\n',
      ['3:5 glossary[1].alias: không có khóa "alias": có phải "aliases"?'],
    ],
    [
      'an unknown rule',
      'rules:\n  name/varient: off\n',
      ['2:3 rules.name/varient: không có quy tắc "name/varient": có phải "name/variant"?'],
    ],
    [
      'an unknown severity',
      'rules:\n  name/variant: warn\n',
      ['2:17 rules.name/variant: không có giá trị "warn": có phải "warning"?'],
    ],
    [
      'an unknown style',
      'style: tuoitre\n',
      ['1:8 style: không có phong cách "tuoitre": có phải "tuoi-tre"?'],
    ],
    [
      'a number where text is meant',
      'glossary:\n  - name: 1989\n',
      ['2:11 glossary[1].name: phải là chuỗi chữ (số thì đặt trong ngoặc kép)'],
    ],
    [
      'a mapping where a list is meant',
      'glossary:\n  Kiev: Kyiv\n',
      ['2:3 glossary: phải là danh sách (mỗi dòng một mục, bắt đầu bằng "- ")'],
    ],
    [
      'a day no calendar has',
      'edition: 2025-02-30\n',
      ['1:10 edition: "2025-02-30" không phải một ngày viết theo YYYY-MM-DD, chẳng hạn 2025-07-11'],
    ],
    ['an entry without a name', 'glossary:\n  - aliases: [Kyiv]\n', ['2:5 glossary[1]: thiếu khóa "name"']],
    ['a tab', 'rules:\n\tname: off\n', ['2:1 : YAML không cho thụt dòng bằng phím Tab: hãy dùng dấu cách']],
    [
      'a key written twice',
      'style: tuoi-tre\nstyle: vnexpress\n',
      ['2:1 : khóa này đã có ở trên: hãy gộp lại làm một'],
    ],
    ['a list as the whole file', '- a\n', ['1:1 : phải là các dòng "khóa: giá trị"']],
  ];
  for (const [what, text, expected] of slips) {
    it(`says where ${what} stands and how to mend it`, () => assert.deepEqual(problemsOf(text), expected));
  }

  it('keeps what is valid beside a slip', () => {
    const { config, problems } = parseConfig(
      'style: nowhere\nrules: { name/variant: warn, date: off }\nglossary:\n  - name: 5\n  - name: Kiev\n    aliases: [Kyiv, 7]\n',
      KNOWN,
    );
    assert.equal(problems.length, 4);
    assert.equal(config.style, undefined);
    assert.deepEqual(config.rules, new Map([['date', 'off']]));
    assert.deepEqual(config.glossary, [{ name: 'Kiev', aliases: ['Kyiv'] }]);
  });

  it('says everything in English as well', () => {
    const [problem] = parseConfig('glosary: []', KNOWN).problems;
    assert.equal(problem?.message.en, 'there is no key "glosary": did you mean "glossary"?');
  });

  it('never throws, and points into the text', () => {
    const pieces = [
      'glossary',
      'rules',
      ':',
      ' ',
      '\n',
      '- ',
      'name',
      '[',
      '{',
      '"',
      '\t',
      '&a',
      '*a',
      '!!js',
      'ê',
      '|',
      '1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { span } of parseConfig(text, KNOWN).problems) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
        }
      }),
    );
  });
});
