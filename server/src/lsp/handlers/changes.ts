/** What changes around the drafts: settings, workspace folders, `soat.yml` and the archives. */
import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { folderOf, pathWithin } from '../path.ts';
import { SECTION } from '../settings.ts';
import type { WorkspaceCheck } from '../workspaceCheck.ts';
import type { Diagnosing } from './diagnostics.ts';

const CONFIG_FILES = '**/soat.{yml,yaml}';
const CONFIG_FILE = /(?:^|[\\/])soat\.ya?ml$/u;
/** Drafts that are not open, once they are checked as well. */
const DRAFT_FILES = '**/*.{tin,txt,md}';

export interface Watching {
  /** Registers what the client can only be asked for after `initialized`. */
  start(): Promise<void>;
  /** Loads all desks anew; resolves when they are. */
  reload(): Promise<void>;
  /** Watches the archives of a desk that was loaded. */
  watch(paths: readonly string[]): void;
  /** Watches the files that may be drafts. */
  watchDrafts(): Promise<void>;
}

export function handleChanges(
  context: ServerContext,
  diagnosing: Diagnosing,
  workspaceCheck: WorkspaceCheck,
): Watching {
  const { connection, desks, host, support } = context;
  const watched = new Set<string>();
  let archives: Promise<Disposable> | undefined;
  let draftFiles: Promise<unknown> | undefined;

  const reload = (paths?: readonly string[]): Promise<void> =>
    desks
      .reload(paths)
      .then(() => {
        diagnosing.refresh();
        workspaceCheck.renew();
        if (support().hintRefresh) connection.languages.inlayHint.refresh().catch(() => undefined);
        if (support().lensRefresh) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
        if (support().tokenRefresh) connection.languages.semanticTokens.refresh().catch(() => undefined);
      })
      .catch((error) => connection.console.error(String(error)));

  const watchFiles = (watchers: FileSystemWatcher[]) =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });

  const watchArchives = () => {
    const previous = archives;
    archives = watchFiles([...watched].map(watcherOf));
    archives
      .then(() => previous)
      .then((old) => old?.dispose())
      .catch((error) => connection.console.warn(`archives are not watched: ${error}`));
  };

  /** Watches a file, or a folder with all in it: which of the two the path is, nobody needs to know. */
  const watcherOf = (path: string): FileSystemWatcher => {
    const folder = folderOf(path) ?? path;
    const name = path.slice(folder.length).replace(/^[\\/]/u, '');
    const pattern = `{${name},${name}/**/*}`;
    return {
      globPattern: support().relativePatterns ? { baseUri: host.toUri(folder), pattern } : `**/${pattern}`,
    };
  };

  const isArchived = (path: string) => [...watched].some((root) => pathWithin(root, path) !== undefined);

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => host.toPath(uri)).filter((path) => path !== undefined);
    const ofDesks = paths.filter((path) => CONFIG_FILE.test(path) || isArchived(path));
    const others = paths.filter((path) => !ofDesks.includes(path));
    if (others.length) workspaceCheck.changed(others);
    return ofDesks.length ? reload(ofDesks) : undefined;
  });
  connection.onDidChangeConfiguration(() => reload());

  return {
    async start() {
      if (support().watchedFiles) await watchFiles([{ globPattern: CONFIG_FILES }]);
      if (support().configurationEvents)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    },
    reload: () => reload(),
    watch(paths) {
      const fresh = paths.filter((path) => !watched.has(path));
      if (!fresh.length) return;
      for (const path of fresh) watched.add(path);
      if (support().watchedFiles) watchArchives();
    },
    async watchDrafts() {
      if (support().watchedFiles) draftFiles ??= watchFiles([{ globPattern: DRAFT_FILES }]);
      await draftFiles;
    },
  };
}
