/** Entry of the threads that read articles for `soat index`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from './archive/archive.ts';
import { annotatorOf, type ReadingOrder, readArticles } from './platform/node/sqlite/articleReaders.ts';

const { config, dictionary } = workerData as ReadingOrder;
const annotator = annotatorOf(config);
parentPort?.on('message', (articles: readonly Article[]) => {
  parentPort?.postMessage(readArticles(articles, annotator, dictionary));
});
