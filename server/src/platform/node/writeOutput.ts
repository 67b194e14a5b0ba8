/** Files that a run writes: whole or not at all, wherever they are. */
import { constants } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile, writeInOneStep } from './replaceFile.ts';

/**
 * Whether a file can be written, as far as that shows before: for a run of an hour, not to find out at its end. Makes
 * the folders it lies in.
 *
 * @throws what the file system throws.
 */
export async function prepareOutput(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const there = await statOf(path);
  if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  await access(there ? path : dirname(path), constants.W_OK);
}

/**
 * Writes a file in one step; what was there before stays until then.
 *
 * @throws what the file system throws; nothing half-written is left.
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  const there = await statOf(path);
  if (there === undefined) await writeInOneStep(path, text);
  else if (there.isFile()) await replaceFile(path, text);
  // A device or a pipe can't be replaced, only written to.
  else await writeFile(path, text);
}

async function statOf(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
