/** What the formats write, from findings made by hand: a change of a rule's words changes nothing here. */
import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import { describe, it } from 'mocha';
import { toJson } from '../../server/src/cli/json.ts';
import { type CheckedFile, type CheckReport, place } from '../../server/src/cli/report.ts';
import { toStylish } from '../../server/src/cli/stylish.ts';
import type { AppliedFix } from '../../server/src/engine/fixes.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { draftOf, findingOn } from '../support/finding.ts';
import { matchGolden } from '../support/golden.ts';

const STORY = `Ngoại trưởng Nga và Mỹ gặp nhau tại Kuala Lumpur

Ngoại trưởng Nga Sergei Lavrov gặp người đồng cấp Mỹ Marco Rubio hôm 10/7, bên lề hội nghị của ASEAN, và nói rằng hai bên đã trao đổi những ý tưởng mới.

Thứ Sáu (10/7),\tông Sergey Lavrov rời Mátxcơva.

Tin liên quan

Bài một

Bài hai
`;

function checked(path: string, text: string, findings: readonly Finding[]): CheckedFile {
  return { path, findings: findings.map((finding) => place(finding, draftOf(text))), fixed: [] };
}

const replace = (newText: string, at: Finding, more = {}) => [
  {
    title: `Đổi thành “${newText}”`,
    edits: [{ span: at.span, newText }],
    preferred: true,
    safe: true,
    ...more,
  },
];

function mended(text: string, title: string, rule: string): AppliedFix {
  const fix = { title, edits: [], preferred: true, safe: true };
  return { finding: { ...findingOn(text, text, { rule }), fixes: [fix] }, fix };
}

function storyFindings(): Finding[] {
  const variant = findingOn(STORY, 'Sergey Lavrov', { message: 'Tên này ở trên viết là “Sergei Lavrov”.' });
  const weekday = findingOn(STORY, 'Thứ Sáu', {
    rule: 'date/weekday',
    severity: 'error',
    message: 'Ngày 10/7/2025 là thứ Năm, không phải thứ Sáu.',
    evidence: [
      {
        article: 'a1',
        title: 'Lavrov và Rubio hội đàm',
        date: '2025-07-11',
        quote: 'Hôm thứ Năm (10/7),\nhai ông gặp nhau.',
      },
      { article: 'a2', title: 'Bên lề ASEAN', quote: 'Cuộc gặp ngày 10/7' },
      { article: 'a3', title: 'Bài thứ ba không cần hiện', quote: '…' },
    ],
  });
  const block = findingOn(STORY, 'Tin liên quan\n\nBài một\n\nBài hai', {
    rule: 'boilerplate/block',
    message: 'Còn sót khối tin liên quan.',
    unnecessary: true,
  });
  const city = findingOn(STORY, 'Mátxcơva', {
    rule: 'name/house-style',
    severity: 'info',
    message: 'Kho bài còn viết “Moscow”.',
  });
  const lead = findingOn(STORY, 'những ý tưởng mới', {
    rule: 'date/tense',
    severity: 'hint',
    message: 'Câu này dài.',
  });
  return [
    lead,
    { ...weekday, fixes: replace('Thứ Năm', weekday, { safe: false }) },
    { ...variant, fixes: replace('Sergei Lavrov', variant) },
    city,
    block,
  ];
}

/** Decomposed letters, a zero-width space, wide characters and a control character. */
const AWKWARD = 'Ông Nguyễn 習近平 Vă\u200Bn An\u001B[31m nói'.normalize('NFD');

function report(): CheckReport {
  return {
    files: [
      checked('tin/2025-07-11-gap.txt', STORY, storyFindings()),
      checked('tin/la.txt', AWKWARD, [
        findingOn(AWKWARD, 'Vă\u200Bn An'.normalize('NFD'), {
          rule: 'text/unicode',
          message: 'Ký tự\u001B[2J lạ.',
        }),
        findingOn(AWKWARD, '\u200B', {
          rule: 'text/unicode',
          severity: 'error',
          message: 'Ký tự không nhìn thấy.',
        }),
        findingOn(AWKWARD, 'nói'.normalize('NFD'), { rule: 'name/variant', message: 'Sau chữ rộng.' }),
      ]),
      {
        ...checked('tin/sach.txt', 'Không có gì.', []),
        fixed: [mended('Bài hai\n\nBài ba', 'Xóa cả khối (2 dòng)', 'boilerplate/block')],
      },
    ],
    problems: [{ path: 'tin/cu.txt', code: 'encoding', message: 'không phải UTF-8' }],
    elapsedMs: 41.6,
  };
}

describe('--format stylish', () => {
  it('shows the place, the line, a marker under it, the fix and the evidence', () => {
    matchGolden('cli/stylish.txt', toStylish(report(), { locale: 'vi', color: false, columns: 80 }));
  });

  it('keeps a message on one line where there is no terminal, and wraps it by words where there is', () => {
    const long = findingOn(STORY, 'Kuala', { message: `Một thông báo ${'rất '.repeat(20)}dài.` });
    const one = { files: [checked('a.txt', STORY, [long])], problems: [], elapsedMs: 1 };
    const rows = (columns?: number) =>
      toStylish(one, { locale: 'vi', color: true, columns })
        .split('\n')
        .map((row) => stripVTControlCharacters(row));
    assert.match(rows()[1] ?? '', /Một thông báo (rất ){20}dài\. {2}name\/variant$/u);
    assert.deepEqual(rows(50).slice(1, 4), [
      '  1:37  cảnh báo  Một thông báo rất rất rất rất',
      '      rất rất rất rất rất rất rất rất rất rất rất',
      '      rất rất rất rất rất dài.  name/variant',
    ]);
  });

  it('speaks English where asked', () => {
    matchGolden('cli/stylish.en.txt', toStylish(report(), { locale: 'en', color: false, columns: 100 }));
  });

  it('colours', () => {
    matchGolden('cli/stylish.color.txt', toStylish(report(), { locale: 'vi', color: true, columns: 80 }));
  });

  it('says that all is well, and that nothing was checked', () => {
    const options = { locale: 'vi', color: false, columns: 80 } as const;
    const clean: CheckReport = { files: [checked('a.txt', 'A', [])], problems: [], elapsedMs: 1234 };
    assert.equal(toStylish(clean, options), '✔ Đã kiểm 1 bản thảo, không có gì phải sửa (1.2 s)\n');
    const none = { ...clean, files: [], problems: report().problems };
    assert.equal(toStylish(none, options), 'Không có bản thảo nào được kiểm\nCó 1 tệp không kiểm được\n');
  });
});

describe('--format json', () => {
  it('is version 1 of the contract', () => {
    matchGolden('cli/check.json', `${JSON.stringify(JSON.parse(toJson(report())), null, 2)}\n`);
  });

  it('is one line', () => assert.match(toJson(report()), /^[^\n]+\n$/u));
});
