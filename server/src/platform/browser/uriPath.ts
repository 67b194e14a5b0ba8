/**
 * Paths where files are known by URIs alone: the URI with its path decoded, so that it reads as it is written and
 * compares with what a `soat.yml` says (`vscode-vfs://github/toa-soan/kho bài`).
 */

/** Scheme, authority and path. Those with a query are no files of a workspace. */
const FILE = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/iu;
/** What stands before the path of a file; a root's own path may be empty. */
const ROOT = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)(\/.*)?$/isu;
/** Documents of VS Code's that are no files. */
const NO_FILE = /^(?:untitled|output|git|vscode[\w-]*-?settings):/iu;

/** Undefined for what is no file. */
export function toPath(uri: string): string | undefined {
  const [, root, path] = (!NO_FILE.test(uri) && FILE.exec(uri)) || [];
  if (root === undefined || path === undefined) return undefined;
  try {
    return root + decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** As VS Code writes it: all but letters, digits, `-._~` and `/` is encoded. */
export function toUri(path: string): string {
  const [, root = '', inner = '/'] = ROOT.exec(path) ?? [];
  const encode = (part: string) =>
    encodeURIComponent(part).replace(
      /[!'()*]/gu,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return root + inner.split('/').map(encode).join('/');
}

/** A path as it is written in a file or a setting: relative to the folder, or from the root of its file system. */
export function resolvePath(folder: string, written: string): string {
  if (ROOT.test(written)) return written;
  const [, root = '', base = ''] = ROOT.exec(folder) ?? [];
  const steps = written.replaceAll('\\', '/');
  const parts: string[] = [];
  for (const part of (steps.startsWith('/') ? steps : `${base}/${steps}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${root}/${parts.join('/')}`;
}

/** A path and all folders above it, up to the root of its file system. */
export function andAbove(path: string): string[] {
  const [, root = '', inner = ''] = ROOT.exec(path) ?? [];
  const parts = inner.split('/').filter(Boolean);
  return Array.from({ length: parts.length + 1 }, (_, up) => {
    return `${root}/${parts.slice(0, parts.length - up).join('/')}`;
  });
}
