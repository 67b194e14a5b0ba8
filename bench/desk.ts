/** The desk that is measured: every rule, the seed archive, no house style; as `soat check` puts it together. */
import type { Article } from '../server/src/archive/archive.ts';
import { createMemoryArchive } from '../server/src/archive/memory.ts';
import { DEFAULT_CONFIG } from '../server/src/engine/config.ts';
import { createDesk, type Desk, type DeskOptions } from '../server/src/engine/desk.ts';
import { readCorpus } from '../server/src/platform/node/readCorpus.ts';
import { RULES } from '../server/src/rules/index.ts';

export async function readSeedArchive(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readCorpus('server/corpus')) {
    if ('problem' in item) throw new Error(`${item.problem.path}: ${item.problem.message.en}`);
    articles.push(item.article);
  }
  return articles;
}

export function createBenchDesk(articles: readonly Article[]): Desk {
  return createDeskOver((annotator) => createMemoryArchive('seeds', articles, annotator));
}

export function createDeskOver(openArchive: NonNullable<DeskOptions['openArchive']>): Desk {
  return createDesk({ config: DEFAULT_CONFIG, rules: RULES, locale: 'vi', openArchive });
}
