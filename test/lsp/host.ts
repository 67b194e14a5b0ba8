/** A machine in memory for the server: a few files, and the archive of the test desk. */
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { folderOf } from '../../server/src/lsp/path.ts';
import { ARTICLES, GLOSSARY, SERVICE_HOST } from '../support/desk.ts';

/** The names of the test desk as the text of a `soat.yml`. */
export const NAMES = `glossary: ${JSON.stringify(GLOSSARY)}\n`;

export interface TestHost extends Host {
  /** By path. */
  readonly files: Map<string, string>;
  /** Archives that were opened, in order. */
  readonly opened: (readonly string[])[];
  /** While set, archives are not ready until it resolves. */
  gate: Promise<void> | undefined;
}

/** By default there is one `soat.yml`, above all, that knows the names. */
export function createTestHost(
  files: Readonly<Record<string, string>> = { '/desk/soat.yml': NAMES },
): TestHost {
  const host: TestHost = {
    ...SERVICE_HOST,
    shippedCorpus: '/archive',
    files: new Map(Object.entries(files)),
    opened: [],
    gate: undefined,
    toPath: (uri) => (uri.startsWith('file://') ? uri.slice('file://'.length) : undefined),
    resolve: (folder, path) => (path.startsWith('/') ? path : `${folder}/${path}`),
    realPath: async (path) => path,
    async findConfig(folder) {
      for (let at: string | undefined = folder; at && at !== '/'; at = folderOf(at)) {
        if (host.files.has(`${at}/soat.yml`)) return `${at}/soat.yml`;
      }
      return undefined;
    },
    findDrafts: async (folder) =>
      [...host.files.keys()].filter((path) => path.startsWith(`${folder}/`) && /\.(?:tin|txt)$/u.test(path)),
    async readText(path) {
      const text = host.files.get(path);
      if (text === undefined) throw new Error(`there is no ${path}`);
      return text;
    },
    readStory: async (html) => /<article>(.*)<\/article>/su.exec(html)?.[1],
    async openArchive(paths, annotator) {
      host.opened.push(paths);
      await host.gate;
      if (!paths.includes('/archive'))
        return { problems: [{ path: paths.join(), message: { vi: 'không tìm thấy', en: 'not found' } }] };
      return { archive: createMemoryArchive('/archive', ARTICLES, annotator), problems: [] };
    },
  };
  return host;
}
