/** How a server that has no files of its own asks the client for them: in a browser, or where a workspace is on no disk. */

/** Requests, server to client: files as VS Code has them. */
export const STAT_FILE = 'soat/statFile';
export const READ_FILE = 'soat/readFile';
export const LIST_FILES = 'soat/listFiles';

export interface StatFileParams {
  readonly uri: string;
}

/** Null: there is nothing. */
export type StatFileResult = { readonly kind: 'file' | 'folder'; readonly size: number } | null;

/** Fails where the file can't be read. */
export type ReadFileParams = StatFileParams;
/** In base64 where the connection carries text only. */
export type ReadFileResult = Uint8Array | string;

export interface ListFilesParams {
  /** Of a folder. */
  readonly uri: string;
  /** Endings of the files that are wanted. */
  readonly endings: readonly string[];
}

/** Paths within the folder, with `/`; not what is hidden, nor `node_modules`. */
export type ListFilesResult = readonly string[];

/** Argument to the server on Node: its files are the client's. */
export const CLIENT_FILES = '--client-files';

/** Scheme of files that come with the extension: `soat-own:/docs/rules/date/weekday.md`. The client knows where they are. */
export const OWN_SCHEME = 'soat-own';
