/** Reads the archives a run names, each once whatever the number of configurations that name it. */
import { resolve } from 'node:path';
import type { Archive, Article } from '../archive/archive.ts';
import { createMemoryArchive, foldHarvests } from '../archive/memory.ts';
import { uniteArchives } from '../archive/unitedArchive.ts';
import type { DeskOptions } from '../engine/desk.ts';
import { readSeeds } from '../platform/node/seeds.ts';
import { shippedCorpus } from '../platform/node/shipped.ts';
import { isIndex, openIndex } from '../platform/node/sqlite/openIndex.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import { DeskError, type Problem } from './problem.ts';

export interface ReadArchive {
  readonly open: NonNullable<DeskOptions['openArchive']>;
  /** Articles that could not be read: told, but no reason to stop. */
  readonly notices: readonly Problem[];
}

interface Surroundings {
  readonly cwd: string;
  readonly locale: Locale;
  /** Whether drafts are read without a glossary, as the build has read the archive that comes with Soát. */
  readonly plain: boolean;
}

/**
 * Index files are opened as they are, everything else is read into one archive; together they answer as one.
 *
 * @param paths Absolute, or relative to `cwd`.
 * @throws {DeskError} for a path that gives no article.
 */
export async function readArchive(
  paths: readonly string[],
  surroundings: Surroundings,
): Promise<ReadArchive> {
  const isShipped = paths.length === 1 && paths[0] === shippedCorpus();
  const seeds = isShipped && surroundings.plain ? await readSeeds() : undefined;
  if (seeds) return { open: () => foldHarvests(shippedCorpus(), seeds), notices: [] };
  const indexes: Archive[] = [];
  const folders: string[] = [];
  for (const path of new Set(paths)) {
    if (await isIndex(resolve(surroundings.cwd, path))) indexes.push(await openOne(path, surroundings));
    else folders.push(path);
  }
  const { articles, notices } = await readFolders(folders, surroundings);
  return {
    open: (annotator) => {
      const read = folders.length ? [createMemoryArchive(folders.join(', '), articles, annotator)] : [];
      return uniteArchives(paths.join(', '), [...indexes, ...read]);
    },
    notices,
  };
}

async function openOne(path: string, { cwd, locale }: Surroundings): Promise<Archive> {
  const opened = await openIndex(resolve(cwd, path));
  if ('archive' in opened) return opened.archive;
  throw new DeskError({ path, code: 'corpus', message: opened.message[locale] });
}

async function readFolders(
  paths: readonly string[],
  { cwd, locale }: Surroundings,
): Promise<{ readonly articles: readonly Article[]; readonly notices: readonly Problem[] }> {
  const articles: Article[] = [];
  const refused = new Map<string, Problem[]>();
  const withArticles = new Set<string>();
  if (!paths.length) return { articles, notices: [] };
  const { readCorpora } = await import('../platform/node/readCorpus.ts');
  for await (const { corpus, ...item } of readCorpora(paths.map((path) => resolve(cwd, path)))) {
    if ('article' in item) {
      articles.push(item.article);
      withArticles.add(corpus);
      continue;
    }
    const { path, line, message } = item.problem;
    const position = line === undefined ? {} : { position: { line: line - 1, character: 0 } };
    const problems = refused.get(corpus) ?? [];
    problems.push({ path, code: 'corpus', message: message[locale], ...position });
    refused.set(corpus, problems);
  }
  for (const path of paths) {
    const corpus = resolve(cwd, path);
    if (withArticles.has(corpus)) continue;
    const reason = refused.get(corpus)?.[0]?.message ?? say(locale, 'problem.no-articles');
    throw new DeskError({ path, code: 'corpus', message: say(locale, 'problem.corpus', { reason }) });
  }
  return { articles, notices: [...refused.values()].flat() };
}
