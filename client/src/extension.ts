/** Entry of the extension where VS Code runs on Node: the server is a process of its own, spoken to over IPC. */
import { spawn } from 'node:child_process';
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_FILES } from '../../server/src/lsp/fileRequests.ts';
import { CLIENT_ID, CLIENT_NAME } from './clientOptions.ts';
import { answerForFiles } from './files.ts';
import { start } from './start.ts';
import { registerTasks } from './tasks.ts';

let stop: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  // A workspace that is on no disk (a repository read from afar): VS Code alone can read it.
  const folders = workspace.workspaceFolders ?? [];
  const isVirtual = folders.length > 0 && folders.every(({ uri }) => uri.scheme !== 'file');
  const args = isVirtual ? [CLIENT_FILES] : [];
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, args },
    debug: {
      module,
      transport: TransportKind.ipc,
      args,
      options: { execArgv: ['--nolazy', '--inspect=6009'] },
    },
  };
  const cli = Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  context.subscriptions.push(
    registerTasks((args, cwd) => {
      // The desktop's own program is Electron: with this it runs as the Node that it holds.
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      return spawn(process.execPath, [cli, ...args], { env, ...(cwd === undefined ? {} : { cwd }) });
    }),
  );
  stop = start(context, (options) => {
    const created = new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
    const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    if (isVirtual) context.subscriptions.push(...answerForFiles(created, context.extensionUri, toText));
    return created;
  });
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
