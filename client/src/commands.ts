/** The commands "Soát: …" of the palette. */
import {
  commands,
  type Disposable,
  type Hover,
  type OutputChannel,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { LOOK_UP_SCHEME, SAVE_CONFIG } from '../../server/src/lsp/protocol.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { cleanDraft } from './clean.ts';
import { untilStarted } from './started.ts';
import { say } from './strings.ts';
import type { Wishes } from './wishes.ts';

export function registerCommands(
  client: BaseLanguageClient,
  wishes: Wishes,
  output: OutputChannel,
): Disposable[] {
  const withEditor = (run: (editor: TextEditor) => Promise<unknown>) => async () => {
    const editor = window.activeTextEditor;
    if (editor) {
      await untilStarted(client);
      await run(editor);
    } else window.showInformationMessage(say('noEditor'));
  };

  return [
    commands.registerCommand(
      'soat.checkDocument',
      withEditor(async ({ document }) => {
        await wishes.checkDraft(client.code2ProtocolConverter.asUri(document.uri));
      }),
    ),
    commands.registerCommand('soat.checkWorkspace', async () => {
      wishes.workspaceChecked();
      return checkWorkspace(client);
    }),
    commands.registerCommand(
      'soat.fixAll',
      withEditor(async () =>
        commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.soat', apply: 'first' }),
      ),
    ),
    commands.registerCommand(
      'soat.cleanDraft',
      withEditor((editor) => cleanDraft(editor, client)),
    ),
    commands.registerCommand(
      'soat.lookUp',
      withEditor((editor) => lookUp(editor, client)),
    ),
    commands.registerCommand('soat.showMentions', async (uri: string, position: Position) => {
      const document = client.protocol2CodeConverter.asUri(uri);
      const at = client.protocol2CodeConverter.asPosition(position);
      const places = await commands.executeCommand('vscode.executeReferenceProvider', document, at);
      await commands.executeCommand('editor.action.showReferences', document, at, places);
    }),
    commands.registerCommand(SAVE_CONFIG, async (uri: string) => {
      const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
      await document.save();
    }),
    commands.registerCommand('soat.showOutput', () => output.show()),
    commands.registerCommand('soat.restartServer', async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
  ];
}

/** What is known of the name or date at the cursor; where nothing is, the editor is asked what to look up. */
async function lookUp({ document, selection }: TextEditor, client: BaseLanguageClient): Promise<void> {
  if (selection.isEmpty) {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
    if (hovers.length > 0) {
      await commands.executeCommand('editor.action.showHover');
      return;
    }
  }
  const query = await window.showInputBox({
    title: say('lookUpTitle'),
    placeHolder: say('lookUpHint'),
    value: document.getText(selection).trim(),
  });
  if (!query?.trim()) return;
  const draft = client.code2ProtocolConverter.asUri(document.uri);
  const page = Uri.from({ scheme: LOOK_UP_SCHEME, path: `/${query.trim()}.md`, query: draft });
  await commands.executeCommand('markdown.showPreviewToSide', page);
}
