/** Writes a file so that whatever happens, the old text or the new one is there, whole. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

/**
 * Replaces what a file holds; its owner and permissions stay, and a link goes on leading to it.
 *
 * @throws what the file system throws, also where the file is write-protected and its folder is not.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  await access(path, constants.W_OK);
  await writeFileAtomic(path, text);
}
