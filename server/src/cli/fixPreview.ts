/** `soat check --fix-dry-run`: what `--fix` would change, as a diff, with nothing written. */

import type { Locale } from '../rules/rule.ts';
import { checkDrafts, type DraftCheck } from './checkDrafts.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { toPatch } from './patch.ts';
import { formatProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

export async function previewFixes(
  options: DraftCheck & { readonly color: boolean },
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  let [fixes, files, troubles] = [0, 0, 0];
  for await (const item of checkDrafts({ ...options, fix: true, dryRun: true }, desks, terminal, locale)) {
    if ('notice' in item) terminal.err(`${formatProblem(item.notice)}\n`);
    else if ('problem' in item) {
      troubles++;
      terminal.err(`${formatProblem(item.problem)}\n`);
    } else if (item.mended) {
      files++;
      fixes += item.file.fixed.length;
      terminal.out(toPatch(item.file.path, item.mended.before, item.mended.after, options.color));
    }
  }
  for (const problem of [...desks.problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  terminal.err(
    `${files > 0 ? say(locale, 'summary.wouldFix', { n: fixes, files }) : say(locale, 'summary.noFix')}\n`,
  );
  if (troubles + desks.problems.length > 0) return ExitCode.trouble;
  return files > 0 ? ExitCode.findings : ExitCode.clean;
}
