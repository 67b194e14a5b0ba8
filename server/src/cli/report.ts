/** What a run of `soat check` gives, before it is written in a format. */
import type { Draft } from '../draft/draft.ts';
import type { AppliedFix } from '../engine/fixes.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Line } from '../text/line.ts';
import { lineAt } from '../text/line.ts';
import type { Problem } from './problem.ts';
import type { DraftReading } from './reading.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** As in LSP: 0-based line, and 0-based UTF-16 character in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A finding with what a report shows of its place, so that a run over a whole archive need not keep its drafts. */
export interface PlacedFinding extends Finding {
  readonly range: { readonly start: Position; readonly end: Position };
  /** Raw text of the line it starts in. */
  readonly line: string;
  /** How many lines with text it goes on over. */
  readonly moreLines: number;
}

export interface CheckedFile {
  /** As it was given on the command line. */
  readonly path: string;
  /** Of the draft as it is after the fixes. */
  readonly findings: readonly PlacedFinding[];
  readonly fixed: readonly AppliedFix[];
  /** The draft itself, where the format shows it. */
  readonly reading?: DraftReading;
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

export function place(finding: Finding, { text, lines }: Draft): PlacedFinding {
  const { start, end } = finding.span;
  const range = { start: positionAt(lines, start), end: positionAt(lines, end) };
  const first = lines[range.start.line]?.span ?? finding.span;
  // A span that ends with a line end stops before the next line.
  const last = positionAt(lines, Math.max(start, end - 1)).line;
  const more = lines.slice(range.start.line + 1, last + 1).filter((line) => line.text.trim() !== '');
  return { ...finding, range, line: text.slice(first.start, first.end), moreLines: more.length };
}

function positionAt(lines: readonly Line[], offset: number): Position {
  const line = lineAt(lines, offset);
  return line ? { line: line.index, character: offset - line.span.start } : { line: 0, character: 0 };
}
