/** Which lines of files were changed since a commit, as git knows it. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { GitError, git } from './git.ts';
import { type LineRange, readDiff } from './gitDiff.ts';

/** `all` for a file that the commit did not have; undefined for one that is as it was. */
export type ChangedLines = 'all' | readonly LineRange[] | undefined;

export interface Changes {
  /**
   * Of a file (absolute path) as it is in the working tree.
   * @throws {NoChanges}
   */
  of(path: string): Promise<ChangedLines>;
}

/** Why nobody can tell what was changed. */
export class NoChanges extends Error {
  /** The folder that was asked about. */
  readonly folder: string;
  readonly reason: 'no-git' | 'no-repository' | 'no-ref' | 'shallow' | 'failed';

  constructor(folder: string, reason: NoChanges['reason'], message = '') {
    super(message);
    this.folder = folder;
    this.reason = reason;
  }
}

/**
 * @param ref Compares with where the branch left this commit (the merge base, as a pull request does); undefined:
 * with HEAD, so that what is not committed yet counts.
 */
export function createChanges(ref: string | undefined): Changes {
  const repositories = new Map<string, Promise<Repository>>();
  return {
    async of(path) {
      const root = repositoryOf(dirname(path));
      if (root === undefined) throw new NoChanges(dirname(path), 'no-repository');
      const known = repositories.get(root) ?? readRepository(root, ref);
      repositories.set(root, known);
      const { tracked, changed } = await known;
      const name = keyOf(relative(root, path).split(sep).join('/'));
      return tracked.has(name) ? changed.get(name) : 'all';
    },
  };
}

interface Repository {
  readonly tracked: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
}

/** The nearest folder upward with `.git`, which is a file in a worktree or a submodule. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

async function readRepository(root: string, ref: string | undefined): Promise<Repository> {
  try {
    const base = await baseOf(root, ref);
    // Whatever a user's settings make of a diff for people, this one is read by a program.
    const settings = [
      '-c',
      'diff.noprefix=false',
      '-c',
      'diff.mnemonicPrefix=false',
      '-c',
      'diff.relative=false',
    ];
    const shape = [
      '--unified=0',
      '--inter-hunk-context=0',
      '--find-renames',
      '--text',
      '--no-color',
      '--dst-prefix=',
    ];
    const plain = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
    const [diff, files] = await Promise.all([
      git(root, [...settings, 'diff', ...shape, ...plain, base, '--']),
      git(root, ['ls-files', '-z']),
    ]);
    return {
      tracked: new Set(files.split('\0').map(keyOf)),
      changed: new Map(
        [...readDiff(diff)]
          .filter(([, lines]) => lines.length > 0)
          .map(([name, lines]) => [keyOf(name), lines]),
      ),
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new NoChanges(root, error.reason === 'missing' ? 'no-git' : 'failed', error.message);
  }
}

/** A file system may hand out names decomposed that git keeps composed. */
function keyOf(name: string): string {
  return name.normalize('NFC');
}

/** The commit, or in a repository without any the empty tree, that files are compared with. */
async function baseOf(root: string, ref: string | undefined): Promise<string> {
  const commit = await commitOf(root, ref ?? 'HEAD');
  if (ref === undefined) return commit ?? (await git(root, ['hash-object', '-t', 'tree', '--stdin'])).trim();
  const isShallow = async () => (await git(root, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  if (commit === undefined) throw new NoChanges(root, (await isShallow()) ? 'shallow' : 'no-ref', ref);
  const base = await answer(git(root, ['merge-base', commit, 'HEAD']));
  if (base === undefined && (await isShallow())) throw new NoChanges(root, 'shallow', ref);
  return base ?? commit;
}

async function commitOf(root: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith('-')) return undefined;
  return answer(git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
}

/** What git answers, where it has an answer. */
async function answer(asked: Promise<string>): Promise<string | undefined> {
  try {
    return (await asked).trim();
  } catch (error) {
    if (error instanceof GitError && error.reason === 'failed') return undefined;
    throw error;
  }
}
