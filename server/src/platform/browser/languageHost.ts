/** The language server's host where there is no disk: a browser, or a workspace that VS Code alone can read. */

import type { Connection } from 'vscode-languageserver';
import type { Harvest } from '../../archive/harvest.ts';
import { OWN_SCHEME } from '../../lsp/fileRequests.ts';
import type { Host } from '../../lsp/host.ts';
import { CONFIG_NAMES, DRAFT_EXTENSIONS } from '../both/fileNames.ts';
import { today } from '../both/today.ts';
import { saysOfFolder } from '../corpus/files.ts';
import { type ArchivePlace, openArchive } from '../corpus/openArchive.ts';
import { readStory } from '../corpus/readHtml.ts';
import { type OpenedIndex, openIndexFile } from '../sqlite/openIndex.ts';
import { isSqlite } from '../sqlite/sqliteFile.ts';
import { createClientFiles } from './clientFiles.ts';
import { machine, pagesOf } from './machine.ts';
import { andAbove, resolvePath, toPath, toUri } from './uriPath.ts';

/** The archive that comes with Soát, as the build has read it. */
const SEEDS = `${OWN_SCHEME}:/dist/seeds.json`;
/** An index is held in memory: 50 MB are some 190,000 articles. */
const LARGEST_INDEX = 50 * 1024 * 1024;
const ARTICLES = /\.(?:txt|md|html?|ndjson|jsonl)$/iu;

export function createClientHost(connection: Connection): Host {
  const files = createClientFiles(connection);

  const openIndex = async (path: string): Promise<OpenedIndex | undefined> => {
    const found = ARTICLES.test(path) ? undefined : await files.stat(path).catch(() => undefined);
    if (found?.kind !== 'file') return undefined;
    if (found.size > LARGEST_INDEX) return { message: tooLarge(found.size) };
    const bytes = await files.read(path).catch(() => undefined);
    if (!bytes || !isSqlite(bytes)) return undefined;
    // Where its articles were read from may be nowhere in this workspace: they are shown as the index keeps them.
    return openIndexFile(
      path,
      () => pagesOf(bytes),
      machine,
      () => undefined,
    );
  };
  const place: ArchivePlace = {
    files,
    machine,
    openIndex,
    readShipped: async (path) =>
      path === SEEDS
        ? (JSON.parse(new TextDecoder().decode(await files.read(path))) as readonly Harvest[])
        : undefined,
  };

  return {
    shippedCorpus: SEEDS,
    toUri,
    toPath,
    resolve: resolvePath,
    realPath: async (path) => path,
    async findConfig(folder) {
      const paths = andAbove(folder).flatMap((at) => CONFIG_NAMES.map((name) => files.join(at, name)));
      // All at once: each may be a question to another machine.
      const found = await Promise.all(paths.map((path) => files.stat(path).catch(() => undefined)));
      return paths.find((_, i) => found[i]?.kind === 'file');
    },
    findDrafts: async (folder) =>
      (await files.list(folder, DRAFT_EXTENSIONS))
        .filter((path) => !saysOfFolder(path))
        .map((path) => files.join(folder, path)),
    readText: async (path) => new TextDecoder().decode(await files.read(path)),
    readStory,
    openArchive: (paths, annotator, plain) => openArchive(paths, annotator, place, plain),
    ruleUrl: (rule) => `${OWN_SCHEME}:/docs/rules/${rule}.md`,
    today,
  };
}

function tooLarge(bytes: number) {
  const megabytes = Math.ceil(bytes / 2 ** 20);
  const most = LARGEST_INDEX / 2 ** 20;
  return {
    vi: `chỉ mục ${megabytes} MB lớn quá mức ${most} MB mà trình duyệt đọc được: hãy dùng VS Code trên máy tính`,
    en: `the index is ${megabytes} MB, more than the ${most} MB that are read in a browser: use VS Code on the desktop`,
  };
}
