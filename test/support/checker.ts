/** A checker put together as the command line does it, for tests that give a configuration or an archive. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Article } from '../../server/src/archive/archive.ts';
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import { type Annotator, createAnnotator } from '../../server/src/draft/annotate.ts';
import { type Checker, createChecker } from '../../server/src/engine/checker.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

export const CORPUS = 'server/corpus';

export interface TestCheckerOptions {
  readonly rules: readonly Rule[];
  /** An ndjson file, or `corpus`. */
  readonly archive?: string;
  /** As in `soat.yml`. */
  readonly config?: Readonly<Record<string, unknown>>;
}

let annotator: Annotator | undefined;
const archives = new Map<string, Archive>();

/** Archives are read once a run. */
export function createTestChecker({ rules, archive, config }: TestCheckerOptions): Checker {
  if (config) throw new Error('a configuration in a fixture is not supported yet');
  annotator ??= createAnnotator(createGazetteer([]));
  return createChecker({
    annotator,
    ...(archive ? { archive: openArchive(archive, annotator) } : {}),
    rules,
    severities: new Map(),
    style: { preferred: new Map() },
    locale: 'vi',
  });
}

function openArchive(path: string, reader: Annotator): Archive {
  const known = archives.get(path);
  if (known) return known;
  const articles = path === 'corpus' ? readFolder(CORPUS) : readRows(path);
  const opened = createMemoryArchive(path, articles, reader);
  archives.set(path, opened);
  return opened;
}

function readFolder(folder: string): Article[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ id: file, title: file, text: readFileSync(join(folder, file), 'utf8') }));
}

function readRows(path: string): Article[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, title, source, published, body, summary, url } = JSON.parse(line) as Record<string, string>;
    return {
      id: id ?? '',
      title: title ?? '',
      text: `${title}\n\n${body ?? summary ?? ''}`,
      ...(source ? { source } : {}),
      ...(published ? { datePublished: published.slice(0, 10) } : {}),
      ...(url ? { url } : {}),
    };
  });
}
