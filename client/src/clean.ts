/** "Soát: Dọn bản thảo": shows what the web page left behind in VS Code's refactor preview; nothing changes unasked. */
import { commands, type TextEditor, window, workspace } from 'vscode';
import { type BaseLanguageClient, CodeActionRequest } from 'vscode-languageclient';
import { CHECK, type CheckParams } from '../../server/src/lsp/protocol.ts';
import { say } from './strings.ts';

/** The server's code action that takes out leftovers. */
const CLEAN = 'source.clean.soat';

export async function cleanDraft({ document }: TextEditor, client: BaseLanguageClient): Promise<void> {
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
  const textDocument = toServer.asTextDocumentIdentifier(document);
  const checked: CheckParams = textDocument;
  await client.sendRequest(CHECK, checked);
  const [action] =
    (await client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: [CLEAN] },
    })) ?? [];
  const edit = await fromServer.asWorkspaceEdit(action && 'edit' in action ? action.edit : undefined);
  if (!edit) {
    window.showInformationMessage(say('nothingToClean'));
    return;
  }
  const applied = workspace.applyEdit(edit);
  await showKinds(applied);
  await applied;
}

/**
 * Has the open preview list the deletions by kind rather than by file: there is one file. It takes the command once its
 * list is filled, and no event tells when that is; until then, and once it is so, the command does nothing.
 */
async function showKinds(closed: Thenable<unknown>): Promise<void> {
  let isOpen = true;
  closed.then(
    () => {
      isOpen = false;
    },
    () => {
      isOpen = false;
    },
  );
  for (let tries = 0; isOpen && tries < 20; tries++)
    await commands.executeCommand('refactorPreview.groupByType');
}
