/** Those who read articles for an index: worker threads where the bundle is run, else this thread. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../../archive/archive.ts';
import { harvest } from '../../../archive/harvest.ts';
import type { Annotator } from '../../../draft/annotate.ts';
import type { Config } from '../../../engine/config.ts';
import { createDesk } from '../../../engine/desk.ts';
import { type PackedArticle, pack } from './packedArticle.ts';

export interface ArticleReaders {
  /** How many read at once. */
  readonly count: number;
  read(articles: readonly Article[]): Promise<readonly PackedArticle[]>;
  close(): Promise<void>;
}

/** What a reader needs to know; plain data, for a worker. */
export interface ReadingOrder {
  readonly config: Config;
  readonly dictionary: Uint8Array;
}

/** Name of the worker's bundle, beside that of the command line. */
const BUNDLE = 'indexWorker.js';

export function createArticleReaders(order: ReadingOrder): ArticleReaders {
  const bundle = join(__dirname, BUNDLE);
  return existsSync(bundle) ? createWorkers(bundle, order, availableParallelism()) : createInProcess(order);
}

/** The annotator that reads drafts of this configuration. */
export function annotatorOf(config: Config): Annotator {
  return createDesk({ config, rules: [], locale: 'vi' }).annotator;
}

export function readArticles(
  articles: readonly Article[],
  annotator: Annotator,
  dictionary: Uint8Array,
): PackedArticle[] {
  return articles.map((article) => pack(harvest(article, annotator), dictionary));
}

function createInProcess({ config, dictionary }: ReadingOrder): ArticleReaders {
  const annotator = annotatorOf(config);
  return {
    count: 1,
    read: async (articles) => readArticles(articles, annotator, dictionary),
    close: async () => {},
  };
}

/** Reading makes much that is soon gone. Over 20,000 feed rows this took 45 MB of 430–480 off the peak, at no cost in time. */
const YOUNG = { maxYoungGenerationSizeMb: 16 };

/** One answer is awaited of each worker's order, in the order they were given. */
function createWorkers(bundle: string, order: ReadingOrder, count: number): ArticleReaders {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(bundle, { workerData: order, resourceLimits: YOUNG });
    const waiting: { resolve(packed: readonly PackedArticle[]): void; reject(error: Error): void }[] = [];
    worker.on('message', (packed: readonly PackedArticle[]) => waiting.shift()?.resolve(packed));
    worker.on('error', (error) => {
      for (const one of waiting.splice(0)) one.reject(error);
    });
    return { worker, waiting };
  });
  return {
    count,
    read: (articles) =>
      new Promise((resolve, reject) => {
        const [idlest] = workers.toSorted((a, b) => a.waiting.length - b.waiting.length);
        if (!idlest) throw new Error('no workers');
        idlest.waiting.push({ resolve, reject });
        idlest.worker.postMessage(articles);
      }),
    close: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
