/** Writes a file so that whatever happens, the old text or the new one is there, whole. */
import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

/**
 * Replaces what a file holds; its owner and permissions stay, and a link goes on leading to it.
 *
 * @throws what the file system throws, also where the file is write-protected and its folder is not.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  await access(path, constants.W_OK);
  await writeInOneStep(path, text);
}

/**
 * Writes a file that may be there already or not.
 *
 * @throws what the file system throws; the file is then as it was.
 */
export function writeInOneStep(path: string, text: string): Promise<void> {
  // The package would take a part of the text for all of it, which is what the last free block of a disk holds.
  return writeFileAtomic(path, '', { tmpfileCreated: (file) => writeFile(file, text) });
}
