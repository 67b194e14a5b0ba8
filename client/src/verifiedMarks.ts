/** A quiet mark under names and dates that the archive confirms (`soat.verifiedMarks`); the server's hover tells by which article. */
import {
  ConfigurationTarget,
  commands,
  type Disposable,
  type TextEditor,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type StatusParams,
  VERIFIED,
  type VerifiedParams,
  type VerifiedResult,
} from '../../server/src/lsp/protocol.ts';

const SETTING = 'verifiedMarks';

export interface VerifiedMarks extends Disposable {
  /** A draft was checked: its names and dates may be others now. */
  update(status: StatusParams): Promise<void>;
}

export function createVerifiedMarks(client: BaseLanguageClient): VerifiedMarks {
  const dots = window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new ThemeColor('soat.verified'),
  });
  const keyOf = ({ document }: TextEditor) => client.code2ProtocolConverter.asUri(document.uri);
  const isOn = ({ document }: TextEditor) =>
    workspace.getConfiguration('soat', document).get<boolean>(SETTING) === true;

  const mark = async (editor: TextEditor): Promise<void> => {
    const params: VerifiedParams = { uri: keyOf(editor) };
    const { version } = editor.document;
    const asks = isOn(editor) && client.isRunning();
    const marks = asks ? await client.sendRequest<VerifiedResult>(VERIFIED, params) : null;
    // Of another text they would stand under other words; a check of that one is on its way.
    if (asks && editor.document.version !== version) return;
    editor.setDecorations(
      dots,
      (marks ?? []).map(({ range }) => client.protocol2CodeConverter.asRange(range)),
    );
  };
  const markAll = async (editors: readonly TextEditor[]): Promise<void> => {
    await Promise.all(editors.map(mark));
  };

  const disposables = [
    dots,
    window.onDidChangeVisibleTextEditors(markAll),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration(`soat.${SETTING}`)) await markAll(window.visibleTextEditors);
    }),
    commands.registerCommand('soat.toggleVerifiedMarks', async () => {
      const settings = workspace.getConfiguration('soat', window.activeTextEditor?.document);
      const isSet = settings.inspect(SETTING)?.workspaceValue !== undefined;
      const target = isSet ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
      await settings.update(SETTING, settings.get(SETTING) !== true, target);
    }),
  ];
  return {
    async update({ uri, state }) {
      if (state !== 'checked' && state !== 'off') return;
      await markAll(window.visibleTextEditors.filter((editor) => keyOf(editor) === uri));
    },
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}
