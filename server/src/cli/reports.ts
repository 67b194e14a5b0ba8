/** Writes what a run found in the format that was asked for. */
import type { Locale } from '../rules/rule.ts';
import { toJson } from './json.ts';
import type { CheckReport } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface ReportChoices {
  readonly format: 'stylish' | 'json';
  readonly color: boolean;
}

export async function writeReport(
  report: CheckReport,
  { format, color }: ReportChoices,
  terminal: Terminal,
  locale: Locale,
): Promise<void> {
  if (format === 'json') terminal.out(toJson(report));
  else {
    const { toStylish } = await import('./stylish.ts');
    terminal.out(toStylish(report, { locale, color, columns: terminal.columns }));
  }
}
