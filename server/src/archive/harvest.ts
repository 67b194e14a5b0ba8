/**
 * What an archive keeps of one article: its names, its dated events and its lines. Every store (memory, index file)
 * folds these; plain data, so that workers can hand it over.
 */
import type { Annotator } from '../draft/annotate.ts';
import type { Draft } from '../draft/draft.ts';
import type { EntityId, EntityKind } from '../names/name.ts';
import { officeOf } from '../names/office.ts';
import type { Span } from '../text/span.ts';
import type { Article, ArticleSummary, EventTelling } from './archive.ts';
import { cite } from './citations.ts';
import { foldedLines } from './copies.ts';

/** A name in the story of an article. */
export interface HarvestedName {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly canonical: string;
  /** As it is written, normalised. */
  readonly text: string;
  /** A short form ("ông Lavrov"): it tells a role, but is no spelling of the full name. */
  readonly short: boolean;
  readonly role?: HarvestedRole;
  /** Raw span in the article's text. */
  readonly span: Span;
}

/** An office or title given with a name. */
export interface HarvestedRole {
  readonly title: string;
  readonly of?: EntityId;
  readonly former: boolean;
}

export interface Harvest {
  /** With the day of publication as the article or its corpus gives it. */
  readonly article: ArticleSummary;
  /** Raw text of the article. */
  readonly text: string;
  /** Names in the story; those of page furniture and of repeated lines are left out. */
  readonly names: readonly HarvestedName[];
  readonly events: readonly EventTelling[];
  /** Folded lines (`foldText`), once each; furniture as well, since its frequency is what gives it away. */
  readonly lines: readonly string[];
}

/** Forms of address and kinship: they name no office. */
const ADDRESS = new Set(
  'ông bà anh chị em cô cậu chú bác dì cụ thầy bé cháu mợ thím o má ba mẹ bố nàng chàng'.split(' '),
);

/** What a person is to the holder of an office ("người đồng cấp Nga Lavrov"): no office of their own. */
const RELATIONS = new Set(['đồng cấp', 'người đồng cấp', 'người kế nhiệm', 'người tiền nhiệm', 'phu nhân']);

/** Whether a title names an office, a rank or a profession. */
export function isOffice(title: string): boolean {
  return !ADDRESS.has(title) && !RELATIONS.has(title);
}

/** Reads an article as a draft is read and keeps what an archive answers from. */
export function harvest(article: Article, annotator: Annotator): Harvest {
  const { text, ...summary } = article;
  const published = article.datePublished;
  const draft = annotator.annotate({
    id: article.path ?? article.id,
    text,
    ...(published ? { edition: { date: published, origin: 'metadata' } } : {}),
  });
  return {
    article: draft.edition ? { ...summary, datePublished: draft.edition.date } : summary,
    text,
    names: harvestNames(draft),
    events: draft.events
      .filter((event) => event.date !== null)
      .map(({ line: _line, span, trigger: _trigger, dateSpan: _dateSpan, ...event }) => ({
        ...event,
        citation: cite(article, span),
      })),
    lines: foldedLines(draft.lines),
  };
}

function harvestNames(draft: Draft): HarvestedName[] {
  const names: HarvestedName[] = [];
  for (const name of draft.names) {
    if (draft.layout.lines[name.line]?.role === 'boilerplate') continue;
    const { entity, kind, canonical, text, short, span } = name;
    const title = officeOf(name) ?? name.title;
    names.push({
      entity,
      kind,
      canonical,
      text,
      short,
      span,
      ...(title && isOffice(title.text)
        ? {
            role: { title: title.text, former: title.former, ...(title.of ? { of: title.of } : {}) },
          }
        : {}),
    });
  }
  return names;
}
