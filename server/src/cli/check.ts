/** `soat check`: checks drafts, mends what may be mended unseen, and reports the rest. */
import type { CheckResult } from '../engine/checker.ts';
import { type MendedText, mend } from '../engine/mend.ts';
import type { Locale, Severity } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftSources, readDrafts } from './drafts.ts';
import { ExitCode } from './exitCode.ts';
import { toJson } from './json.ts';
import { formatProblem, type Problem } from './problem.ts';
import { type CheckedFile, isAtLeast, place } from './report.ts';
import { save } from './save.ts';
import type { Terminal } from './terminal.ts';

export interface CheckOptions extends DraftSources {
  readonly format: 'stylish' | 'json';
  /** ISO day that overrules what the drafts say. */
  readonly edition: string | undefined;
  /** The least severity that makes the run fail. */
  readonly failOn: Severity | 'never';
  readonly fix: boolean;
  /** Leave out what is less than a warning. */
  readonly quiet: boolean;
  readonly color: boolean;
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
  for await (const item of readDrafts(options, desks, terminal, locale)) {
    if ('problem' in item) problems.push(item.problem);
    else {
      const { path, desk } = item.draft;
      locales.add(desk.locale);
      const { draft, findings, fixed } = await checkDraft(item.draft, options);
      const problem = fixed.length > 0 && (await save(item.draft, draft.text, { cwd: terminal.cwd, locale }));
      if (problem) problems.push(problem);
      const shown = options.quiet
        ? findings.filter(({ severity }) => isAtLeast(severity, 'warning'))
        : findings;
      files.push({ path, findings: shown.map((finding) => place(finding, draft)), fixed });
    }
  }
  problems.unshift(...desks.problems);
  const report = { files, problems, elapsedMs: performance.now() - start };
  if (options.format === 'json') terminal.out(toJson(report));
  else {
    const { toStylish } = await import('./stylish.ts');
    const { color } = options;
    // The language of the findings, where all desks of the run have one.
    const [own = locale] = locales.size === 1 ? locales : [];
    terminal.out(toStylish(report, { locale: own, color, columns: terminal.columns }));
  }
  for (const problem of [...problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return ExitCode.trouble;
  const { failOn } = options;
  const fails = files.some(({ findings }) =>
    findings.some(({ severity }) => failOn !== 'never' && isAtLeast(severity, failOn)),
  );
  return fails ? ExitCode.findings : ExitCode.clean;
}

async function checkDraft(
  { path, text, desk }: DraftFile,
  { edition, fix }: CheckOptions,
): Promise<MendedText> {
  const judge = (current: string): Promise<CheckResult> =>
    desk.checker.check({
      id: path,
      text: current,
      ...(edition ? { edition: { date: edition, origin: 'option' } } : {}),
      ...(desk.edition ? { fallbackEdition: desk.edition } : {}),
    });
  return fix ? mend(text, judge) : { ...(await judge(text)), fixed: [] };
}
