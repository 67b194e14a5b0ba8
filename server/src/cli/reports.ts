/** Writes what a run found in the format that was asked for. */
import { readFileSync } from 'node:fs';
import { rulePage, version } from '../platform/node/shipped.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../rules/rule.ts';
import type { FormatContext } from './formats/format.ts';
import { type FormatName, loadFormat } from './formats/registry.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';
import type { VerdictChoices } from './verdict.ts';

export interface ReportChoices extends VerdictChoices {
  readonly format: FormatName;
  readonly color: boolean;
}

export async function writeReport(
  report: CheckReport,
  choices: ReportChoices,
  terminal: Terminal,
  locale: Locale,
): Promise<void> {
  const format = await loadFormat(choices.format);
  terminal.out(await format(report, contextOf(choices, terminal, locale)));
}

function contextOf(
  { color, ...verdict }: ReportChoices,
  { cwd, env, columns }: Terminal,
  locale: Locale,
): FormatContext {
  // What GitHub and GitLab call the folder of the repository, which paths in their reports count from.
  const root = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd;
  return { locale, color, columns, cwd, root, verdict, version: version(), rules: RULES, pageOf };
}

/** A rule's page without the marks of what was generated into it. */
function pageOf(rule: string): string | undefined {
  try {
    return readFileSync(rulePage(rule), 'utf8').replace(/<!--.*?-->\n?/gu, '');
  } catch {
    return undefined;
  }
}
