/**
 * Entry of the language server on Node: over IPC, standard streams or a socket, as its arguments say. In a thread, entry of
 * the check of one long draft.
 */
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { CLIENT_FILES } from './lsp/fileRequests.ts';
import type { AsideJob } from './lsp/host.ts';
import { checkLong } from './lsp/longDrafts.ts';
import { startServer } from './lsp/server.ts';
import { createClientHost } from './platform/browser/languageHost.ts';
import { createNodeHost } from './platform/node/languageHost.ts';
import { version } from './platform/node/shipped.ts';
import { RULES } from './rules/index.ts';

function serve(): void {
  // Left to itself V8 lets an hour of typing fill three times what is in use with garbage and gaps before it tidies up
  // (`npm run bench -- --hosts`); a server has hours.
  setFlagsFromString('--optimize-for-size');
  const connection = createConnection(ProposedFeatures.all);
  // A mistake in one request must not end the server for all open drafts.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  const host = process.argv.includes(CLIENT_FILES) ? createClientHost(connection) : createNodeHost();
  startServer(connection, host, { rules: RULES, version: version() });
}

/** What breaks is an error of the thread, which whoever has started it hears of. */
async function checkHere(): Promise<void> {
  parentPort?.postMessage(await checkLong(workerData as AsideJob, createNodeHost(), RULES));
}

if (isMainThread) serve();
else
  checkHere().catch((error: unknown) => {
    throw error;
  });
