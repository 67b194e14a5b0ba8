/** Entry of the language server on Node: over IPC, standard streams or a socket, as its arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { createNodeHost } from './platform/node/languageHost.ts';
import { version } from './platform/node/shipped.ts';
import { RULES } from './rules/index.ts';

const connection = createConnection(ProposedFeatures.all);
// A mistake in one request must not end the server for all open drafts.
process.on('unhandledRejection', (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

startServer(connection, createNodeHost(), { rules: RULES, version: version() });
