/** A checker put together as the command line does it, for tests that give a configuration or an archive. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../server/src/archive/archive.ts';
import { createMemoryArchive } from '../../server/src/archive/memory.ts';
import type { Checker } from '../../server/src/engine/checker.ts';
import { type Config, DEFAULT_CONFIG } from '../../server/src/engine/config.ts';
import { createDesk } from '../../server/src/engine/desk.ts';
import { parseConfig } from '../../server/src/engine/parseConfig.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

export const CORPUS = 'server/corpus';

export interface TestCheckerOptions {
  readonly rules: readonly Rule[];
  /** An ndjson file, or `corpus`. */
  readonly archive?: string;
  /** As in `soat.yml`. */
  readonly config?: Readonly<Record<string, unknown>>;
}

const archives = new Map<string, readonly Article[]>();

/** Archives are read from disk once a run. */
export function createTestChecker({ rules, archive, config }: TestCheckerOptions): Checker {
  const articles = archive === undefined ? undefined : articlesOf(archive);
  return createDesk({
    config: config ? readConfig(config) : DEFAULT_CONFIG,
    rules,
    locale: 'vi',
    openArchive: articles && ((annotator) => createMemoryArchive(archive ?? '', articles, annotator)),
  }).checker;
}

/** A configuration with a slip would test something else than it seems to. */
function readConfig(config: Readonly<Record<string, unknown>>): Config {
  const known = { rules: RULES.map(({ meta }) => meta.id), styles: [] };
  const parsed = parseConfig(JSON.stringify(config), known);
  const [problem] = parsed.problems;
  if (problem) throw new Error(`config: ${problem.key}: ${problem.message.en}`);
  return parsed.config;
}

function articlesOf(path: string): readonly Article[] {
  const known = archives.get(path);
  if (known) return known;
  const articles = path === 'corpus' ? readFolder(CORPUS) : readRows(path);
  archives.set(path, articles);
  return articles;
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
