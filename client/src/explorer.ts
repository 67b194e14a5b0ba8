/** The side bar "Soát": people and events of the draft in the editor, then what was searched for in the archive. */
import {
  commands,
  type Disposable,
  EventEmitter,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  EXPLORE,
  type ExploreParams,
  type ExploreResult,
  type ExplorerItem,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { DRAFTS } from './clientOptions.ts';
import { OPEN_PLACE } from './openPlace.ts';
import { onDidChangeLocale, say } from './strings.ts';

export const VIEW = 'soat.explorer';
/** Set while the view lists what was searched for. */
const SEARCHED = 'soat.searched';

const ICONS: Readonly<Record<ExplorerItem['kind'], string | undefined>> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  event: 'calendar',
  article: 'file-text',
  note: 'info',
  group: undefined,
};

export interface Explorer extends Disposable {
  /** The draft that the view is of: the last one that was in front, as long as it is open. */
  draft(): Uri | undefined;
  ask(of: ExploreParams['of']): Promise<ExploreResult>;
  /** A document is about to be opened to be read: the view stays with its draft. */
  visit(uri: Uri): void;
  /** A draft was checked: what it names may have changed. */
  update(status: StatusParams): Promise<void>;
}

/** One item as the view holds it. */
interface Node {
  readonly item: ExplorerItem;
  /** It stays the same item when the view is filled again; no two have one. */
  readonly id: string;
}

export function createExplorer(client: BaseLanguageClient): Explorer {
  const changed = new EventEmitter<undefined>();
  let draft = draftInFront();
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

  const roots = async (): Promise<ExplorerItem[]> => {
    if (client.state === State.Starting) await client.start();
    if (!client.isRunning()) return [];
    const items = draft ? ((await ask({ kind: 'draft' })) ?? []) : [];
    listed = JSON.stringify(items);
    if (query === undefined) return [...items];
    const found = (await ask({ kind: 'search', query })) ?? [];
    return [...items, { kind: 'group', label: say('found', { query }), items: found }];
  };

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    async getChildren(node) {
      if (!node) return nodes(await roots());
      const { items, subject } = node.item;
      return nodes(items ?? (subject && (await ask(subject))) ?? [], node.id);
    },
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const entitle = (): void => {
    view.title = say('viewTitle');
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
  };
  const show = async (asked: string | undefined): Promise<void> => {
    query = asked;
    await commands.executeCommand('setContext', SEARCHED, asked !== undefined);
    changed.fire(undefined);
  };
  const follow = (): void => {
    const next = draftInFront();
    const isAnother = next && next.toString() !== draft?.toString() && !visited.has(next.toString());
    if (!isAnother && !(draft && isLeft(draft, visited))) return;
    draft = isAnother ? next : undefined;
    changed.fire(undefined);
  };

  const disposables = [
    view,
    onDidChangeLocale(() => {
      entitle();
      changed.fire(undefined);
    }),
    changed,
    commands.registerCommand('soat.searchArchive', search),
    commands.registerCommand('soat.clearSearch', () => show(undefined)),
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidCloseTextDocument(({ uri }) => visited.delete(uri.toString())),
    window.tabGroups.onDidChangeTabs(follow),
  ];
  return {
    draft: () => draft,
    ask,
    visit: (uri) => {
      if (uri.toString() !== draft?.toString()) visited.add(uri.toString());
    },
    async update({ uri, state }) {
      if (!draft || state === 'checking' || uri !== toServer(draft)) return;
      const items = state === 'checked' ? await ask({ kind: 'draft' }) : [];
      // Filled anew, a view forgets what is just being opened: most keystrokes change nothing in it.
      if (JSON.stringify(items ?? []) !== listed) changed.fire(undefined);
    },
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}

function nodes(items: readonly ExplorerItem[], parent = ''): Node[] {
  return items.map((item, index) => ({ item, id: `${parent}/${keyOf(item, index)}` }));
}

/** Names are borne by several, events share day and kind; a group is the same one whatever is in it. */
function keyOf({ kind, label, subject }: ExplorerItem, index: number): string {
  if (kind === 'group') return label;
  return subject?.kind === 'entity' ? subject.id : `${index} ${label}`;
}

function treeItem({ item, id }: Node): TreeItem {
  const { kind, label, description, tooltip, items, subject, closed } = item;
  const isGroup = kind === 'group';
  const isOpened = isGroup && !closed;
  const hasMore = items ? items.length > 0 : subject !== undefined;
  const state = isOpened ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const shown = new TreeItem(label, hasMore ? state : TreeItemCollapsibleState.None);
  shown.id = id;
  shown.tooltip = tooltip ?? [label, description].filter(Boolean).join('\n');
  if (description) shown.description = description;
  // Else the tooltip alone would be read aloud.
  shown.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  const icon = ICONS[kind];
  if (icon) shown.iconPath = new ThemeIcon(icon);
  // What the menus of package.json go by.
  shown.contextValue = subject ? 'soat.hasTimeline' : `soat.${kind}`;
  if (item.location || item.url)
    shown.command = { command: OPEN_PLACE, title: say('open'), arguments: [item] };
  return shown;
}

/** The item that a menu of the view hands to a command. */
export function itemOf(argument: unknown): ExplorerItem | undefined {
  return (argument as Partial<Node> | undefined)?.item;
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
