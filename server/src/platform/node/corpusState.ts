/** What the files of archives hold, as one short text: another one whenever they hold something else. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { METADATA } from '../corpus/metadata.ts';
import { articlesIn } from '../corpus/readCorpus.ts';
import { nodeFiles } from './files.ts';

/** @param paths Absolute: folders, .ndjson files, indexes. */
export async function corpusState(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${path}\n`);
    for (const file of await filesOf(path)) {
      hash.update(`${file}\n`);
      try {
        for await (const chunk of nodeFiles.chunks(file)) hash.update(chunk);
      } catch {
        // Not there, or not to be read: told by whoever reads the archive.
        hash.update('\0');
      }
    }
  }
  return hash.digest('base64');
}

async function filesOf(path: string): Promise<string[]> {
  const found = await nodeFiles.stat(path);
  if (found?.kind !== 'folder') return [path];
  return [...METADATA, ...(await articlesIn(path, nodeFiles))].map((file) => resolve(path, file));
}
