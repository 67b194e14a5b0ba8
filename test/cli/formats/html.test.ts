/** The HTML report as text: what is escaped, what is marked, and that it is sound HTML. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, it } from 'mocha';
import { piecesOf } from '../../../server/src/cli/formats/html/marks.ts';
import { escapeHtml, html } from '../../../server/src/cli/formats/html/markup.ts';
import { bodyHtml, toHtml } from '../../../server/src/cli/formats/html.ts';
import { readingOf } from '../../../server/src/cli/reading.ts';
import type { CheckedFile, CheckReport } from '../../../server/src/cli/report.ts';
import { createAnnotator } from '../../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../../server/src/names/gazetteer.ts';
import { KNOWN_ENTITIES } from '../../../server/src/names/knownEntities.ts';
import { RULES } from '../../../server/src/rules/index.ts';
import type { Finding, Severity } from '../../../server/src/rules/rule.ts';
import { createTestFolder } from '../../support/cli.ts';
import { findingOn } from '../../support/finding.ts';
import { matchGolden } from '../../support/golden.ts';
import { checked, STORY } from '../../support/report.ts';

const OPTIONS = { locale: 'vi', rules: RULES, version: '1.2.3' } as const;
const gazetteer = createGazetteer(KNOWN_ENTITIES);
const annotator = createAnnotator(gazetteer);

function shown(path: string, text: string, findings: readonly Finding[], desk = 'Báo Mẫu'): CheckedFile {
  const draft = annotator.annotate({ id: path, text, edition: { date: '2025-07-11', origin: 'option' } });
  return { ...checked(path, text, findings), reading: readingOf(draft, { gazetteer, name: desk }) };
}

const evidence = [
  {
    article: 'a1',
    title: 'Lavrov và Rubio hội đàm',
    date: '2025-07-11',
    quote: 'Hôm thứ Năm (10/7) hai ông gặp nhau.',
  },
];

function report(): CheckReport {
  const findings = [
    findingOn(STORY, 'Sergey Lavrov', { message: 'Tên này ở trên viết là “Sergei Lavrov”.' }),
    findingOn(STORY, 'Thứ Sáu', {
      rule: 'date/weekday',
      severity: 'error',
      message: 'Ngày 10/7/2025 là thứ Năm, không phải thứ Sáu.',
      evidence,
    }),
    findingOn(STORY, 'Tin liên quan\n\nBài một\n\nBài hai', {
      rule: 'boilerplate/block',
      message: 'Còn sót khối tin liên quan.',
    }),
  ];
  return {
    files: [
      shown('tin/sach.txt', 'Không có gì\n\nMột bài sạch.\n', []),
      shown('tin/gap.txt', STORY, findings),
      shown('le/lavrov.txt', 'Ông Sergey Lavrov\n\nÔng Sergey Lavrov nói ngày 10/7.\n', [], 'Ban Thế giới'),
    ],
    problems: [{ path: 'tin/cu.txt', code: 'encoding', message: 'không phải UTF-8' }],
    elapsedMs: 41,
  };
}

/** Every place where a text of a draft, a path or a message comes into the page. */
function hostile(text: string): CheckReport {
  const more = {
    rule: text,
    message: text,
    evidence: [{ article: text, title: text, quote: text }],
    related: [],
  };
  const findings = [findingOn(text, text, more)];
  const file = shown(text, text, findings, text);
  const fix = { title: text, edits: [], preferred: true, safe: true };
  const fixed = findings.map((finding) => ({ finding, fix }));
  return {
    files: [{ ...file, fixed }, shown(`${text}2`, text, [], `${text}2`)],
    problems: [{ path: text, code: 'x', message: text }],
    elapsedMs: 1,
  };
}

