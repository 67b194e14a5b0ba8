/** What the extension is in every host: shows the server's state, registers the commands. No checking here. */
import { type ExtensionContext, type Uri, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { STATUS, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { createArchiveView } from './archiveView.ts';
import { clientOptions } from './clientOptions.ts';
import { registerCommands } from './commands.ts';
import { createDraftAtHand } from './draftAtHand.ts';
import { createExplorer } from './explorer.ts';
import { registerGlossary } from './glossary.ts';
import { createGlossaryView } from './glossaryView.ts';
import { registerOpenPlace } from './openPlace.ts';
import { registerOwnFiles } from './ownFiles.ts';
import { registerPaste } from './paste.ts';
import { untilStarted } from './started.ts';
import { createStatusBar } from './statusBar.ts';
import { createTimelines } from './timeline.ts';
import { followTrust } from './trust.ts';
import { createVerifiedMarks } from './verifiedMarks.ts';
import { createWishes } from './wishes.ts';

/**
 * Waits for nothing: VS Code starts other extensions only when this has. Whoever asks the server something waits for it.
 *
 * @param create Makes the client of this host's server: the only thing in which the hosts differ.
 * @returns What ends the server.
 */
export function start(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): () => Promise<void> {
  const output = window.createOutputChannel('Soát', { log: true });
  const client = create(clientOptions(output));
  const keyOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
  const statusBar = createStatusBar(keyOf);
  const atHand = createDraftAtHand();
  const explorer = createExplorer(client, atHand);
  const timelines = createTimelines(client, explorer, context.workspaceState);
  const wishes = createWishes(client);
  const draft = () => {
    const uri = atHand.uri();
    return uri && keyOf(uri);
  };
  const glossary = createGlossaryView(client, draft);
  const archive = createArchiveView(client, draft);
  const showing = [statusBar, explorer, timelines, createVerifiedMarks(client)];
  const refreshViews = () => {
    glossary.refresh();
    archive.refresh();
  };
  context.subscriptions.push(
    output,
    wishes,
    ...showing,
    glossary,
    archive,
    atHand,
    atHand.onDidChange(refreshViews),
    client.onNotification(STATUS, async (status: StatusParams) => {
      await Promise.all(showing.map((each) => each.update(status)));
    }),
    client.onDidChangeState(({ newState }) => {
      statusBar.setRunning(newState !== State.Stopped);
      if (newState === State.Running) refreshViews();
    }),
    followTrust(client),
    registerOwnFiles(context),
    registerOpenPlace(client, atHand.visit),
    ...registerCommands(client, wishes, output),
    ...registerGlossary(client, draft),
    ...registerPaste(client),
  );
  // That it could not be started is told where it happens (see restarts.ts).
  client.start().catch(() => undefined);
  return async () => {
    await untilStarted(client);
    if (client.isRunning()) await client.stop();
  };
}
