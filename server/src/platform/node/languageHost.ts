/** Node's answers to the language server. */
import { readFile, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host } from '../../lsp/host.ts';
import { today } from '../both/today.ts';
import { readStory } from '../corpus/readHtml.ts';
import { asideChecker } from './checkAside.ts';
import { findConfig } from './findConfig.ts';
import { findDrafts } from './findDrafts.ts';
import { openArchive } from './openArchive.ts';
import { rulePage, shippedCorpus } from './shipped.ts';

export function createNodeHost(): Host {
  return {
    shippedCorpus: shippedCorpus(),
    toUri: (path) => pathToFileURL(path).href,
    toPath(uri) {
      if (!uri.startsWith('file:')) return undefined;
      try {
        return fileURLToPath(uri);
      } catch {
        return undefined; // a file URI with a host, on a system that has no such paths
      }
    },
    resolve,
    realPath: (path) => realpath(path).catch(() => path),
    findConfig: async (folder) => findConfig(folder),
    async findDrafts(folder) {
      const { drafts } = await findDrafts([folder], folder);
      return drafts.map(({ path }) => resolve(folder, path));
    },
    readText: async (path) => (await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''),
    readStory,
    openArchive,
    checkAside: asideChecker(),
    ruleUrl: (rule) => pathToFileURL(rulePage(rule)).href,
    today,
  };
}
