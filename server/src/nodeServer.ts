/** Entry of the language server on Node: over IPC, standard streams or a socket, as its arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { createNodeHost } from './platform/node/languageHost.ts';
import { version } from './platform/node/shipped.ts';
import { RULES } from './rules/index.ts';

startServer(createConnection(ProposedFeatures.all), createNodeHost(), { rules: RULES, version: version() });
