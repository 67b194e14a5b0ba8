/** Checks a long draft in a thread of its own, which ends with it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Host } from '../../lsp/host.ts';

/** The server's own bundle: in a thread it does this one job. */
const BUNDLE = 'server.js';
/** A draft of 5 MB takes about half of it. */
const LIMITS = { maxOldGenerationSizeMb: 4096 };

/** Undefined where the server runs from its sources: there is no bundle. */
export function asideChecker(): Host['checkAside'] {
  const bundle = join(__dirname, BUNDLE);
  if (!existsSync(bundle)) return undefined;
  return (job, token) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(bundle, { workerData: job, resourceLimits: LIMITS });
      const cancelled = token.onCancellationRequested(() => {
        worker.terminate().catch(reject);
      });
      worker.on('message', resolve);
      worker.on('error', reject);
      // After an answer this changes nothing.
      worker.on('exit', () => {
        cancelled.dispose();
        reject(new Error('the check has ended without an answer'));
      });
    });
}
