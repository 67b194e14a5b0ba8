/** Finds the drafts that files, folders and globs on a command line stand for. */

import { readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { DRAFT_EXTENSIONS } from '../both/fileNames.ts';
import { createIgnoreFiles } from './ignoreFiles.ts';

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
  readonly problems: readonly NotFound[];
}

/**
 * `loop`: links that lead to one another; `unreadable`: a folder that may not be looked into, or an
 * ignore file; `ignored`: drafts are there, and all left out.
 */
export interface NotFound {
  readonly path: string;
  readonly reason: 'missing' | 'no-drafts' | 'ignored' | 'unreadable' | 'loop';
}

/** What ignore files are asked about: what was `found` in folders and by globs, `all` files, also those named, or `none`. */
export type Ignoring = 'found' | 'all' | 'none';

/**
 * A file named outright is taken whatever its ending; folders and globs leave out what `.gitignore` and `.soatignore`
 * name, `node_modules`, hidden folders, and what a folder says of itself (README and the like).
 */
export async function findDrafts(
  targets: readonly string[],
  cwd: string,
  ignoring: Ignoring = 'found',
): Promise<FoundDrafts> {
  const drafts = new Map<string, FoundDraft>();
  const problems: NotFound[] = [];
  const ignored = createIgnoreFiles((file) =>
    problems.push({ path: relative(cwd, file), reason: 'unreadable' }),
  );
  const isLeftOut = (path: string) => ignoring !== 'none' && ignored.ignores(resolve(cwd, path));
  for (const target of targets) {
    const kind = target === '' ? 'missing' : await kindOf(resolve(cwd, target));
    if (kind === 'file') {
      if (ignoring !== 'all' || !isLeftOut(target))
        drafts.set(resolve(cwd, target), { path: target, target });
      continue;
    }
    if (kind !== 'folder' && !(kind === 'missing' && isGlob(target))) {
      problems.push({ path: target, reason: kind });
      continue;
    }
    const { found, unreadable } = await expand(target, kind === 'folder', cwd);
    const kept = found.filter((path) => !isLeftOut(path));
    for (const path of kept) {
      const file = resolve(cwd, path);
      if (!drafts.has(file)) drafts.set(file, { path, target });
    }
    problems.push(...unreadable.map((path) => ({ path, reason: 'unreadable' as const })));
    if (kept.length + unreadable.length === 0)
      problems.push({ path: target, reason: found.length > 0 ? 'ignored' : 'no-drafts' });
  }
  return { drafts: [...drafts.values()], problems };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing' | 'unreadable' | 'loop'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP') return 'loop';
    return code === 'EACCES' || code === 'EPERM' ? 'unreadable' : 'missing';
  }
}

function isGlob(target: string): boolean {
  return /[*?[\]{}]/.test(target);
}

async function expand(
  target: string,
  isFolder: boolean,
  cwd: string,
): Promise<{ readonly found: readonly string[]; readonly unreadable: readonly string[] }> {
  const { glob } = await import('tinyglobby');
  const top = isFolder ? resolve(cwd, target) : cwd;
  const shown = (path: string) => (isFolder ? join(target, path) : path);
  const unreadable: string[] = [];
  const found = await glob(isFolder ? `**/*.{${DRAFT_EXTENSIONS.join(',')}}` : target.replaceAll('\\', '/'), {
    cwd: top,
    ignore: ['**/node_modules/**', ...(isFolder ? NO_DRAFTS : [])],
    caseSensitiveMatch: false,
    // As git does: a link may lead back up.
    followSymbolicLinks: false,
    fs: { readdir: readdirTelling((path) => unreadable.push(shown(relative(top, path)))) },
  });
  return { found: found.map(shown).sort(), unreadable: unreadable.sort() };
}

/** The walk passes over a folder that may not be read without a word; an editor has to be told of it. */
function readdirTelling(tell: (path: string) => void): typeof readdir {
  const telling = (
    path: string,
    options: object,
    done: (error: unknown, entries?: unknown) => void,
  ): void => {
    readdir(path, { ...options, withFileTypes: true }, (error, entries) => {
      if (error?.code === 'EACCES' || error?.code === 'EPERM') tell(path);
      done(error, entries);
    });
  };
  return telling as typeof readdir;
}
