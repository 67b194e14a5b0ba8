/** Writes what a run found, in each format that was asked for, to where it was asked for. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rulePage, version } from '../platform/node/shipped.ts';
import { prepareOutput, writeOutput } from '../platform/node/writeOutput.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../rules/rule.ts';
import type { FormatContext } from './formats/format.ts';
import { loadFormat } from './formats/registry.ts';
import { say } from './messages.ts';
import type { Output } from './outputs.ts';
import type { Problem } from './problem.ts';
import { reasonOf } from './reasons.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';
import type { VerdictChoices } from './verdict.ts';

export interface ReportChoices extends VerdictChoices {
  readonly outputs: readonly Output[];
  /** Whether to colour, where that was said: else only what goes to a terminal is. */
  readonly color: boolean | undefined;
}

/** Files of the outputs that can't be written: better told before a run than after it. */
export async function findUnwritable(
  { outputs }: ReportChoices,
  { cwd }: Terminal,
  locale: Locale,
): Promise<Problem[]> {
  return attemptEach(outputs, locale, async ({ file }) => {
    if (file !== undefined) await prepareOutput(resolve(cwd, file));
  });
}

/** @returns what could not be written. */
export async function writeReports(
  report: CheckReport,
  choices: ReportChoices,
  terminal: Terminal,
  locale: Locale,
): Promise<Problem[]> {
  return attemptEach(choices.outputs, locale, async ({ format: name, file }) => {
    const format = await loadFormat(name);
    const text = await format(report, contextOf(choices, terminal, locale, file === undefined));
    if (file === undefined) terminal.out(text);
    else await writeOutput(resolve(terminal.cwd, file), text);
  });
}

async function attemptEach(
  outputs: readonly Output[],
  locale: Locale,
  attempt: (output: Output) => Promise<void>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const output of outputs) {
    try {
      await attempt(output);
    } catch (error) {
      const { file } = output;
      // What a format throws is a fault of its own.
      if (file === undefined || !(error instanceof Error && 'code' in error)) throw error;
      const message = say(locale, 'problem.report', { reason: reasonOf(error, locale) });
      problems.push({ path: file, code: 'write', message });
    }
  }
  return problems;
}

function contextOf(
  { color, failOn, maxWarnings }: ReportChoices,
  { cwd, env, columns, ...terminal }: Terminal,
  locale: Locale,
  isTerminal: boolean,
): FormatContext {
  return {
    locale,
    color: color ?? (isTerminal && terminal.color),
    columns: isTerminal ? columns : undefined,
    cwd,
    // What GitHub and GitLab call the folder of the repository, which paths in their reports count from.
    root: env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd,
    verdict: { failOn, maxWarnings },
    version: version(),
    rules: RULES,
    pageOf,
  };
}

/** A rule's page without the marks of what was generated into it. */
function pageOf(rule: string): string | undefined {
  try {
    return readFileSync(rulePage(rule), 'utf8').replace(/<!--.*?-->\n?/gu, '');
  } catch {
    return undefined;
  }
}
