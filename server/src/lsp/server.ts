/**
 * The language server over any connection: wires the parts, answers `initialize`. No Node here: what the machine gives
 * comes through the host, so that a browser worker can run the same server.
 */
import {
  type Connection,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale, Rule } from '../rules/rule.ts';
import { say } from '../service/strings.ts';
import { rememberFewer } from '../text/remember.ts';
import { type ClientSupport, capabilitiesFor, supportOf } from './capabilities.ts';
import type { ServerContext } from './context.ts';
import { createDesks } from './desks.ts';
import { createDrafts } from './drafts.ts';
import { handleArchive } from './handlers/archive.ts';
import { handleChanges } from './handlers/changes.ts';
import { handleCodeActions } from './handlers/codeActions.ts';
import { handleCommands } from './handlers/commands.ts';
import { handleCompletion } from './handlers/completion.ts';
import { handleContent } from './handlers/content.ts';
import { handleDiagnostics } from './handlers/diagnostics.ts';
import { handleExplorer } from './handlers/explorer.ts';
import { handleFeatures } from './handlers/features.ts';
import { handleGlossary } from './handlers/glossary.ts';
import { handleNavigation } from './handlers/navigation.ts';
import { handlePaste } from './handlers/paste.ts';
import { handleRename } from './handlers/rename.ts';
import { handleSemanticTokens } from './handlers/semanticTokens.ts';
import type { Host } from './host.ts';
import { createLongDrafts } from './longDrafts.ts';
import { createProblems } from './problems.ts';
import { type InitializationOptions, TRUST_GRANTED } from './protocol.ts';
import { createQuiet, PAUSES, type Pauses } from './quiet.ts';
import { readSettings, SECTION } from './settings.ts';
import { createStatus } from './status.ts';
import { guardHost } from './trust.ts';
import { createWorkspaceCheck } from './workspaceCheck.ts';

/**
 * Lines of which the readings are kept: ten drafts, and what is typed until it is forgotten. With the usual ten thousand an
 * hour of typing would double the server's memory (`npm run bench -- --hosts`).
 */
const KEPT_LINES = 500;

export interface ServerOptions {
  readonly rules: readonly Rule[];
  readonly version?: string;
  readonly pauses?: Pauses;
}

export function startServer(connection: Connection, machine: Host, options: ServerOptions): void {
  rememberFewer(KEPT_LINES);
  let support: ClientSupport = supportOf({});
  let client: InitializationOptions = {};
  let locale: Locale = 'vi';
  let folders: string[] = [];
  let trusted = true;
  const told = new Set<string>();
  const host = guardHost(machine, {
    trusted: () => trusted,
    folders: () => folders,
    onRefused(configFile) {
      if (told.has(configFile)) return;
      told.add(configFile);
      connection.console.warn(`${configFile}: ${say(locale, 'untrusted')}`);
      connection
        .sendNotification(ShowMessageNotification.type, {
          type: MessageType.Info,
          message: `Soát – ${configFile}: ${say(locale, 'untrusted')}`,
        })
        .catch(() => undefined);
    },
  });

  const families = [...new Set(options.rules.map(({ meta: { id } }) => id.slice(0, id.indexOf('/'))))].sort();

  const quiet = createQuiet(options.pauses ?? PAUSES);
  const documents = new TextDocuments({
    create: TextDocument.create,
    update(document: TextDocument, changes, version) {
      quiet.changed(document.uri, changes);
      return TextDocument.update(document, changes, version);
    },
  });
  const problems = createProblems(connection, host);
  const desks = createDesks({
    host,
    rules: options.rules,
    folders: () => folders,
    settings: async (uri) =>
      readSettings(
        support.configuration
          ? await connection.workspace.getConfiguration({
              section: SECTION,
              ...(uri ? { scopeUri: uri } : {}),
            })
          : undefined,
      ),
    locale: () => locale,
    onLoaded: (desk, isKept) => {
      problems.show(desk, isKept);
      watching.watch(desk.watched);
      // Names are made ready to be completed bit by bit, so that the first one typed need not wait.
      desk.desk.archive?.completeEntities('').catch((error) => connection.console.warn(String(error)));
    },
    onDropped: problems.clear,
  });
  const longDrafts = createLongDrafts(host, ({ text }, { desk }) => {
    const words = say(desk.locale, host.checkAside ? 'longDraft' : 'tooLong', {
      count: new Intl.NumberFormat(desk.locale).format(text.length),
    });
    connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: words })
      .catch(() => undefined);
  });
  const context: ServerContext = {
    connection,
    documents,
    host,
    desks,
    drafts: createDrafts(documents, desks, host, longDrafts),
    quiet,
    status: createStatus(connection, () => client.status === true, host),
    folders: () => folders,
    support: () => support,
    client: () => client,
  };
  const diagnosing = handleDiagnostics(context);
  const workspaceCheck = createWorkspaceCheck(context);
  const watching = handleChanges(context, diagnosing, workspaceCheck);
  handleFeatures(context);
  handleCodeActions(context);
  handleCompletion(context);
  handleNavigation(context);
  handleRename(context);
  handleSemanticTokens(context);
  handleCommands(context, { diagnosing, workspaceCheck, watching });
  handleContent(context);
  handlePaste(context);
  handleExplorer(context);
  handleGlossary(context);
  handleArchive(context, watching);

  connection.onInitialize((params): InitializeResult => {
    support = supportOf(params.capabilities);
    client = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    // Vietnamese unless the editor itself speaks English: a newsroom's editor that says nothing is Vietnamese.
    locale = params.locale?.toLowerCase().startsWith('en') ? 'en' : 'vi';
    trusted = client.trusted !== false;
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    return {
      capabilities: capabilitiesFor(support, families),
      serverInfo: { name: 'soat', ...(options.version ? { version: options.version } : {}) },
    };
  });
  connection.onNotification(TRUST_GRANTED, async () => {
    trusted = true;
    await watching.reload();
  });
  connection.onInitialized(async () => {
    await watching.start();
    if (support.folderEvents) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        return watching.reload();
      });
    }
  });

  documents.listen(connection);
  connection.listen();
}
