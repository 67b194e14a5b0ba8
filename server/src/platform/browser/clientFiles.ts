/** Files as VS Code has them: asked of the client, which reads any workspace, on a disk or not. */
import type { Connection } from 'vscode-languageserver';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  STAT_FILE,
  type StatFileParams,
  type StatFileResult,
} from '../../lsp/fileRequests.ts';
import type { Files } from '../corpus/files.ts';
import { toUri } from './uriPath.ts';

export function createClientFiles(connection: Connection): Files {
  const ask = <Params, Result>(method: string, params: Params): Promise<Result> =>
    connection.sendRequest<Result>(method, params);
  const read = async (path: string): Promise<Uint8Array> => {
    const content = await ask<ReadFileParams, Uint8Array | string>(READ_FILE, { uri: toUri(path) });
    return typeof content === 'string' ? fromBase64(content) : content;
  };
  return {
    async stat(path) {
      const found = await ask<StatFileParams, StatFileResult>(STAT_FILE, { uri: toUri(path) });
      return found ?? undefined;
    },
    list: (folder, endings) =>
      ask<ListFilesParams, readonly string[]>(LIST_FILES, { uri: toUri(folder), endings }),
    read,
    async *chunks(path) {
      yield await read(path);
    },
    join: (folder, inner) => `${folder.replace(/\/$/u, '')}/${inner}`,
  };
}

/** Where the connection carries text only. */
function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
