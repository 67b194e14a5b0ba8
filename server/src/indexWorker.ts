/** Entry of the threads that read articles for `soat index`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from './archive/archive.ts';
import type { Config } from './engine/config.ts';
import { annotatorOf, readArticles } from './platform/node/sqlite/articleReaders.ts';

const annotator = annotatorOf(workerData as Config);
parentPort?.on('message', (articles: readonly Article[]) => {
  const batch = readArticles(articles, annotator);
  parentPort?.postMessage(batch, [batch.buffer as ArrayBuffer]);
});
