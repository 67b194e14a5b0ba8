/** Reads the archives a run names, each once whatever the number of configurations that name it. */
import { resolve } from 'node:path';
import type { Article } from '../archive/archive.ts';
import { createMemoryArchive } from '../archive/memory.ts';
import type { DeskOptions } from '../engine/desk.ts';
import { isIndex, openIndex } from '../platform/node/sqlite/openIndex.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import { DeskError, type Problem } from './problem.ts';

export interface ReadArchive {
  readonly open: NonNullable<DeskOptions['openArchive']>;
  /** Articles that could not be read: told, but no reason to stop. */
  readonly notices: readonly Problem[];
}

/**
 * An index file is opened as it is; anything else is read.
 *
 * @param paths Absolute, or relative to `cwd`.
 * @throws {DeskError} for a path that gives no article.
 */
export async function readArchive(
  paths: readonly string[],
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<ReadArchive> {
  const indexes = await Promise.all(paths.map((path) => isIndex(resolve(cwd, path))));
  const at = indexes.indexOf(true);
  if (at >= 0) return openIndexAlone(paths, at, { cwd, locale });
  const { readCorpus } = await import('../platform/node/readCorpus.ts');
  const articles: Article[] = [];
  const notices: Problem[] = [];
  for (const path of paths) {
    const before = articles.length;
    const refused: Problem[] = [];
    for await (const item of readCorpus(resolve(cwd, path))) {
      if ('article' in item) articles.push(item.article);
      else {
        const { path: file, line, message } = item.problem;
        const position = line === undefined ? {} : { position: { line: line - 1, character: 0 } };
        refused.push({ path: file, code: 'corpus', message: message[locale], ...position });
      }
    }
    if (articles.length > before) notices.push(...refused);
    else {
      const reason = refused[0]?.message ?? say(locale, 'problem.no-articles');
      const message = say(locale, 'problem.corpus', { reason });
      throw new DeskError({ path, code: 'corpus', message });
    }
  }
  const name = paths.join(', ');
  return { open: (annotator) => createMemoryArchive(name, articles, annotator), notices };
}

async function openIndexAlone(
  paths: readonly string[],
  at: number,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<ReadArchive> {
  const path = paths[at] ?? '';
  const trouble = (message: string) => new DeskError({ path, code: 'corpus', message });
  if (paths.length > 1) throw trouble(say(locale, 'problem.index-alone'));
  const opened = await openIndex(resolve(cwd, path));
  if ('message' in opened) throw trouble(opened.message[locale]);
  const { archive } = opened;
  return { open: () => archive, notices: [] };
}
