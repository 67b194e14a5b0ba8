/** Finds the drafts that files, folders and globs on a command line stand for. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createIgnoreFiles } from './ignoreFiles.ts';

/** What a folder is searched for: plain text, Markdown, and Soát's own draft files. */
export const DRAFT_EXTENSIONS = ['txt', 'md', 'tin'];

export interface FoundDrafts {
  /** As they are to be shown: under the path that was given. Each once. */
  readonly paths: readonly string[];
  readonly problems: readonly { readonly path: string; readonly reason: 'missing' | 'no-drafts' }[];
}

/**
 * A file named outright is taken whatever its ending; folders and globs leave out what `.gitignore` and `.soatignore`
 * name, `node_modules` and hidden folders.
 */
export async function findDrafts(targets: readonly string[], cwd: string): Promise<FoundDrafts> {
  const paths = new Map<string, string>();
  const problems: FoundDrafts['problems'][number][] = [];
  for (const target of targets) {
    const kind = await kindOf(resolve(cwd, target));
    if (kind === 'file') paths.set(resolve(cwd, target), target);
    else {
      const found = await expand(target, kind === 'folder', cwd);
      if (found.length > 0) for (const path of found) paths.set(resolve(cwd, path), path);
      else
        problems.push({
          path: target,
          reason: kind === 'folder' || isGlob(target) ? 'no-drafts' : 'missing',
        });
    }
  }
  return { paths: [...paths.values()], problems };
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
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
  });
  const ignored = createIgnoreFiles();
  return found
    .map((path) => (isFolder ? join(target, path) : path))
    .filter((path) => !ignored.ignores(resolve(cwd, path)))
    .sort();
}
