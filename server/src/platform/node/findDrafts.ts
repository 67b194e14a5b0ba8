/** Finds the drafts that files, folders and globs on a command line stand for. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createIgnoreFiles } from './ignoreFiles.ts';

/** What a folder is searched for: plain text, Markdown, and Soát's own draft files. */
export const DRAFT_EXTENSIONS = ['txt', 'md', 'tin'];

const NO_DRAFTS = ['**/README*', '**/CHANGELOG*', '**/LICENSE*'];

export interface FoundDraft {
  /** As it is to be shown: under the path that was given. */
  readonly path: string;
  /** The file, folder or glob it stands for. */
  readonly target: string;
}

export interface FoundDrafts {
  /** Each once. */
  readonly drafts: readonly FoundDraft[];
  readonly problems: readonly { readonly path: string; readonly reason: 'missing' | 'no-drafts' }[];
}

/**
 * A file named outright is taken whatever its ending; folders and globs leave out what `.gitignore` and `.soatignore`
 * name, `node_modules`, hidden folders, and what a folder says of itself (README and the like).
 */
export async function findDrafts(targets: readonly string[], cwd: string): Promise<FoundDrafts> {
  const drafts = new Map<string, FoundDraft>();
  const problems: FoundDrafts['problems'][number][] = [];
  for (const target of targets) {
    const kind = target === '' ? undefined : await kindOf(resolve(cwd, target));
    if (kind === 'file') drafts.set(resolve(cwd, target), { path: target, target });
    else {
      const found = await expand(target, kind === 'folder', cwd);
      for (const path of found) {
        const file = resolve(cwd, path);
        if (!drafts.has(file)) drafts.set(file, { path, target });
      }
      if (found.length > 0) continue;
      const reason = kind === 'folder' || isGlob(target) ? 'no-drafts' : 'missing';
      problems.push({ path: target, reason });
    }
  }
  return { drafts: [...drafts.values()], problems };
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function isGlob(target: string): boolean {
  return /[*?[\]{}]/.test(target);
}

async function expand(target: string, isFolder: boolean, cwd: string): Promise<string[]> {
  if (!isFolder && !isGlob(target)) return [];
  const { glob } = await import('tinyglobby');
  const found = await glob(isFolder ? `**/*.{${DRAFT_EXTENSIONS.join(',')}}` : target.replaceAll('\\', '/'), {
    cwd: isFolder ? resolve(cwd, target) : cwd,
    ignore: ['**/node_modules/**', ...(isFolder ? NO_DRAFTS : [])],
    caseSensitiveMatch: false,
    // As git does: a link may lead back up.
    followSymbolicLinks: false,
  });
  const ignored = createIgnoreFiles();
  return found
    .map((path) => (isFolder ? join(target, path) : path))
    .filter((path) => !ignored.ignores(resolve(cwd, path)))
    .sort();
}
