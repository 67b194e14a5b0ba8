/** `soat check`: checks drafts, mends what may be mended unseen, and reports the rest. */
import type { Locale, Severity } from '../rules/rule.ts';
import { type BaselineChoices, openBaseline } from './baselining.ts';
import { checkDrafts, type DraftCheck } from './checkDrafts.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem, type Problem } from './problem.ts';
import { type CheckedFile, countFindings, isAtLeast } from './report.ts';
import { findUnwritable, type ReportChoices, writeReports } from './reports.ts';
import type { Terminal } from './terminal.ts';
import { exceeds, fails } from './verdict.ts';

export interface CheckOptions extends DraftCheck, ReportChoices {
  /** The least severity that is reported. What is not reported does not count either. */
  readonly severity: Severity;
  readonly baseline: BaselineChoices | undefined;
}

export async function check(
  options: CheckOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const unwritable = await findUnwritable(options, terminal, locale);
  if (unwritable.length > 0) {
    tell(unwritable, terminal);
    return ExitCode.trouble;
  }
  const baseline = options.baseline && (await openBaseline(options.baseline, terminal.cwd, locale));
  const start = performance.now();
  const checked: CheckedFile[] = [];
  const problems: Problem[] = [];
  const locales = new Set<Locale>();
  for await (const item of checkDrafts(options, desks, terminal, locale)) {
    if ('problem' in item) problems.push(item.problem);
    else {
      locales.add(item.locale);
      checked.push(item.file);
    }
  }
  problems.unshift(...desks.problems);
  // The language of the findings, where all desks of the run have one.
  const [own = locale] = locales.size === 1 ? locales : [];
  const { files: told, ...compared } = baseline ? await baseline(checked) : { files: checked };
  const files = told.map((file) => withoutLesser(file, options.severity));
  const report = { files, problems, elapsedMs: performance.now() - start, ...compared };
  const unwritten = await writeReports(report, options, terminal, own);
  tell([...problems, ...unwritten, ...desks.notices], terminal);
  if (options.changed && files.length === 0) terminal.err(`${say(locale, 'changed.nothing')}\n`);
  const counts = countFindings(files.flatMap(({ findings }) => findings));
  if (exceeds(counts, options.maxWarnings))
    terminal.err(
      `${say(locale, 'check.tooMany', { n: counts.warning, limit: String(options.maxWarnings) })}\n`,
    );
  if (problems.length + unwritten.length > 0) return ExitCode.trouble;
  return fails(counts, options) ? ExitCode.findings : ExitCode.clean;
}

function tell(problems: readonly Problem[], terminal: Terminal): void {
  for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
}

function withoutLesser(file: CheckedFile, least: Severity): CheckedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => isAtLeast(severity, least)) };
}
