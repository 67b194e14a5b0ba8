/** Those who read articles for an index: worker threads where the bundle is run, else this thread. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../../archive/archive.ts';
import { harvest } from '../../../archive/harvest.ts';
import type { Annotator } from '../../../draft/annotate.ts';
import type { Config } from '../../../engine/config.ts';
import { createDesk } from '../../../engine/desk.ts';
import { createWorkerPool } from '../workerPool.ts';
import { packBatch, toReadArticle } from './readArticle.ts';

export interface ArticleReaders {
  /** How many read at once. */
  readonly count: number;
  /** For `unpackBatch`. */
  read(articles: readonly Article[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Name of the worker's bundle, beside that of the command line. */
const BUNDLE = 'indexWorker.js';

/** @param config The desk's: plain data, for a worker. */
export function createArticleReaders(config: Config): ArticleReaders {
  const bundle = join(__dirname, BUNDLE);
  return existsSync(bundle) ? createWorkers(bundle, config, availableParallelism()) : createInProcess(config);
}

/** The annotator that reads drafts of this configuration. */
export function annotatorOf(config: Config): Annotator {
  return createDesk({ config, rules: [], locale: 'vi' }).annotator;
}

export function readArticles(articles: readonly Article[], annotator: Annotator): Uint8Array {
  return packBatch(articles.map((article) => toReadArticle(harvest(article, annotator))));
}

function createInProcess(config: Config): ArticleReaders {
  const annotator = annotatorOf(config);
  return {
    count: 1,
    read: async (articles) => readArticles(articles, annotator),
    close: async () => {},
  };
}

/**
 * Reading makes much that is soon gone. V8 lets a heap grow the faster the larger it may become, up to fourfold between two
 * clearings (`MaxGrowingFactor`); with these limits by a third. The longest article that is read takes a tenth of them.
 */
const LIMITS = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

function createWorkers(bundle: string, config: Config, count: number): ArticleReaders {
  const { ask, close } = createWorkerPool<readonly Article[], Uint8Array>(bundle, {
    count,
    workerData: config,
    resourceLimits: LIMITS,
  });
  return { count, read: ask, close };
}
