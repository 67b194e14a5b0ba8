/** `soat check`: checks drafts, mends what may be mended unseen, and reports the rest. */
import type { Locale, Severity } from '../rules/rule.ts';
import { type BaselineChoices, openBaseline } from './baselining.ts';
import { checkDrafts, type DraftCheck } from './checkDrafts.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem, type Problem } from './problem.ts';
import { createProgress } from './progress.ts';
import { type CheckedFile, type CheckReport, countFindings, isAtLeast } from './report.ts';
import { findUnwritable, type ReportChoices, writeReports } from './reports.ts';
import { toTiming } from './stopwatch.ts';
import type { Terminal } from './terminal.ts';
import { timingTable } from './timingTable.ts';
import { exceeds, fails } from './verdict.ts';

export interface CheckOptions extends DraftCheck, ReportChoices {
  /** The least severity that is reported. What is not reported does not count either. */
  readonly severity: Severity;
  readonly baseline: BaselineChoices | undefined;
  /** Say where the time went. */
  readonly timing: boolean;
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
  const progress = createProgress('check.progress', false, terminal, locale);
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const locales = new Set<Locale>();
  let all = 0;
  const onFound = (found: number) => {
    all = found;
  };
  try {
    for await (const item of checkDrafts({ ...options, onFound }, desks, terminal, locale)) {
      progress.at(checked.length + problems.length, all);
      if ('problem' in item) problems.push(item.problem);
      else if ('notice' in item) notices.push(item.notice);
      else {
        locales.add(item.locale);
        checked.push(item.file);
      }
    }
  } finally {
    progress.end();
  }
  const unsaved = await options.cache?.save();
  if (unsaved) notices.push(unsaved);
  problems.unshift(...desks.problems);
  // The language of the findings, where all desks of the run have one.
  const [own = locale] = locales.size === 1 ? locales : [];
  const { files: told, ...compared } = baseline ? await baseline(checked) : { files: checked };
  const files = told.map((file) => withoutLesser(file, options.severity));
  const timing = options.timing ? { timing: toTiming(desks.stopwatch.take()) } : {};
  const report: CheckReport = {
    files,
    problems,
    elapsedMs: performance.now() - start,
    ...compared,
    ...timing,
  };
  const unwritten = await writeReports(report, options, terminal, own);
  tell([...problems, ...unwritten, ...desks.notices, ...notices], terminal);
  const showsTiming = options.outputs.some(({ format, file }) => format === 'json' && file === undefined);
  if (report.timing && !showsTiming) terminal.err(timingTable(report.timing, locale));
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
