/** Tells the server when the editor comes to trust the workspace: what was left alone until then is opened. */
import { type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TRUST_GRANTED } from '../../server/src/lsp/protocol.ts';

export function followTrust(client: BaseLanguageClient): Disposable {
  return workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(TRUST_GRANTED));
}
