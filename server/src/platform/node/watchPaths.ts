/** Tells of changes to files: those in watched folders and below, and single files. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface Changes {
  /** Also watches these: absolute folders and files. Those that aren't there are waited for in the nearest folder. */
  add(paths: Iterable<string>): void;
  /** The files (absolute) that have changed since the last call, once nothing more changes; undefined when it is over. */
  next(): Promise<ReadonlySet<string> | undefined>;
  close(): void;
}

/** Milliseconds without a change until changes are told: editors write a file in several steps. */
const QUIET = 100;

/** @param isOfInterest Of absolute paths; of others no word is said. */
export function watchPaths(isOfInterest: (path: string) => boolean): Changes {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let waiting: ((changed: ReadonlySet<string> | undefined) => void) | undefined;

  const tell = () => {
    timer = undefined;
    if (!waiting || changed.size === 0) return;
    waiting(changed);
    waiting = undefined;
    changed = new Set();
  };
  const note = (path: string) => {
    if (!isOfInterest(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  };
  const open = (folder: string, recursive: boolean) => {
    const key = `${recursive} ${folder}`;
    if (watchers.has(key)) return;
    const watcher = watch(folder, { recursive }, (_, name) => {
      if (name !== null) note(resolve(folder, name));
    });
    // A folder that goes away: what was in it is missing in the next run, which says so.
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(key);
    });
    watchers.set(key, watcher);
  };

  return {
    add(paths) {
      for (const path of paths) {
        const kind = kindOf(path);
        if (kind === 'folder') open(path, true);
        // Editors replace files: a watcher of the file itself would go on watching the old one.
        else open(nearestFolder(dirname(path)), false);
      }
    },
    next: () =>
      new Promise((tellNext) => {
        waiting = tellNext;
        if (timer === undefined) tell();
      }),
    close() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      waiting?.(undefined);
    },
  };
}

function kindOf(path: string): 'folder' | 'file' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}

function nearestFolder(path: string): string {
  return kindOf(path) === 'folder' || dirname(path) === path ? path : nearestFolder(dirname(path));
}
