/** What a run of `soat check` gives, before it is written in a format. */
import type { CheckResult } from '../engine/checker.ts';
import type { FixedText } from '../engine/fixes.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Line } from '../text/line.ts';
import { lineAt } from '../text/line.ts';
import type { Problem } from './problem.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A fix that `--fix` made, with the finding it answered. */
export type AppliedFix = FixedText['applied'][number];

/** What is left of a draft's findings after the fixes, which count in the text as it was before each. */
export interface CheckedFile extends CheckResult {
  /** As it was given on the command line. */
  readonly path: string;
  readonly fixed: readonly AppliedFix[];
}

export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
  readonly elapsedMs: number;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: Iterable<Finding>): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** LSP position (0-based line and UTF-16 character) of a raw offset. */
export function positionAt(lines: readonly Line[], offset: number): { line: number; character: number } {
  const line = lineAt(lines, offset);
  return line ? { line: line.index, character: offset - line.span.start } : { line: 0, character: 0 };
}
