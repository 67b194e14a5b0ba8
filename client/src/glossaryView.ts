/** The view "Bảng tên": the glossary of the `soat.yml` that holds for the draft at hand. */
import {
  commands,
  type Disposable,
  Range,
  type TextDocument,
  ThemeIcon,
  TreeItem,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  GLOSSARY,
  type GlossaryItem,
  type GlossaryParams,
  type GlossaryResult,
} from '../../server/src/lsp/protocol.ts';
import { changeGlossary } from './glossary.ts';
import { NAME_ICONS } from './icons.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { createSideView } from './sideView.ts';
import { untilStarted } from './started.ts';
import { say } from './strings.ts';

export const VIEW = 'soat.glossary';
const CONFIG_FILES = '**/soat.{yml,yaml}';

export interface GlossaryView extends Disposable {
  /** Another draft is at hand, or the server runs by now. */
  refresh(): void;
}

/** @param draft The draft whose desk it is of, where there is one. */
export function createGlossaryView(
  client: BaseLanguageClient,
  draft: () => string | undefined,
): GlossaryView {
  let file: string | undefined;

  const side = createSideView<GlossaryItem>(VIEW, {
    title: 'glossaryTitle',
    treeItem,
    async roots() {
      await untilStarted(client);
      if (!client.isRunning()) return [];
      const uri = draft();
      const params: GlossaryParams = uri ? { uri } : {};
      const result = await client.sendRequest<GlossaryResult | null>(GLOSSARY, params);
      file = result?.exists ? result.file : undefined;
      await commands.executeCommand('setContext', 'soat.hasConfig', file !== undefined);
      const items = [...(result?.items ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
      // That there is no name is said only when it is known.
      await commands.executeCommand('setContext', 'soat.hasNoNames', items.length === 0);
      return items;
    },
  });
  const { view, refresh } = side;
  const watcher = workspace.createFileSystemWatcher(CONFIG_FILES);
  const disposables = [
    side,
    watcher,
    watcher.onDidChange(refresh),
    watcher.onDidCreate(refresh),
    watcher.onDidDelete(refresh),
    // What is typed into the file is in the list before it is saved.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (/\/soat\.ya?ml$/u.test(document.uri.path)) refresh();
    }),
    commands.registerCommand(
      'soat.removeName',
      async (item: GlossaryItem | undefined = view.selection[0]) => {
        if (!item || !file) return;
        const uri = draft();
        const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(file));
        const before = document.getText();
        if (!(await changeGlossary(client, { ...(uri ? { uri } : {}), change: { remove: item.name } })))
          return;
        refresh();
        offer(say('nameRemoved', { name: item.name }), say('undo'), () => restore(document, before)).catch(
          () => undefined,
        );
      },
    ),
    commands.registerCommand('soat.openConfig', async () => {
      if (!file) return;
      await window.showTextDocument(client.protocol2CodeConverter.asUri(file));
    }),
  ];
  return {
    refresh,
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}

function treeItem(entry: GlossaryItem): TreeItem {
  const { name, aliases, kind, differentFrom } = entry;
  const item = new TreeItem(name);
  const notes = [
    aliases.length ? say('insteadOf', { names: aliases.join(', ') }) : '',
    differentFrom.length ? say('notTheSame', { names: differentFrom.join(', ') }) : '',
  ].filter(Boolean);
  item.id = name;
  item.description = notes.join(' · ');
  item.tooltip = [name, kind ? say(kind) : '', ...notes].filter(Boolean).join('\n');
  item.iconPath = new ThemeIcon(kind ? NAME_ICONS[kind] : 'tag');
  item.accessibilityInformation = {
    label: [name, kind ? say(kind) : '', ...notes].filter(Boolean).join(', '),
  };
  item.contextValue = 'soat.glossaryItem';
  item.command = { command: OPEN_PLACE, title: say('open'), arguments: [{ location: entry.location }] };
  return item;
}

/** Tells what was done, with a button. */
async function offer(message: string, button: string, act: () => Promise<void>): Promise<void> {
  if ((await window.showInformationMessage(message, button)) === button) await act();
}

/** Gives a file its former text, and saves it. */
async function restore(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, document.validateRange(new Range(0, 0, document.lineCount, 0)), text);
  await workspace.applyEdit(edit);
  await document.save();
}
