/** `--format compact` and `unix`: a line a finding, as editors and grep-like tools read it. */
import type { Severity } from '../../rules/rule.ts';
import { oneLine } from '../excerpt.ts';
import type { CheckReport, PlacedFinding } from '../report.ts';

/** As ESLint writes them. Its `compact`, which VS Code's `$eslint-compact` reads, knows no hints. */
const NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
  hint: 'Info',
};

/** `path: line 5, col 1, Warning - message (rule)` */
export function toCompact(report: CheckReport): string {
  return eachLine(
    report,
    (path, line, column, { severity, message, rule }) =>
      `${path}: line ${line}, col ${column}, ${NAMES[severity]} - ${oneLine(message)} (${rule})`,
  );
}

/** `path:5:1: message [Warning/rule]` */
export function toUnix(report: CheckReport): string {
  return eachLine(
    report,
    (path, line, column, { severity, message, rule }) =>
      `${path}:${line}:${column}: ${oneLine(message)} [${NAMES[severity]}/${rule}]`,
  );
}

function eachLine(
  { files }: CheckReport,
  format: (path: string, line: number, column: number, finding: PlacedFinding) => string,
): string {
  const rows = files.flatMap(({ path, findings }) =>
    findings.map((finding) => {
      const { line, character } = finding.range.start;
      return `${format(path, line + 1, character + 1, finding)}\n`;
    }),
  );
  const count = rows.length === 1 ? '1 problem' : `${rows.length} problems`;
  return rows.length === 0 ? '' : `${rows.join('')}\n${count}\n`;
}
