/** The view "Bản thảo này": what was found in the draft in the editor, its people and events; above them what was searched for. */
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  EXPLORE,
  type ExploreParams,
  type ExploreResult,
  type ExplorerItem,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { DRAFTS } from './clientOptions.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { createRefresher } from './refresh.ts';
import { untilStarted } from './started.ts';
import { onDidChangeLocale, say } from './strings.ts';
import { type Node, nodes, treeItem } from './treeItems.ts';

export const VIEW = 'soat.explorer';
/** Set while the view lists what was searched for. */
const SEARCHED = 'soat.searched';

export interface Explorer extends Disposable {
  /** The draft that the view is of: the last one that was in front, as long as it is open. */
  draft(): Uri | undefined;
  /** It is of another draft now, or what holds for the draft was checked anew. */
  readonly onDidChangeDraft: Event<void>;
  ask(of: ExploreParams['of']): Promise<ExploreResult>;
  /** A document is about to be opened to be read: the view stays with its draft. */
  visit(uri: Uri): void;
  /** A draft was checked: what it names may have changed. */
  update(status: StatusParams): Promise<void>;
}

export function createExplorer(client: BaseLanguageClient): Explorer {
  const changed = new EventEmitter<undefined>();
  const moved = new EventEmitter<void>();
  let draft = draftInFront();
  /** The one before it. */
  let before: Uri | undefined;
  let query: string | undefined;
  /** What an item or an entry led to: an archived article may look like a draft. */
  const visited = new Set<string>();
  /** The draft's items as the view has them. */
  let listed = '';

  const ask = (of: ExploreParams['of']): Promise<ExploreResult> => {
    const params: ExploreParams = { of, ...(draft ? { uri: toServer(draft) } : {}) };
    return client.sendRequest<ExploreResult>(EXPLORE, params);
  };
  const toServer = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);

  /** What is on its way into the view: to fill it anew before that is in would mix the two. */
  let filling: Promise<unknown> = Promise.resolve();
  const fill = (): Promise<ExplorerItem[]> => {
    const filled = roots();
    filling = filled.catch(() => undefined);
    return filled;
  };
  const roots = async (): Promise<ExplorerItem[]> => {
    await untilStarted(client);
    if (!client.isRunning()) return [];
    const items = draft ? ((await ask({ kind: 'draft' })) ?? []) : [];
    listed = JSON.stringify(items);
    if (query === undefined) return [...items];
    const found = (await ask({ kind: 'search', query })) ?? [];
    // First: what was asked for last is looked for at the top.
    return [{ kind: 'group', label: say('found', { query }), items: found }, ...items];
  };

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    async getChildren(node) {
      if (!node) {
        refresher.filled();
        return nodes(await fill());
      }
      const { items, subject } = node.item;
      return nodes(items ?? (subject && (await ask(subject))) ?? [], node.id);
    },
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const refresher = createRefresher(view, changed);
  const { refresh } = refresher;
  const entitle = (): void => {
    view.title = say('draftTitle');
  };
  entitle();

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
  const follow = (): void => {
    const next = draftInFront();
    const isAnother = next && next.toString() !== draft?.toString() && !visited.has(next.toString());
    if (!isAnother && !(draft && isLeft(draft, visited))) return;
    before = draft;
    draft = isAnother ? next : undefined;
    refresh();
    moved.fire();
  };

  /** An article of the archive that was opened to be read, from anywhere: back to the draft that it is read for. */
  const leave = (article: Uri): void => {
    visited.add(article.toString());
    draft = before && isOpen(before.toString()) ? before : undefined;
    refresh();
    moved.fire();
  };

  const disposables = [
    view,
    refresher,
    onDidChangeLocale(() => {
      entitle();
      refresh();
    }),
    changed,
    moved,
    commands.registerCommand('soat.searchArchive', search),
    commands.registerCommand('soat.fixFinding', async (node: Node | undefined = view.selection[0]) => {
      if (node?.item.kind !== 'finding') return;
      await commands.executeCommand(OPEN_PLACE, node.item);
      await commands.executeCommand('editor.action.quickFix');
    }),
    commands.registerCommand('soat.clearSearch', () => show(undefined)),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidCloseTextDocument(({ uri }) => visited.delete(uri.toString())),
    window.tabGroups.onDidChangeTabs(follow),
  ];
  return {
    draft: () => draft,
    onDidChangeDraft: moved.event,
    ask,
    visit: (uri) => {
      if (uri.toString() !== draft?.toString()) visited.add(uri.toString());
    },
    async update({ uri, state, archived }) {
      if (archived && draft && uri === toServer(draft)) leave(draft);
      if (!draft || state === 'checking' || uri !== toServer(draft)) return;
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

function draftInFront(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  const isDraft =
    document &&
    DRAFTS.some(({ scheme, language }) => document.uri.scheme === scheme && document.languageId === language);
  return isDraft ? document.uri : undefined;
}

/** Whether a draft was closed. What is read in its place is read for it; and its editor may outlive its tab for a moment. */
function isLeft(draft: Uri, visited: ReadonlySet<string>): boolean {
  if (String(window.activeTextEditor?.document.uri) === String(draft)) return false;
  return ![String(draft), ...visited].some(isOpen);
}

function isOpen(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri),
  );
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).trim().slice(0, 100) : '';
}
