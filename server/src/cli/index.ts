/** `soat index`: puts an archive into one file that opens at once. */
import { resolve } from 'node:path';
import { DEFAULT_CONFIG } from '../engine/config.ts';
import type { CorpusProblem } from '../platform/corpus/corpusProblem.ts';
import { findConfig } from '../platform/node/findConfig.ts';
import { version } from '../platform/node/shipped.ts';
import { buildIndex, type IndexResult } from '../platform/node/sqlite/buildIndex.ts';
import type { Locale } from '../rules/rule.ts';
import { readConfig } from './configFile.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem } from './problem.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface IndexCommandOptions {
  readonly corpora: readonly string[];
  readonly out: string;
  readonly update: boolean;
  /** Configuration file; the nearest `soat.yml` where undefined. */
  readonly config: string | undefined;
}

/** Problems told one by one; of more only the number is told. */
const PROBLEMS_TOLD = 20;

export async function index(
  { corpora, out, update, config: file }: IndexCommandOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { cwd } = terminal;
  const configFile = file === undefined ? findConfig(cwd) : resolve(cwd, file);
  const read = configFile === undefined ? undefined : await readConfig(configFile, { cwd, locale });
  for (const problem of read?.problems ?? []) terminal.err(`${formatProblem(problem)}\n`);
  const config = read?.loaded.config ?? DEFAULT_CONFIG;
  const progress = createProgress('index.progress', true, terminal, locale);
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once('SIGINT', onInterrupt);
  let refused = 0;
  const onProblem = ({ path, line, message }: CorpusProblem) => {
    const position = line === undefined ? {} : { position: { line: line - 1, character: 0 } };
    if (refused++ < PROBLEMS_TOLD)
      progress.tell(formatProblem({ path, code: 'corpus', message: message[locale], ...position }));
  };
  try {
    const result = await buildIndex({
      corpora: corpora.map((path) => resolve(cwd, path)),
      out: resolve(cwd, out),
      config,
      version: version(),
      update,
      signal: stop.signal,
      onProblem,
      onResume: (articles) => progress.tell(say(locale, 'index.resumed', { articles })),
      onProgress: progress.at,
    });
    progress.end();
    if (refused > PROBLEMS_TOLD)
      terminal.err(`${say(locale, 'index.more', { n: refused - PROBLEMS_TOLD })}\n`);
    if (!result) {
      terminal.err(`${say(locale, 'index.none')}\n`);
      return ExitCode.trouble;
    }
    terminal.out(`${summary(result, { out, update, time: progress.elapsed() }, locale)}\n`);
    if (refused) terminal.err(`${say(locale, 'index.refused', { n: refused })}\n`);
    return ExitCode.clean;
  } catch (error) {
    progress.end();
    if (stop.signal.aborted) {
      terminal.err(`${say(locale, 'index.stopped')}\n`);
      return ExitCode.interrupted;
    }
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err(
      `${formatProblem({ path: out, code: 'write', message: say(locale, 'index.write', { reason }) })}\n`,
    );
    return ExitCode.trouble;
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}

function summary(
  { articles, kept, gone, bytes }: IndexResult,
  { out, update, time }: { readonly out: string; readonly update: boolean; readonly time: string },
  locale: Locale,
): string {
  const megabytes = (bytes / 1e6).toFixed(1).replace('.', locale === 'vi' ? ',' : '.');
  const done = say(locale, 'index.done', { articles, out, size: `${megabytes} MB`, time });
  return update ? `${done}\n${say(locale, 'index.updated', { kept, fresh: articles - kept, gone })}` : done;
}
