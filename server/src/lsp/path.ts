/** Questions about paths that need no file system. Paths have either separator; URIs will do as well. */

/** The folder a file lies in; undefined for a root. */
export function folderOf(path: string): string | undefined {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end < 0 ? undefined : path.slice(0, end) || path.slice(0, 1);
}

/** The path from a folder to a file within it, with `/`; undefined for a file elsewhere, empty for the folder itself. */
export function pathWithin(folder: string, path: string): string | undefined {
  if (!path.startsWith(folder)) return undefined;
  const rest = path.slice(folder.length);
  const inner =
    /[\\/]$/u.test(folder) || rest === '' ? rest : /^[\\/]/u.test(rest) ? rest.slice(1) : undefined;
  return inner?.replaceAll('\\', '/');
}

/** Whether a file is one of these, or within one. */
export function isInAny(folders: readonly string[], path: string | undefined): boolean {
  return path !== undefined && folders.some((folder) => pathWithin(folder, path) !== undefined);
}
