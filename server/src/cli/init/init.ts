/** `soat init`: writes a first `soat.yml` after looking at the folder and asking. */
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { CONFIG_NAMES } from '../../platform/both/fileNames.ts';
import { findConfig } from '../../platform/node/findConfig.ts';
import type { Locale } from '../../rules/rule.ts';
import { ExitCode } from '../exitCode.ts';
import { say } from '../messages.ts';
import { formatProblem } from '../problem.ts';
import { reasonOf } from '../reasons.ts';
import type { Terminal } from '../terminal.ts';
import { configText } from './configText.ts';
import { survey } from './survey.ts';

export interface InitOptions {
  /** Relative to the current folder. */
  readonly folder: string;
  /** Write without asking. */
  readonly yes: boolean;
}

export async function init(
  { folder, yes }: InitOptions,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const top = resolve(terminal.cwd, folder);
  const near = (path: string) => relative(terminal.cwd, path) || '.';
  const trouble = (path: string, message: string): number => {
    terminal.err(`${formatProblem({ path: near(path), code: 'init', message })}\n`);
    return ExitCode.trouble;
  };
  if (!statSync(top, { throwIfNoEntry: false })?.isDirectory())
    return trouble(top, say(locale, 'init.noFolder'));
  const before = findConfig(top);
  if (before && dirname(before) === top) return trouble(before, say(locale, 'init.there'));

  const file = join(top, CONFIG_NAMES[0] as string);
  const text = configText(await survey(top), locale);
  terminal.out(text);
  if (before) terminal.err(`${say(locale, 'init.above', { path: near(before) })}\n`);
  if (!yes && !terminal.confirm) {
    terminal.err(`${say(locale, 'init.yes')}\n`);
    return ExitCode.findings;
  }
  if (!yes && !(await terminal.confirm?.(say(locale, 'init.ask', { path: near(file) })))) {
    terminal.err(`${say(locale, 'init.left')}\n`);
    return ExitCode.findings;
  }
  try {
    // Never over one that somebody else wrote in the meantime.
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const reason = reasonOf(error, locale);
    return trouble(file, isThere ? say(locale, 'init.there') : say(locale, 'init.write', { reason }));
  }
  terminal.err(`${say(locale, 'init.done', { path: near(file), folder: near(top) })}\n`);
  return ExitCode.clean;
}
