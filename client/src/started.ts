/** The server is started while VS Code goes on: what it offers to VS Code is there only then. */
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Waits while the server is being started, whether that succeeds or not. */
export async function untilStarted(client: BaseLanguageClient): Promise<void> {
  if (client.state === State.Starting) await client.start().catch(() => undefined);
}
