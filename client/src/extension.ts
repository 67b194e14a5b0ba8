/** Entry of the VS Code extension: starts the server, shows its state, registers the commands. No checking here. */
import { type ExtensionContext, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { registerCommands } from './commands.ts';
import { createExplorer } from './explorer.ts';
import { registerOpenPlace } from './openPlace.ts';
import { registerPaste } from './paste.ts';
import { createClient } from './server.ts';
import { createStatusBar } from './statusBar.ts';
import { createTimelines } from './timeline.ts';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('Soát', { log: true });
  const started = createClient(context, output);
  client = started;
  const statusBar = createStatusBar((uri) => started.code2ProtocolConverter.asUri(uri));
  const explorer = createExplorer(started);
  const timelines = createTimelines(started, explorer);
  const showing = [statusBar, explorer, timelines];
  context.subscriptions.push(
    output,
    ...showing,
    started.onNotification(STATUS, async (status: StatusParams) => {
      await Promise.all(showing.map((each) => each.update(status)));
    }),
    started.onDidChangeState(({ newState }) => statusBar.setRunning(newState !== State.Stopped)),
    registerOpenPlace(started, explorer.visit),
    ...registerCommands(started, output),
    ...registerPaste(started),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
