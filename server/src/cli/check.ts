/** `soat check`: checks drafts, mends what may be mended unseen, and reports the rest. */
import type { Locale, Severity } from '../rules/rule.ts';
import { checkDrafts, type DraftCheck } from './checkDrafts.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { formatProblem, type Problem } from './problem.ts';
import { type CheckedFile, isAtLeast } from './report.ts';
import { type ReportChoices, writeReport } from './reports.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions extends DraftCheck, ReportChoices {
  /** The least severity that makes the run fail. */
  readonly failOn: Severity | 'never';
  /** Leave out what is less than a warning. */
  readonly quiet: boolean;
}

export async function check(
  options: CheckOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const start = performance.now();
  const files: CheckedFile[] = [];
  const problems: Problem[] = [];
  const locales = new Set<Locale>();
  for await (const item of checkDrafts(options, desks, terminal, locale)) {
    if ('problem' in item) problems.push(item.problem);
    else {
      locales.add(item.locale);
      files.push(options.quiet ? withoutLesser(item.file) : item.file);
    }
  }
  problems.unshift(...desks.problems);
  // The language of the findings, where all desks of the run have one.
  const [own = locale] = locales.size === 1 ? locales : [];
  const report = { files, problems, elapsedMs: performance.now() - start };
  await writeReport(report, options, terminal, own);
  for (const problem of [...problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return ExitCode.trouble;
  return fails(files, options.failOn) ? ExitCode.findings : ExitCode.clean;
}

function withoutLesser(file: CheckedFile): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => isAtLeast(severity, 'warning')) };
}

function fails(files: readonly CheckedFile[], failOn: CheckOptions['failOn']): boolean {
  return (
    failOn !== 'never' &&
    files.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, failOn)))
  );
}
