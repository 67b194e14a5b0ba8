/** Reads the `soat.yml` of a run, and words what is wrong with it. */
import { relative } from 'node:path';
import { DEFAULT_CONFIG } from '../engine/config.ts';
import { STYLES } from '../names/styles.ts';
import { type LoadedConfig, loadConfig, type ParsedConfigs } from '../platform/node/findConfig.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';
import { DeskError, type Problem, problemOf } from './problem.ts';

export interface ReadConfig {
  readonly loaded: LoadedConfig;
  /** Slips in an otherwise valid file: what is valid counts. */
  readonly problems: readonly Problem[];
}

/** @throws {DeskError} for a file of which nothing can be read. */
export async function readConfig(
  file: string,
  {
    cwd,
    locale,
    parsed,
  }: { readonly cwd: string; readonly locale: Locale; readonly parsed?: ParsedConfigs | undefined },
): Promise<ReadConfig> {
  const near = relative(cwd, file);
  const about = { path: near.startsWith('..') ? file : near, code: 'config' };
  const known = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };
  const loaded = await loadConfig(file, known, parsed);
  if ('reason' in loaded) {
    const reason = problemOf(about.path, loaded, locale).message;
    throw new DeskError({ ...about, message: say(locale, 'problem.configBecause', { reason }) });
  }
  const problems = loaded.problems.map(({ key, message, position }) => ({
    ...about,
    position,
    message: key ? `${key}: ${message[locale]}` : message[locale],
  }));
  const [first] = problems;
  if (first && loaded.config === DEFAULT_CONFIG) throw new DeskError(first);
  return { loaded, problems };
}
