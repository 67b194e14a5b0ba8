/** What is left out of a run: by patterns of a configuration, and by `.gitignore` and `.soatignore`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type FilePatterns, filePatterns } from '../../engine/filePatterns.ts';

const FILES = ['.gitignore', '.soatignore'];

export interface IgnoreFiles {
  /** Whether a file (absolute path) is to be left out. */
  ignores(path: string): boolean;
}

/** Whether patterns, relative to a folder (absolute path), leave a file (absolute path) out. */
export function ignoredBy(patterns: readonly string[], folder: string): (path: string) => boolean {
  const rules = filePatterns(patterns);
  return (path) => rules.verdict(pathInside(folder, path)) === 'named';
}

/** From a folder to a file (absolute paths), with `/`. */
export function pathInside(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/**
 * Reads ignore files of every folder above a file, each once; the nearer file has the last word. A folder with `.git` is the uppermost that is asked.
 *
 * @param onUnreadable Is told of an ignore file that is there and can't be read (absolute path).
 */
export function createIgnoreFiles(onUnreadable: (file: string) => void = () => {}): IgnoreFiles {
  const byFolder = new Map<string, { readonly folder: string; readonly rules: FilePatterns }[]>();

  const above = (folder: string): readonly { folder: string; rules: FilePatterns }[] => {
    const known = byFolder.get(folder);
    if (known) return known;
    const files = FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
    const rules = filePatterns(files.flatMap((file) => patternsOf(file, onUnreadable)));
    const own = files.length > 0 ? [{ folder, rules }] : [];
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, '.git'));
    const all = [...(isTop ? [] : above(parent)), ...own];
    byFolder.set(folder, all);
    return all;
  };

  return {
    ignores(path) {
      let ignored = false;
      for (const { folder, rules } of above(dirname(path))) {
        const verdict = rules.verdict(pathInside(folder, path));
        if (verdict) ignored = verdict === 'named';
      }
      return ignored;
    },
  };
}

/** One that can't be read leaves nothing out, as with git, which says so as well. */
function patternsOf(file: string, onUnreadable: (file: string) => void): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    onUnreadable(file);
    return [];
  }
}
