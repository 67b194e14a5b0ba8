/** What reading an archive takes of the place where its files are: a disk, or a workspace of VS Code's that is none. */

export interface Files {
  /** Undefined where there is nothing. */
  stat(path: string): Promise<{ readonly kind: 'file' | 'folder'; readonly size: number } | undefined>;
  /** Files in a folder and below with one of the endings, as paths within it, with `/`; not what is hidden, nor `node_modules`. */
  list(folder: string, endings: readonly string[]): Promise<readonly string[]>;
  /** Rejects where it can't be read. */
  read(path: string): Promise<Uint8Array>;
  /** The same bit by bit: a file of articles may be larger than memory. */
  chunks(path: string): AsyncIterable<Uint8Array>;
  /** The path of a file in a folder. */
  join(folder: string, inner: string): string;
}

/** What a folder says of itself: no articles, and no drafts. */
export function saysOfFolder(path: string): boolean {
  return /^(?:README|CHANGELOG|LICENSE)/u.test(nameOf(path));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
