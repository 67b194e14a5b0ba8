/** A small desk for tests of the service and the server: a few known names, three articles, and rules of its own. */
import type { Article } from '../../server/src/archive/archive.ts';
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createChecker } from '../../server/src/engine/checker.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import type { Entity } from '../../server/src/names/name.ts';
import {
  defineRule,
  type HouseStyle,
  type Locale,
  type Rule,
  type Severity,
} from '../../server/src/rules/rule.ts';
import type { Desk, ServiceHost } from '../../server/src/service/desk.ts';

const LAVROV = 'person/sergei-lavrov';

export const ENTITIES: readonly Entity[] = [
  {
    id: LAVROV,
    kind: 'person',
    name: 'Sergei Lavrov',
    alternateName: ['Sergey Lavrov'],
    nationality: 'place/nga',
    jobTitle: [{ title: 'ngoại trưởng', of: 'place/nga', from: '2004-03' }],
  },
  { id: 'person/marco-rubio', kind: 'person', name: 'Marco Rubio', alternateName: [] },
  { id: 'place/nga', kind: 'place', name: 'Nga', alternateName: [] },
  { id: 'place/my', kind: 'place', name: 'Mỹ', alternateName: [] },
  { id: 'place/kuala-lumpur', kind: 'place', name: 'Kuala Lumpur', alternateName: [] },
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
    draft.names
      .filter(({ text }) => text === 'Sergey Lavrov')
      .map(({ span, text }) => ({
        messageId: 'other',
        data: { found: text },
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
      })),
});

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

export interface DeskChoices {
  readonly locale?: Locale;
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly archived?: boolean;
  readonly style?: HouseStyle;
}

export function createDesk({
  locale = 'vi',
  severities = new Map(),
  archived = true,
  style = { preferred: new Map() },
}: DeskChoices = {}): Desk {
  const gazetteer = createGazetteer(ENTITIES);
  const annotator = createAnnotator(gazetteer);
  const archive = createMemoryArchive('/archive', ARTICLES, annotator);
  const judged = { rules: [spelling, shouting], severities, style, locale };
  return {
    checker: createChecker({ annotator, ...(archived ? { archive } : {}), ...judged }),
    annotator,
    gazetteer,
    style,
    locale,
    ...(archived ? { archive } : {}),
  };
}

export const SERVICE_HOST: ServiceHost = {
  toUri: (path) => `file://${path}`,
  ruleUrl: (rule) => `file:///docs/rules/${rule}.md`,
  today: () => '2025-07-15',
};
