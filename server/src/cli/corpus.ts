/** Reads the archives a run names, each once whatever the number of configurations that name it. */
import { resolve } from 'node:path';
import type { Article } from '../archive/archive.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import type { Problem } from './problem.ts';

export interface ReadArchive {
  /** Its paths, for messages. */
  readonly name: string;
  readonly articles: readonly Article[];
  /** Paths that gave no article at all: the run can't be trusted without them. */
  readonly problems: readonly Problem[];
  /** Articles that could not be read: told, but no reason to stop. */
  readonly notices: readonly Problem[];
}

/** @param paths Absolute, or relative to `cwd`. */
export async function readArchive(
  paths: readonly string[],
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<ReadArchive> {
  const { readCorpus } = await import('../platform/node/readCorpus.ts');
  const articles: Article[] = [];
  const problems: Problem[] = [];
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
      problems.push({ path, code: 'corpus', message: say(locale, 'problem.corpus', { reason }) });
    }
  }
  return { name: paths.join(', '), articles, problems, notices };
}
