/** What the editor has asked the server for and a server that was started anew does not know of. */
import { type Disposable, workspace } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, State } from 'vscode-languageclient';
import { CHECK, CHECK_DRAFTS, type CheckParams } from '../../server/src/lsp/protocol.ts';

export interface Wishes extends Disposable {
  /** Has a document checked whatever its language and folder, until it is closed. */
  checkDraft(uri: string): Promise<void>;
  /** The drafts of the workspace were checked; Problems goes on to list them. */
  workspaceChecked(): void;
}

export function createWishes(client: BaseLanguageClient): Wishes {
  const drafts = new Set<string>();
  let isWorkspaceChecked = false;
  let wasRunning = false;

  const check = (uri: string): Promise<void> => {
    const params: CheckParams = { uri };
    return client.sendRequest(CHECK, params);
  };
  const listeners = [
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      const isAnew = wasRunning;
      wasRunning = true;
      if (!isAnew) return;
      const again = [...drafts].map(check);
      if (isWorkspaceChecked)
        again.push(client.sendRequest(ExecuteCommandRequest.type, { command: CHECK_DRAFTS }));
      Promise.all(again).catch((error) => client.error('a check could not be asked for again', error, false));
    }),
    workspace.onDidCloseTextDocument(({ uri }) => drafts.delete(client.code2ProtocolConverter.asUri(uri))),
  ];
  return {
    checkDraft(uri) {
      drafts.add(uri);
      return check(uri);
    },
    workspaceChecked: () => {
      isWorkspaceChecked = true;
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}
