/** Entry of the threads that check drafts for `soat check`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DraftText } from './cli/checkDraft.ts';
import { createBatchCheck, type WorkerChoices } from './cli/checkers.ts';

const check = createBatchCheck(workerData as WorkerChoices);
/** One order after the other: answers come in the order of the orders. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (drafts: readonly DraftText[]) => {
  last = last.then(async () => parentPort?.postMessage(await check(drafts)));
});
