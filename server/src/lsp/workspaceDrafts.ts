/** The drafts of a desk in the workspace: open ones as they stand in the editor, the others as they are on disk. */
import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspaceDraft } from '../service/workspaceFix.ts';
import { normalize } from '../text/normalize.ts';
import type { ServerContext } from './context.ts';
import type { ServedDesk } from './desks.ts';
import { LONG } from './longDrafts.ts';
import { folderOf, pathWithin } from './path.ts';

/** Stands in what is decoded from another encoding than UTF-8: positions in such a file can't be trusted. */
const UNDECODED = '\uFFFD';
/** Ending of files that are drafts whether there is a `soat.yml` or not. */
const DRAFT_ENDING = '.tin';

/** @param words Drafts that don't hold them are left out. */
export async function workspaceDrafts(
  { documents, drafts, host }: ServerContext,
  desk: ServedDesk,
  words: string,
  token: CancellationToken,
): Promise<WorkspaceDraft[]> {
  const found: WorkspaceDraft[] = [];
  const open = new Set<string | undefined>();
  for (const { uri } of documents.all()) {
    const path = host.toPath(uri);
    open.add(path);
    if (path !== undefined && isArchived(path, desk)) continue;
    const draft = await drafts.check(uri, token);
    if (draft?.desk.key === desk.key)
      found.push({ uri, version: draft.checked.version, draft: draft.checked.draft });
  }
  for (const path of await closedDrafts(desk, host)) {
    if (token.isCancellationRequested) return [];
    if (open.has(path)) continue;
    const text = await readDraft(path, host);
    if (text === undefined || text.length > LONG || !normalize(text).text.includes(words)) continue;
    const uri = host.toUri(path);
    found.push({ uri, version: null, draft: await desk.service.read({ uri, version: 0, text }) });
  }
  return found;
}

/** Paths of the desk's drafts: not those of a desk within it, not its archive. */
async function closedDrafts(desk: ServedDesk, host: ServerContext['host']): Promise<string[]> {
  const { configFile, folder } = desk;
  const root = configFile === undefined ? folder : folderOf(configFile);
  if (root === undefined) return [];
  const found = await host.findDrafts(root);
  const isOwn = await Promise.all(found.map((path) => isDraftOf(path, desk, host)));
  return found.filter((_, i) => isOwn[i]);
}

/** Whether a file that is no document of the editor's is one of the desk's drafts. */
export async function isDraftOf(
  path: string,
  desk: ServedDesk,
  host: ServerContext['host'],
): Promise<boolean> {
  const { configFile, ignores } = desk;
  return (
    (configFile !== undefined || path.endsWith(DRAFT_ENDING)) &&
    !ignores(path) &&
    !isArchived(path, desk) &&
    (await host.findConfig(folderOf(path) ?? path)) === configFile
  );
}

/** Undefined where there is no such file, or it is not to be read as text. */
export async function readDraft(path: string, host: ServerContext['host']): Promise<string | undefined> {
  const text = await host.readText(path).catch(() => undefined);
  return text?.includes(UNDECODED) ? undefined : text;
}

/** An article of the archive that is open to be read is no draft. */
function isArchived(path: string, { watched }: ServedDesk): boolean {
  return watched.some((archive) => pathWithin(archive, path) !== undefined);
}
