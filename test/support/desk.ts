/** A small desk for tests of the service and the server: a few known names, three articles, and rules of its own. */
import type { Article } from '../../server/src/archive/archive.ts';
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import { createDesk, type Desk } from '../../server/src/engine/desk.ts';
import { defineRule, type Rule } from '../../server/src/rules/rule.ts';
import type { ServiceHost } from '../../server/src/service/host.ts';

/** Names the desk knows, as its `soat.yml` lists them. */
export const GLOSSARY: Config['glossary'] = [
  { name: 'Sergei Lavrov', aliases: ['Sergey Lavrov'], kind: 'person' },
  { name: 'Marco Rubio', aliases: [], kind: 'person' },
  { name: 'Nga', aliases: [], kind: 'place' },
  { name: 'Mỹ', aliases: [], kind: 'place' },
  { name: 'Kuala Lumpur', aliases: [], kind: 'place' },
];

export const ARTICLES: readonly Article[] = [
  {
    id: 'a',
    title: 'Ngoại trưởng Nga và Mỹ gặp nhau',
    source: 'Báo Sáng',
    datePublished: '2025-07-11',
    path: '/archive/a.txt',
    text: [
      'Ngoại trưởng Nga và Mỹ gặp nhau',
      '',
      'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio tại Kuala Lumpur ngày 10/7.',
    ].join('\n'),
  },
  {
    id: 'b',
    title: 'Ông Lavrov phát biểu',
    source: 'Báo Chiều',
    datePublished: '2025-07-12',
    text: 'Ông Lavrov phát biểu\n\nNgoại trưởng Nga Sergey Lavrov phát biểu ngày 11/7.',
  },
];

/** Flags one spelling of Lavrov's first name; its fix is safe. */
export const spelling: Rule = defineRule({
  meta: {
    id: 'test/spelling',
    severity: 'warning',
    summary: { vi: 'Viết theo một cách', en: 'One spelling' },
    needsArchive: false,
    fixable: true,
  },
  messages: { other: { vi: '“{found}” khác “Sergei Lavrov”', en: '“{found}” is not “Sergei Lavrov”' } },
  check: ({ draft }) =>
    Array.from(draft.text.matchAll(/Sergey Lavrov/gu), ({ 0: found, index }) => {
      const span = { start: index, end: index + found.length };
      return {
        messageId: 'other',
        data: { found },
        span,
        fixes: [
          {
            title: { vi: 'Sửa thành “Sergei Lavrov”', en: 'Change to “Sergei Lavrov”' },
            edits: [{ span, newText: 'Sergei Lavrov' }],
            preferred: true,
            safe: true,
          },
        ],
        evidence: [
          {
            article: 'a',
            title: 'Ngoại trưởng Nga và Mỹ gặp nhau',
            quote: 'Sergei Lavrov',
            path: '/archive/a.txt',
            span: { start: 50, end: 63 },
          },
        ],
      };
    }),
});

/** The same as a rule on names: what is offered for those beyond the fix itself hangs on the family. */
export const naming: Rule = { ...spelling, meta: { ...spelling.meta, id: 'name/spelling' } };

/** Calls every line in capitals furniture, and deletes it. */
export const shouting: Rule = defineRule({
  meta: {
    id: 'boilerplate/block',
    severity: 'warning',
    summary: { vi: 'Không thuộc bài', en: 'Not of the story' },
    needsArchive: false,
    fixable: true,
  },
  messages: { block: { vi: 'Không thuộc bài', en: 'Not of the story' } },
  check: ({ draft }) =>
    draft.lines
      .filter(({ text }) => /^\p{Lu}{3,}$/u.test(text))
      .map(({ span }) => ({
        messageId: 'block',
        span,
        unnecessary: true,
        group: { vi: 'chữ hoa', en: 'capitals' },
        fixes: [
          {
            title: { vi: 'Xóa dòng', en: 'Delete the line' },
            edits: [
              { span: { start: span.start, end: Math.min(span.end + 1, draft.text.length) }, newText: '' },
            ],
            preferred: true,
          },
        ],
      })),
});

export function createTestDesk(
  config: Partial<Config> = {},
  articles: readonly Article[] = ARTICLES,
  rules: readonly Rule[] = [spelling, shouting],
): Desk {
  return createDesk({
    config: { ...DEFAULT_CONFIG, glossary: GLOSSARY, ...config },
    rules,
    locale: 'vi',
    ...(articles.length
      ? { openArchive: (annotator) => createMemoryArchive('/archive', articles, annotator) }
      : {}),
  });
}

export const SERVICE_HOST: ServiceHost = {
  toUri: (path) => `file://${path}`,
  ruleUrl: (rule) => `file:///docs/rules/${rule}.md`,
  today: () => '2025-07-15',
};
