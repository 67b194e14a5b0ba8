/** A corpus folder's own metadata file: what it says of articles that say nothing of themselves. */
import { parse } from 'yaml';
import type { KnownMetadata } from '../../archive/article.ts';
import { toIsoDate } from '../../draft/metadata.ts';
import { tooDeepAt } from '../../draft/yamlNesting.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import type { Files } from './files.ts';

export const METADATA = ['corpus.yml', 'corpus.yaml', 'corpus.json'];

export interface CorpusMetadata {
  /** The file it was read from; the folder where there is none. */
  readonly path: string;
  /** By path within the folder. */
  readonly known: ReadonlyMap<string, KnownMetadata>;
  readonly problems: readonly CorpusProblem[];
}

/** `articles: { <path>: { title, source, published, url } }`; other keys are for people. */
export async function readMetadata(folder: string, files: Files): Promise<CorpusMetadata> {
  for (const name of METADATA) {
    const path = files.join(folder, name);
    const bytes = await files.read(path).catch(() => undefined);
    if (bytes === undefined) continue;
    const content = new TextDecoder().decode(bytes);
    const known = new Map<string, KnownMetadata>();
    try {
      const isJson = name.endsWith('.json');
      if (!isJson && tooDeepAt(content) !== undefined) throw new Error('nested too deeply');
      const value: unknown = isJson ? JSON.parse(content) : parse(content, { uniqueKeys: false });
      for (const [file, entry] of Object.entries(property(value, 'articles') ?? {})) {
        known.set(file, toKnown(entry));
      }
      return { path, known, problems: [] };
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
      const message = { vi: `không đọc được (${reason})`, en: `cannot be read (${reason})` };
      return { path, known, problems: [{ path, message }] };
    }
  }
  return { path: folder, known: new Map(), problems: [] };
}

function toKnown(entry: unknown): KnownMetadata {
  const string = (key: string) => {
    const value = property(entry, key);
    return typeof value === 'string' ? value : undefined;
  };
  const [title, source, url] = [string('title'), string('source'), string('url')];
  const datePublished = toIsoDate(string('published') ?? '');
  return {
    ...(title ? { title } : {}),
    ...(source ? { source } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(url ? { url } : {}),
  };
}

function property(value: unknown, key: string): unknown {
  return value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
}
