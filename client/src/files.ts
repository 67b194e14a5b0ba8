/** Reads files for a server that has none of its own: as VS Code has them, on a disk or not. */
import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  OWN_SCHEME,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
  STAT_FILE,
  type StatFileParams,
  type StatFileResult,
} from '../../server/src/lsp/fileRequests.ts';

/** A folder with more files is no archive of articles. */
const MOST_FILES = 20_000;

/**
 * @param extensionUri Where files of the extension's own are ({@link OWN_SCHEME}).
 * @param encode How bytes are put for the connection.
 */
export function answerForFiles(
  client: BaseLanguageClient,
  extensionUri: Uri,
  encode: (bytes: Uint8Array) => ReadFileResult,
): Disposable[] {
  const toUri = (text: string): Uri => {
    const uri = client.protocol2CodeConverter.asUri(text);
    return uri.scheme === OWN_SCHEME ? Uri.joinPath(extensionUri, uri.path) : uri;
  };
  return [
    client.onRequest(STAT_FILE, async ({ uri }: StatFileParams): Promise<StatFileResult> => {
      try {
        const { type, size } = await workspace.fs.stat(toUri(uri));
        return { kind: type & FileType.Directory ? 'folder' : 'file', size };
      } catch {
        return null;
      }
    }),
    client.onRequest<ReadFileResult, Error>(READ_FILE, async ({ uri }: ReadFileParams) =>
      encode(await workspace.fs.readFile(toUri(uri))),
    ),
    client.onRequest(LIST_FILES, ({ uri, endings }: ListFilesParams) => listFiles(toUri(uri), endings)),
  ];
}

async function listFiles(root: Uri, endings: readonly string[]): Promise<ListFilesResult> {
  const found: string[] = [];
  const visit = async (folder: Uri, inner: string): Promise<void> => {
    const folders: Promise<void>[] = [];
    for (const [name, type] of await workspace.fs.readDirectory(folder)) {
      if (name.startsWith('.') || name === 'node_modules' || found.length >= MOST_FILES) continue;
      // As the search of a disk does: a link may lead back up.
      if (type === FileType.Directory) folders.push(visit(Uri.joinPath(folder, name), `${inner}${name}/`));
      else if (type & FileType.File && endings.some((ending) => name.endsWith(`.${ending}`)))
        found.push(inner + name);
    }
    await Promise.all(folders);
  };
  await visit(root, '');
  return found;
}
