/** A report with everything a format may meet, from findings made by hand: a change of a rule's words changes nothing here. */

import type { FormatContext } from '../../server/src/cli/formats/format.ts';
import { type CheckedFile, type CheckReport, placeAll } from '../../server/src/cli/report.ts';
import type { AppliedFix } from '../../server/src/engine/fixes.ts';
import { defineRule, type Finding } from '../../server/src/rules/rule.ts';
import { draftOf, findingOn } from './finding.ts';

export const STORY = `Ngoại trưởng Nga và Mỹ gặp nhau tại Kuala Lumpur

Ngoại trưởng Nga Sergei Lavrov gặp người đồng cấp Mỹ Marco Rubio hôm 10/7, bên lề hội nghị của ASEAN, và nói rằng hai bên đã trao đổi những ý tưởng mới.

Thứ Sáu (10/7),\tông Sergey Lavrov rời Mátxcơva.

Tin liên quan

Bài một

Bài hai
`;

export function checked(path: string, text: string, findings: readonly Finding[]): CheckedFile {
  return { path, findings: placeAll(findings, draftOf(text)), fixed: [] };
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

/** A name of marks that mean something in a format, and a finding that other places tell of. */
export const MARKS = 'tin/50%, #1: a&b "<c>".txt';
const BESIDE = 'Giá 习 vàng\r\nlên\r\n\r\nGiá 习 vàng\r\nlên, xuống';

function beside(): Finding {
  const found = findingOn(BESIDE, 'vàng\r\nlên, xuống', {
    rule: 'date/contradiction',
    message: 'Chỗ này,\nở trên: 100% “khác” <b>&amp;</b> [a](b)',
    evidence: [
      {
        article: 'a4',
        title: 'Bài trong kho',
        quote: 'vàng lên',
        path: '/kho/bài 4.txt',
        span: { start: 3, end: 11 },
      },
    ],
    related: [{ span: { start: 0, end: 11 }, message: 'Chỗ trên' }],
  });
  const first = found.span.start;
  const second = first + 6;
  return {
    ...found,
    fixes: [
      {
        title: 'Sửa hai chỗ',
        edits: [
          { span: { start: first, end: first + 4 }, newText: 'bạc' },
          { span: { start: second, end: second }, newText: '<đã> ' },
        ],
        preferred: true,
        safe: false,
      },
      {
        title: 'Xóa',
        edits: [{ span: found.span, newText: '' }],
        preferred: false,
        safe: false,
      },
    ],
  };
}

/** Of a reader in the folder above `tin`. */
export function sampleContext(more: Partial<FormatContext> = {}): FormatContext {
  const rule = (id: `${string}/${string}`, severity: Finding['severity']) =>
    defineRule({
      meta: {
        id,
        severity,
        summary: { vi: `Tóm tắt ${id}.`, en: `Summary of ${id}.` },
        needsArchive: false,
        fixable: true,
      },
      messages: {},
      check: () => [],
    });
  return {
    locale: 'vi',
    color: false,
    columns: undefined,
    cwd: '/ban',
    root: '/ban',
    verdict: { failOn: 'warning', maxWarnings: undefined },
    version: '1.2.3',
    rules: [rule('date/range', 'error'), rule('date/weekday', 'warning'), rule('name/house-style', 'info')],
    pageOf: (id) => (id === 'date/weekday' ? '# date/weekday\n\nA page.\n' : undefined),
    ...more,
  };
}

export function sampleReport(): CheckReport {
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
      checked(MARKS, BESIDE, [beside()]),
      {
        ...checked('tin/sach.txt', 'Không có gì.', []),
        fixed: [mended('Bài hai\n\nBài ba', 'Xóa cả khối (2 dòng)', 'boilerplate/block')],
      },
    ],
    problems: [{ path: 'tin/cu.txt', code: 'encoding', message: 'không phải UTF-8' }],
    elapsedMs: 41.6,
  };
}
