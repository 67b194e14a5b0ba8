/** The built server as a process of its own, spoken to as an editor does. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface BenchServer {
  open(uri: string, text: string): Promise<void>;
  /** Puts text where there was none. */
  type(uri: string, version: number, line: number, character: number, text: string): Promise<void>;
  /** Takes so many characters out. */
  erase(uri: string, version: number, line: number, character: number, length: number): Promise<void>;
  pull(uri: string): Promise<DocumentDiagnosticReport>;
  hover(uri: string, line: number, character: number): Promise<Hover | null>;
  close(uri: string): Promise<void>;
  /** Any other request. */
  ask(method: string, params: object): Promise<unknown>;
  /** Resident memory in megabytes, as Linux counts it. */
  memory(): number;
  stop(): void;
}

export async function startServer(folder: string): Promise<BenchServer> {
  const child = spawn(process.execPath, ['dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const change = (uri: string, version: number, line: number, from: number, to: number, text: string) =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
    });
  return {
    open: (uri, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'vietnamese-news', version: 1, text },
      }),
    type: (uri, version, line, character, text) => change(uri, version, line, character, character, text),
    erase: (uri, version, line, character, length) =>
      change(uri, version, line, character, character + length, ''),
    pull: (uri) => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }),
    hover: (uri, line, character) =>
      connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    ask: (method, params) => connection.sendRequest(method, params),
    memory: () =>
      Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () => {
      connection.dispose();
      child.kill();
    },
  };
}
