/** The view "Bản thảo này": what was found in the draft in the editor, its people and events; above them what was searched for. */
import { commands, type Disposable, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPLORE,
  type ExploreParams,
  type ExploreResult,
  type ExplorerItem,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import type { DraftAtHand } from './draftAtHand.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { createSideView } from './sideView.ts';
import { untilStarted } from './started.ts';
import { say } from './strings.ts';
import { type Node, nodes, treeItem } from './treeItems.ts';

export const VIEW = 'soat.explorer';
/** Set while the view lists what was searched for. */
const SEARCHED = 'soat.searched';

export interface Explorer extends Disposable {
  /** The draft that the view is of. */
  draft(): Uri | undefined;
  ask(of: ExploreParams['of']): Promise<ExploreResult>;
  /** A draft was checked: what it names may have changed. */
  update(status: StatusParams): Promise<void>;
}

export function createExplorer(client: BaseLanguageClient, draft: DraftAtHand): Explorer {
  /** What is searched for, while the view lists that too. */
  let query: string | undefined;
  /** The draft's items as the view has them. */
  let listed = '';
  /** What is on its way into the view: to fill it anew before that is in would mix the two. */
  let filling: Promise<unknown> = Promise.resolve();

  const draftUri = (): string | undefined => {
    const uri = draft.uri();
    return uri && client.code2ProtocolConverter.asUri(uri);
  };
  const ask = (of: ExploreParams['of']): Promise<ExploreResult> => {
    const uri = draftUri();
    const params: ExploreParams = { of, ...(uri ? { uri } : {}) };
    return client.sendRequest<ExploreResult>(EXPLORE, params);
  };
  const list = async (): Promise<Node[]> => {
    await untilStarted(client);
    if (!client.isRunning()) return [];
    const items = draft.uri() ? ((await ask({ kind: 'draft' })) ?? []) : [];
    listed = JSON.stringify(items);
    // First: what was asked for last is looked for at the top.
    return nodes(query === undefined ? items : [await found(query), ...items]);
  };
  const found = async (query: string): Promise<ExplorerItem> => {
    const items = (await ask({ kind: 'search', query })) ?? [];
    return { kind: 'group', label: say('found', { query }), items };
  };

  const side = createSideView<Node>(VIEW, {
    title: 'draftTitle',
    treeItem,
    roots() {
      const filled = list();
      filling = filled.catch(() => undefined);
      return filled;
    },
    async below({ id, item: { items, subject } }) {
      return nodes(items ?? (subject && (await ask(subject))) ?? [], id);
    },
  });
  const { view, refresh } = side;

  const search = async (typed?: unknown): Promise<void> => {
    const asked =
      typeof typed === 'string'
        ? typed
        : await window.showInputBox({
            title: say('searchTitle'),
            placeHolder: say('lookUpHint'),
            value: query ?? selectedText(),
          });
    if (!asked?.trim()) return;
    await show(asked.trim());
    await commands.executeCommand(`${VIEW}.focus`);
    // The list may be scrolled down to what was looked at before. VS Code’s `reveal` fails while a view is being filled.
    await commands.executeCommand('list.focusFirst');
  };
  const show = async (asked: string | undefined): Promise<void> => {
    query = asked;
    await commands.executeCommand('setContext', SEARCHED, asked !== undefined);
    refresh();
  };

  const disposables = [
    side,
    draft.onDidChange(refresh),
    commands.registerCommand('soat.searchArchive', search),
    commands.registerCommand('soat.fixFinding', async (node: Node | undefined = view.selection[0]) => {
      if (node?.item.kind !== 'finding') return;
      await commands.executeCommand(OPEN_PLACE, node.item);
      await commands.executeCommand('editor.action.quickFix');
    }),
    commands.registerCommand('soat.clearSearch', () => show(undefined)),
  ];
  return {
    draft: draft.uri,
    ask,
    async update({ uri, state, archived }) {
      if (uri !== draftUri()) return;
      if (archived) return draft.leave();
      if (state === 'checking') return;
      // Nobody sees it: it is filled anew when somebody does.
      if (!view.visible) return refresh();
      const items = state === 'checked' ? await ask({ kind: 'draft' }) : [];
      await filling;
      // Filled anew, a view forgets what is just being opened: most keystrokes change nothing in it.
      if (JSON.stringify(items ?? []) !== listed) refresh();
    },
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).trim().slice(0, 100) : '';
}
