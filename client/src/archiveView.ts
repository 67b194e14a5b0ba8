/** The view "Kho bài": what drafts are checked against, where it lies, since when it stands so, and what is wrong with it. */
import {
  commands,
  type Disposable,
  FileType,
  ProgressLocation,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ARCHIVE,
  type ArchiveParams,
  type ArchivePart,
  type ArchiveResult,
  RELOAD,
} from '../../server/src/lsp/protocol.ts';
import { createSideView } from './sideView.ts';
import { untilStarted } from './started.ts';
import { locale, say } from './strings.ts';

export const VIEW = 'soat.archive';

/** A line of the view, whole: nothing is below it. */
interface Row {
  readonly label: string;
  readonly description?: string;
  readonly icon: ThemeIcon;
  readonly tooltip?: string;
  readonly resource?: Uri;
}

export interface ArchiveView extends Disposable {
  refresh(): void;
}

/** @param draft The draft whose desk it is of, where there is one. */
export function createArchiveView(client: BaseLanguageClient, draft: () => string | undefined): ArchiveView {
  const side = createSideView<Row>(VIEW, {
    title: 'archiveTitle',
    treeItem,
    async roots() {
      await untilStarted(client);
      if (!client.isRunning()) return [];
      const uri = draft();
      const params: ArchiveParams = uri ? { uri } : {};
      const result = await client.sendRequest<ArchiveResult | null>(ARCHIVE, params);
      return result ? rowsOf(result, client) : [];
    },
  });
  const { refresh } = side;
  const disposables = [
    side,
    commands.registerCommand('soat.rebuildArchive', async () => {
      await window.withProgress({ location: ProgressLocation.Window, title: say('rebuilding') }, () =>
        client.sendRequest(RELOAD),
      );
      refresh();
    }),
  ];
  return {
    refresh,
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}

async function rowsOf(
  { articles, outlets, parts, problems }: ArchiveResult,
  client: BaseLanguageClient,
): Promise<Row[]> {
  const count: Row = articles
    ? {
        label: say('articleCount', { articles: articles.toLocaleString(locale()) }),
        icon: new ThemeIcon('archive'),
        ...(outlets.length ? { description: say('outletCount', { count: outlets.length }) } : {}),
        tooltip: outlets.join('\n') || say('noOutlets'),
      }
    : { label: say('noArticles'), icon: new ThemeIcon('warning', new ThemeColor('list.warningForeground')) };
  const named = outlets
    .slice(0, SHOWN_OUTLETS)
    .map((label): Row => ({ label, icon: new ThemeIcon('note'), tooltip: say('outlet') }));
  const places = await Promise.all(parts.map((part) => partRow(part, client)));
  // That a path is not there, its own row tells.
  const missing = places.flatMap(({ resource, tooltip }) => (resource ? [] : (tooltip ?? [])));
  const wrong = problems
    .filter((label) => !missing.some((path) => label.startsWith(path)))
    .map(
      (label): Row => ({
        label,
        icon: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
      }),
    );
  return [count, ...places, ...wrong, ...named];
}

/** More outlets than a desk has partners: an archive of feeds has hundreds of sections. */
const SHOWN_OUTLETS = 12;

/** A folder or file, and the day on which it last changed: for an index, when it was built. */
async function partRow({ uri, isShipped }: ArchivePart, client: BaseLanguageClient): Promise<Row> {
  if (isShipped) return { label: say('shipped'), icon: new ThemeIcon('package'), tooltip: say('shippedWhy') };
  const resource = client.protocol2CodeConverter.asUri(uri);
  const stat = await Promise.resolve(workspace.fs.stat(resource)).catch(() => undefined);
  const label = workspace.asRelativePath(resource);
  if (!stat)
    return {
      label,
      description: say('notFound'),
      icon: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
      tooltip: resource.fsPath,
    };
  const isFolder = stat.type === FileType.Directory;
  const when = new Date(stat.mtime).toLocaleString(locale(), { dateStyle: 'short', timeStyle: 'short' });
  return {
    label,
    description: say(isFolder ? 'changedAt' : 'indexedAt', { when }),
    // “folder” itself would be the file icon theme’s, which stands elsewhere or not at all.
    icon: new ThemeIcon(isFolder ? 'folder-library' : 'database'),
    tooltip: resource.fsPath,
    resource,
  };
}

function treeItem({ label, description, icon, tooltip, resource }: Row): TreeItem {
  const item = new TreeItem(label);
  if (description) item.description = description;
  item.iconPath = icon;
  item.tooltip = tooltip ?? label;
  item.accessibilityInformation = { label: [label, description].filter(Boolean).join(', ') };
  if (resource) {
    item.contextValue = 'soat.archivePart';
    item.command = { command: 'revealInExplorer', title: say('open'), arguments: [resource] };
  }
  return item;
}