describe('--format html', () => {
  it('shows drafts with their findings, the clean ones, the time line and the spellings', () => {
    matchGolden('cli/formats/html.html', bodyHtml(report(), OPTIONS).text);
  });

  it('is the same each time', () => {
    assert.equal(toHtml(report(), OPTIONS), toHtml(report(), OPTIONS));
  });

  it('is in the language asked for, with drafts marked as Vietnamese', () => {
    const page = toHtml(report(), { ...OPTIONS, locale: 'en' });
    assert.match(page, /<html lang="en">/u);
    assert.match(page, /<h2 id="drafts-title">Drafts<\/h2>/u);
    assert.match(page, /<span class="title" lang="vi">Ngoại trưởng Nga/u);
  });

  it('says that all is well, and that nothing was checked', () => {
    const clean = { ...report(), files: [shown('a.txt', 'A\n', [])], problems: [] };
    assert.match(bodyHtml(clean, OPTIONS).text, /1 bản thảo\. Không có gì phải sửa\./u);
    assert.match(bodyHtml({ ...clean, files: [] }, OPTIONS).text, /Không có bản thảo nào được kiểm\./u);
  });

  it('is sound HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Text of drafts is wrapped as it is, and keeps its spaces.
      // The filter works while one types, and has nothing to submit.
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'wcag/h32': 'off' },
    });
    for (const page of [report(), hostile('Ông "A" & <b>B</b> </style><script>1</script>')]) {
      const { results } = await validator.validateString(toHtml(page, OPTIONS));
      const told = results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
      );
      assert.deepEqual(told, []);
    }
  });

  it('takes nothing that it is given for markup', () => {
    const plain = tagsOf(toHtml(hostile('chữ'), OPTIONS));
    for (const text of [
      '</style><script>x()</script>',
      '"><img src=x onerror=x()>',
      "' autofocus onfocus='x()",
      '--><svg onload=x()>',
      '&lt;b&gt;',
    ])
      assert.deepEqual(tagsOf(toHtml(hostile(text), OPTIONS)), plain, text);
  });

  it('says what was said before by pointing at it', () => {
    const twice = STORY.replace('Mátxcơva', 'Moskva cùng Sergey Lavrov');
    const message = 'Tên này ở trên viết là “Sergei Lavrov”.';
    const first = findingOn(twice, 'Sergey Lavrov', { message });
    const at = twice.lastIndexOf('Sergey Lavrov');
    const second = { ...first, span: { start: at, end: at + first.text.length } };
    const { text } = bodyHtml({ ...report(), files: [shown('a.txt', twice, [first, second])] }, OPTIONS);
    assert.equal(text.split(message).length, 2);
    assert.match(text, /<a class="again" href="#d1-f1">như ở 5:21<\/a>/u);
  });

  it('keeps texts only for formats that show drafts', async () => {
    const folder = createTestFolder({ 'a.txt': STORY });
    const [json, page] = [
      await folder.soat(['check', '--format', 'json', 'a.txt']),
      await folder.soat(['check', '--format', 'html', 'a.txt']),
    ];
    folder.remove();
    assert.doesNotMatch(json.out, /bên lề hội nghị/u);
    assert.match(page.out, /bên lề hội nghị/u);
    assert.equal(page.code, json.code);
  });
});

/** Names of the elements and of their attributes, in order. */
function tagsOf(page: string): string[] {
  const body = page.slice(page.indexOf('<body>'), page.lastIndexOf('<script>'));
  return Array.from(
    body.matchAll(/<(\/?[a-z]\w*)((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*\/?>|</gu),
    ([tag, name, attributes = '']) =>
      name ? `${name} ${attributes.replace(/="[^"]*"/gu, '')}` : `stray ${tag}`,
  );
}

describe('html`…`', () => {
  it('escapes what it is given, but for what it made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: made } = html`<p title="${text}">${html`<b>${text}</b>`}</p>`;
        const escaped = escapeHtml(text);
        assert.equal(made, `<p title="${escaped}"><b>${escaped}</b></p>`);
        assert.doesNotMatch(escaped, /[<>"']|&(?!#\d+;)/u);
      }),
    );
  });

  it('leaves out what is not there', () => {
    assert.equal(html`a${undefined}b${false}c${[1, 'd', [html`<i>`]]}`.text, 'abc1d<i>');
  });

  it('shows no character that steers what follows', () => {
    assert.equal(escapeHtml('a\u202Eb\u0000c\uD800d\n'), 'a\uFFFDb\uFFFDc\uFFFDd\n');
  });
});

describe('the pieces of a line', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  const severity = fc.constantFrom<Severity>('error', 'warning', 'info', 'hint');

  it('are the line, each flagged by what stands over all of it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40 }),
        fc.array(fc.record({ span, severity })),
        (text, findings) => {
          const line = { start: 5, end: 35 };
          const pieces = piecesOf(text, line, findings);
          assert.equal(pieces.map((piece) => piece.text).join(''), text.slice(line.start, line.end));
          let at = line.start;
          for (const piece of pieces) {
            const end = at + piece.text.length;
            const over = findings.flatMap(({ span: own }, number) =>
              own.start < end && own.end > at ? [number] : [],
            );
            assert.deepEqual([...piece.findings].sort(), over.sort());
            at = end;
          }
        },
      ),
    );
  });

  it('belong to the gravest finding', () => {
    const findings = [
      { span: { start: 0, end: 6 }, severity: 'info' as const },
      { span: { start: 2, end: 4 }, severity: 'error' as const },
    ];
    assert.deepEqual(piecesOf('abcdef', { start: 0, end: 6 }, findings), [
      { text: 'ab', findings: [0], isStart: true },
      { text: 'cd', findings: [1, 0], isStart: true },
      { text: 'ef', findings: [0], isStart: false },
    ]);
  });
});
