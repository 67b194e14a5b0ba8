/** Files on disk. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../corpus/files.ts';

export const nodeFiles: Files = {
  async stat(path) {
    const found = await stat(path).catch(() => undefined);
    return found && { kind: found.isDirectory() ? 'folder' : 'file', size: found.size };
  },
  // Loaded only here: most runs search no folder.
  async list(folder, endings) {
    const { glob } = await import('tinyglobby');
    return glob(`**/*.{${endings.join(',')}}`, { cwd: folder, ignore: ['**/node_modules/**'] });
  },
  read: (path) => readFile(path),
  chunks: (path) => createReadStream(path),
  join,
};
