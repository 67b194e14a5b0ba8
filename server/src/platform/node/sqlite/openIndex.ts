/** Opens an index file as an archive. */
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type OpenedIndex, openIndexFile } from '../../sqlite/openIndex.ts';
import { isSqlite, MAGIC_BYTES } from '../../sqlite/sqliteFile.ts';
import { machine, openPages } from './machine.ts';

/** Whether a file is an index by its first bytes. */
export async function isIndex(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0);
      return isSqlite(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

/** Never rejects. */
export async function openIndex(path: string): Promise<OpenedIndex> {
  const folder = dirname(resolve(path));
  return openIndexFile(
    path,
    () => openPages(path),
    machine,
    (inner) => resolve(folder, inner),
  );
}
