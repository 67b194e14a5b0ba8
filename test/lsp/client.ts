/** A client and the server in one process, joined by streams: what an editor and Soát say to each other, for tests. */
import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/src/lsp/host.ts';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { type ServerOptions, startServer } from '../../server/src/lsp/server.ts';
import { shouting, spelling } from '../support/desk.ts';

/** A client that lets diagnostics be pushed. */
export const PUSH: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceFolders: true,
  },
};

/** A client that asks for diagnostics. */
export const PULL: ClientCapabilities = {
  workspace: { ...PUSH.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { dynamicRegistration: true } },
};

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  /** What the server asked to be told of. */
  readonly registrations: readonly Registration[];
  readonly messages: readonly string[];
  readonly logs: readonly string[];
  readonly statuses: readonly StatusParams[];
  /** Settings of the section `soat` as the client now has them. */
  setSettings(settings: unknown): Promise<void>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  filesChanged(...uris: string[]): Promise<void>;
  /** The next diagnostics pushed that satisfy a condition, from now on or among those not yet waited for. */
  pushed(matches: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** Every push so far. */
  readonly pushes: readonly PublishDiagnosticsParams[];
  refreshed(): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  codeActions(uri: string, range: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  stop(): Promise<void>;
}

export interface TestClientOptions {
  readonly host: Host;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initialize?: Partial<InitializeParams>;
  readonly server?: Partial<ServerOptions>;
}

/** Starts both, and says hello. */
export async function connect(options: TestClientOptions): Promise<TestClient> {
  const { host, capabilities = PUSH, initialize = {}, server = {} } = options;
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host, {
    rules: [spelling, shouting],
    pauses: { inWord: 5, afterWord: 5 },
    ...server,
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  let settings: unknown = options.settings ?? {};
  const registrations: Registration[] = [];
  const messages: string[] = [];
  const logs: string[] = [];
  const statuses: StatusParams[] = [];
  const pushes = createInbox<PublishDiagnosticsParams>();
  const refreshes = createInbox<true>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings as object));
  connection.onRequest(RegistrationRequest.type, (params) => {
    registrations.push(...params.registrations);
  });
  connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
    for (const { id } of unregisterations) {
      const index = registrations.findIndex((registration) => registration.id === id);
      if (index >= 0) registrations.splice(index, 1);
    }
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshes.put(true));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    messages.push(message);
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    logs.push(message);
  });
  connection.onNotification(STATUS, (status: StatusParams) => {
    statuses.push(status);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => pushes.put(params));
  connection.listen();
  const result = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: 'file:///desk', name: 'desk' }],
    capabilities,
    initializationOptions: { status: true },
    ...initialize,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    result,
    registrations,
    messages,
    logs,
    statuses,
    pushes: pushes.all,
    async setSettings(value) {
      settings = value;
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    },
    open: (uri, text, languageId = 'vietnamese-news') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    filesChanged: (...uris) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: uris.map((uri) => ({ uri, type: 2 as const })),
      }),
    pushed: (matches) => pushes.take(matches),
    refreshed: async () => {
      await refreshes.take(() => true);
    },
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      }),
    hover: (uri, line, character) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } }),
    codeActions: async (uri, range, context = {}) =>
      ((await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      })) ?? []) as CodeAction[],
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      // The server would end the process on `exit`; the streams are simply closed here.
      connection.dispose();
      for (const stream of [toServer, toClient]) stream.destroy();
    },
  };
}

/** Messages as they come in; each is taken once. Waiting has a limit, so that a message that never comes fails a test. */
function createInbox<T>() {
  const LIMIT = 5000;
  const all: T[] = [];
  const waiting: T[] = [];
  const takers: { readonly matches: (message: T) => boolean; readonly give: (message: T) => void }[] = [];
  return {
    all,
    put(message: T): void {
      all.push(message);
      const index = takers.findIndex(({ matches }) => matches(message));
      if (index < 0) waiting.push(message);
      else takers.splice(index, 1)[0]?.give(message);
    },
    take(matches: (message: T) => boolean): Promise<T> {
      const index = waiting.findIndex(matches);
      if (index >= 0) return Promise.resolve(waiting.splice(index, 1)[0] as T);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no such message came in time')), LIMIT);
        takers.push({
          matches,
          give: (message) => {
            clearTimeout(timer);
            resolve(message);
          },
        });
      });
    },
  };
}

/** Diagnostics of a full report. */
export function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  if (report.kind !== 'full') throw new Error(`a full report was expected, not ${report.kind}`);
  return report.items;
}
