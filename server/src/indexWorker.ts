/** Entry of the threads that read articles for `soat index`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from './archive/archive.ts';
import type { Config } from './engine/config.ts';
import { annotatorOf, readArticles } from './platform/node/sqlite/articleReaders.ts';
import { rememberFewer } from './text/remember.ts';

/** A dozen batches: feeds repeat a headline now and then, and names their words. */
rememberFewer(500);

const annotator = annotatorOf(workerData as Config);
parentPort?.on('message', (articles: readonly Article[]) => {
  const batch = readArticles(articles, annotator);
  parentPort?.postMessage(batch, [batch.buffer as ArrayBuffer]);
});
