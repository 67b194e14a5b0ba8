/** Changes to the glossary of `soat.yml`: a name is added, with its kind as the editor knows it, or taken out. */
import { commands, type Disposable, type QuickPickItem, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AddName,
  EDIT_GLOSSARY,
  type EditGlossaryParams,
  type EditGlossaryResult,
} from '../../server/src/lsp/protocol.ts';
import { NAME_ICONS } from './icons.ts';
import { say } from './strings.ts';

type Kind = AddName['kind'];

const KINDS: readonly Kind[] = ['person', 'place', 'organisation'];

/** @param draft The draft whose glossary it is, where none is named. */
export function registerGlossary(client: BaseLanguageClient, draft: () => string | undefined): Disposable[] {
  return [
    commands.registerCommand('soat.addName', async (asked?: Partial<AddName>) => {
      const uri = asked?.uri ?? draft();
      const name = asked?.name ?? (await askName());
      const kind = name && (await askKind(name, asked?.kind));
      if (!name || !kind) return;
      const isAdded = await changeGlossary(client, { ...(uri ? { uri } : {}), change: { add: name, kind } });
      if (!isAdded) window.showInformationMessage(say('nameKnown', { name }));
    }),
  ];
}

/** Makes the change and saves the file, so that it counts. Whether there was one to make. */
export async function changeGlossary(
  client: BaseLanguageClient,
  params: EditGlossaryParams,
): Promise<boolean> {
  const result = await client.sendRequest<EditGlossaryResult | null>(EDIT_GLOSSARY, params);
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result?.edit);
  if (!result || !edit || !(await workspace.applyEdit(edit))) return false;
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(result.file));
  return document.save();
}

/** What is selected, or the word at the cursor, to begin with. */
async function askName(): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: say('addNameTitle'),
    prompt: say('addNamePrompt'),
    value: textAtCursor(window.activeTextEditor),
  });
  return name?.trim() || undefined;
}

function textAtCursor(editor: TextEditor | undefined): string {
  if (!editor) return '';
  const { document, selection } = editor;
  const at = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return at?.isSingleLine ? document.getText(at).trim() : '';
}

type Choice = QuickPickItem & { readonly value: Kind };

/** What Soát took it for comes first. */
async function askKind(name: string, read: Kind = 'person'): Promise<Kind | undefined> {
  const kinds = [read, ...KINDS.filter((kind) => kind !== read)];
  const choices = kinds.map(
    (kind): Choice => ({ label: `$(${NAME_ICONS[kind]}) ${say(kind)}`, value: kind }),
  );
  const chosen = await window.showQuickPick(choices, { title: say('kindOf', { name }) });
  return chosen?.value;
}
