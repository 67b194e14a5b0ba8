/** A checker put together as the command line does it, for tests that give a configuration or an archive. */

import type { Article } from '../../server/src/archive/archive.ts';
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import { createDesk } from '../../server/src/engine/desk.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { STYLES } from '../../server/src/names/styles.ts';
import { readCorpus } from '../../server/src/platform/node/readCorpus.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

/** The seed archive, which the product ships with. */
export const CORPUS = 'server/corpus';

export interface TestCheckerOptions {
  readonly rules: readonly Rule[];
  /** A folder or an ndjson file of articles. */
  readonly archive?: string | undefined;
  /** As in `soat.yml`. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

const checkers = new Map<string, Promise<Checker>>();

/** One checker for the same rules, archive and configuration: archives are read once a run. */
export function createTestChecker(options: TestCheckerOptions): Promise<Checker> {
  const key = JSON.stringify({ ...options, rules: options.rules.map(({ meta }) => meta.id) });
  const known = checkers.get(key) ?? create(options);
  checkers.set(key, known);
  return known;
}

async function create({ rules, archive, config }: TestCheckerOptions): Promise<Checker> {
  const articles = archive === undefined ? undefined : await readArticles(archive);
  return createDesk({
    config: config ? readConfig(config) : DEFAULT_CONFIG,
    rules,
    locale: 'vi',
    openArchive: articles && ((annotator) => createMemoryArchive(archive ?? '', articles, annotator)),
  }).checker;
}

/** A configuration with a slip would test something else than it seems to. */
function readConfig(config: Readonly<Record<string, unknown>>): Config {
  const known = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };
  const parsed = parseConfig(JSON.stringify(config), known);
  const [problem] = parsed.problems;
  if (problem) throw new Error(`config: ${problem.key}: ${problem.message.en}`);
  return parsed.config;
}

/** All articles of an archive; one that can't be read would leave a test without what it is about. */
async function readArticles(path: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of readCorpus(path)) {
    if ('problem' in item) throw new Error(`${item.problem.path}: ${item.problem.message.en}`);
    articles.push(item.article);
  }
  return articles;
}
