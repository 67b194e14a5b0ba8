/**
 * Files that a run has beside the index it writes, while it writes it. Behind a mark, in their names, stand the machine and
 * the process, so that what an ended run left can be told from what a live one writes.
 */
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The index before it is whole; what was read so far (`journal.ts`). */
export type Mark = 'tmp' | 'partial';

export function ownFile(out: string, mark: Mark): string {
  return `${out}${middle(mark)}${process.pid}`;
}

/** Removes unfinished indexes of runs that were ended from outside, and makes the longest of their journals one's own. */
export async function takeOverRemains(out: string): Promise<void> {
  for (const path of await remainsOf(out, 'tmp')) await remove(path);
  const journals = await Promise.all(
    (await remainsOf(out, 'partial')).map(async (path) => ({ path, size: (await stat(path)).size })),
  );
  const [longest, ...others] = journals.sort((a, b) => b.size - a.size);
  for (const { path } of others) await remove(path);
  if (longest) await rename(longest.path, ownFile(out, 'partial'));
}

/** The file, and the lock that SQLite leaves beside it where its process dies. */
export async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.lock`, { recursive: true, force: true });
}

async function remainsOf(out: string, mark: Mark): Promise<string[]> {
  const prefix = `${basename(out)}${middle(mark)}`;
  const names = await readdir(dirname(out)).catch(() => []);
  return names
    .filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
    .map((name) => join(dirname(out), name));
}

function middle(mark: Mark): string {
  return `.${mark}-${hostname()}-`;
}

/** Whether another process has that number. In a container two runs may have had the same one. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    // Signal 0 tests only. What is no number (a lock beside a file) is nobody's to remove.
    return Number.isNaN(id) || process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
