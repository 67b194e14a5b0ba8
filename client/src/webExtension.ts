/** Entry of the extension where VS Code runs in a browser: the server is a web worker, which reads files through VS Code. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './clientOptions.ts';
import { answerForFiles } from './files.ts';
import { start } from './start.ts';

/** What of a browser's the extension uses. */
declare const Worker: new (address: string, options: { readonly name: string }) => never;

let stop: (() => Promise<void>) | undefined;

export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  stop = start(context, (options) => {
    const created = new LanguageClient(
      CLIENT_ID,
      CLIENT_NAME,
      async () => {
        const worker = new Worker(server, { name: CLIENT_NAME });
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      },
      options,
    );
    // A worker's messages carry bytes as they are.
    context.subscriptions.push(...answerForFiles(created, context.extensionUri, (bytes) => bytes));
    return created;
  });
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
