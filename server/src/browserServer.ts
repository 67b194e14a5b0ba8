/** Entry of the language server in a web worker. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';
import { createClientHost } from './platform/browser/languageHost.ts';
import { RULES } from './rules/index.ts';

declare const self: DedicatedWorkerGlobalScope;
/** Of the package; the build puts it in. */
declare const SOAT_VERSION: string;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
// A mistake in one request must not end the server for all open drafts.
self.addEventListener('unhandledrejection', ({ reason }) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

startServer(connection, createClientHost(connection), { rules: RULES, version: SOAT_VERSION });
