/** Writes what a run found in the format that was asked for. */
import { version } from '../platform/node/shipped.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../rules/rule.ts';
import type { FormatContext } from './formats/format.ts';
import { type FormatName, loadFormat } from './formats/registry.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface ReportChoices {
  readonly format: FormatName;
  readonly color: boolean;
}

export async function writeReport(
  report: CheckReport,
  { format: name, color }: ReportChoices,
  terminal: Terminal,
  locale: Locale,
): Promise<void> {
  const format = await loadFormat(name);
  terminal.out(await format(report, contextOf(terminal, locale, color)));
}

function contextOf({ cwd, env, columns }: Terminal, locale: Locale, color: boolean): FormatContext {
  // What GitHub and GitLab call the folder of the repository, which paths in their reports count from.
  const root = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd;
  return { locale, color, columns, cwd, root, version: version(), rules: RULES };
}
