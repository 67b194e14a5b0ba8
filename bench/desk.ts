/** The desk that is measured: every rule, the seed archive, no house style; as `soat check` puts it together. */
import type { Article } from '../server/src/archive/archive.ts';
import { createMemoryArchive } from '../server/src/archive/memory.ts';
import { createAnnotator } from '../server/src/draft/annotate.ts';
import { type Checker, createChecker } from '../server/src/engine/checker.ts';
import { DEFAULT_CONFIG } from '../server/src/engine/config.ts';
import { createDesk } from '../server/src/engine/desk.ts';
import { readCorpus } from '../server/src/platform/node/readCorpus.ts';
import { RULES } from '../server/src/rules/index.ts';

export interface BenchDesk {
  readonly checker: Checker;
  /** A checker whose reader has seen no line before. What is remembered of words and spellings (`text/remember.ts`) stays. */
  forgetful(): Checker;
  openArchive(): unknown;
}

export async function readSeedArchive(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readCorpus('server/corpus')) {
    if ('problem' in item) throw new Error(`${item.problem.path}: ${item.problem.message.en}`);
    articles.push(item.article);
  }
  return articles;
}

export function createBenchDesk(articles: readonly Article[]): BenchDesk {
  const desk = createDesk({
    config: DEFAULT_CONFIG,
    rules: RULES,
    locale: 'vi',
    openArchive: (annotator) => createMemoryArchive('seeds', articles, annotator),
  });
  const { archive, gazetteer, style, locale } = desk;
  return {
    checker: desk.checker,
    forgetful: () =>
      createChecker({
        annotator: createAnnotator(gazetteer),
        ...(archive ? { archive } : {}),
        rules: RULES,
        severities: DEFAULT_CONFIG.rules,
        style,
        locale,
      }),
    openArchive: () => createMemoryArchive('seeds', articles, createAnnotator(gazetteer)),
  };
}
