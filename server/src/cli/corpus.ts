/** Reads the archives a run names, each once whatever the number of configurations that name it. */
import { resolve } from 'node:path';
import type { Article } from '../archive/archive.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import { DeskError, type Problem } from './problem.ts';

export interface ReadArchive {
  /** Its paths, for messages. */
  readonly name: string;
  readonly articles: readonly Article[];
  /** Articles that could not be read: told, but no reason to stop. */
  readonly notices: readonly Problem[];
}

/**
 * @param paths Absolute, or relative to `cwd`.
 * @throws {DeskError} for a path that gives no article.
 */
export async function readArchive(
  paths: readonly string[],
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<ReadArchive> {
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
  return { name: paths.join(', '), articles, notices };
}
