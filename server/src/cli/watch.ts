/** `soat check --watch`: checks again whenever a draft, a `soat.yml` or the archive changes, until Ctrl-C. */
import { extname, resolve } from 'node:path';
import { CONFIG_NAMES, DRAFT_EXTENSIONS } from '../platform/both/fileNames.ts';
import { type Changes, watchPaths } from '../platform/node/watchPaths.ts';
import type { Locale } from '../rules/rule.ts';
import { type CheckOptions, check } from './check.ts';
import type { Desks } from './desks.ts';
import { say } from './messages.ts';
import { DeskError, formatProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

/** What the archive may be made of, besides what drafts are. */
const ARCHIVED = ['html', 'htm', 'ndjson', 'jsonl', 'soat'];
const IGNORING = ['.gitignore', '.soatignore'];
/** Clears the screen and what was scrolled out of it, as test runners do. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * @param options With a cache, or all drafts are checked again with each change.
 * @param openDesks Desks of the run's flags, made anew where more has changed than drafts that were checked before.
 * @returns The exit code of the last check, when there are no more changes: in use, never.
 */
export async function watchDrafts(
  options: CheckOptions,
  openDesks: () => Desks,
  terminal: Terminal,
  locale: Locale,
  changes: Changes = watchPaths(isOfInterest),
): Promise<number> {
  const { cwd } = terminal;
  let desks = openDesks();
  let code = 0;
  for (;;) {
    if (terminal.columns !== undefined) terminal.out(CLEAR);
    changes.add(options.targets.map((target) => resolve(cwd, withoutPattern(target))));
    try {
      code = await check(options, desks, terminal, locale);
    } catch (error) {
      // A broken soat.yml is about to be mended.
      if (!(error instanceof DeskError)) throw error;
      terminal.err(`${formatProblem(error.problem)}\n`);
    }
    changes.add(desks.read);
    terminal.err(`${say(locale, 'watch.waiting')}\n`);
    const changed = await changes.next();
    if (!changed) {
      changes.close();
      return code;
    }
    const isDraft = (path: string) =>
      DRAFT_EXTENSIONS.includes(extname(path).slice(1)) && !desks.archives(path);
    if (![...changed].every(isDraft)) desks = openDesks();
  }
}

/** The folder that a glob is searched in. */
function withoutPattern(target: string): string {
  const at = target.search(/[*?[\]{}]/u);
  return at < 0 ? target : target.slice(0, target.lastIndexOf('/', at) + 1) || '.';
}

/** Of what a check may read; reports and caches that it writes beside them are not. */
function isOfInterest(path: string): boolean {
  const parts = path.split(/[\\/]/u);
  const name = parts.at(-1) ?? '';
  if (parts.slice(0, -1).some((part) => part === 'node_modules' || part === '.git')) return false;
  const isKnown = [...CONFIG_NAMES, ...IGNORING].includes(name);
  return (
    isKnown || (!name.startsWith('.') && [...DRAFT_EXTENSIONS, ...ARCHIVED].includes(extname(name).slice(1)))
  );
}
