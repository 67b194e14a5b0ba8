/** What a run of `soat check` gives, before it is written in a format. */
import type { Draft } from '../draft/draft.ts';
import type { StaleEntry } from '../engine/baseline.ts';
import { type Fingerprint, fingerprintsOf } from '../engine/fingerprint.ts';
import type { AppliedFix } from '../engine/fixes.ts';
import type { Finding, FindingFix, Severity, TextEdit } from '../rules/rule.ts';
import { positionAt as lspPositionAt } from '../service/position.ts';
import { type Line, lineAt } from '../text/line.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './problem.ts';
import type { DraftReading } from './reading.ts';
import type { Timing } from './stopwatch.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** As in LSP: 0-based line, and 0-based UTF-16 character in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
  /** The same column in bytes of UTF-8. */
  readonly byte: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface PlacedEdit extends TextEdit {
  readonly range: Range;
}

export interface PlacedFix extends FindingFix {
  readonly edits: readonly PlacedEdit[];
}

/** A finding with what a report shows of its place, so that a run over a whole archive need not keep its drafts. */
export interface PlacedFinding extends Finding {
  readonly range: Range;
  /** Raw text of the line it starts in. */
  readonly line: string;
  /** How many lines with text it goes on over. */
  readonly moreLines: number;
  readonly fixes: readonly PlacedFix[];
  readonly related: readonly { readonly span: Span; readonly message: string; readonly range: Range }[];
  /** See {@link fingerprintsOf}. */
  readonly fingerprint: Fingerprint;
}

export interface CheckedFile {
  /** As it was given on the command line. */
  readonly path: string;
  /** Of the draft as it is after the fixes. */
  readonly findings: readonly PlacedFinding[];
  readonly fixed: readonly AppliedFix[];
  /** The draft itself, where the format shows it. */
  readonly reading?: DraftReading;
  /** Findings that the baseline has, where there is one: they are not among the others. */
  readonly known?: readonly PlacedFinding[];
}

/** What a run has to say of its baseline. */
export interface BaselineReport {
  readonly path: string;
  /** Findings it has, which are not reported. */
  readonly known: number;
  readonly stale: readonly StaleEntry[];
  /** Set where it was written: how many findings it has now, and how many of them are new. */
  readonly written?: { readonly findings: number; readonly added: number };
}

export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly problems: readonly Problem[];
  readonly elapsedMs: number;
  /** Set where there is a baseline. */
  readonly baseline?: BaselineReport;
  /** Where the time went, where that was asked for. */
  readonly timing?: Timing;
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

/** The last line (0-based) that a range has something of: one that ends with a line end stops before the next line. */
export function lastLineOf({ start, end }: Range): number {
  return end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/** The findings of one draft, all of them: fingerprints count those that are alike. */
export function placeAll(findings: readonly Finding[], draft: Draft): PlacedFinding[] {
  const fingerprints = fingerprintsOf(findings, draft);
  return findings.map((finding, index) => ({
    ...place(finding, draft),
    fingerprint: fingerprints[index] as Fingerprint,
  }));
}

function place(finding: Finding, { text, lines }: Draft): Omit<PlacedFinding, 'fingerprint'> {
  const { start, end } = finding.span;
  const rangeOf = (span: Span): Range => ({
    start: positionAt(span.start, text, lines),
    end: positionAt(span.end, text, lines),
  });
  const range = rangeOf(finding.span);
  const first = lines[range.start.line]?.span ?? finding.span;
  // A span that ends with a line end stops before the next line.
  const last = lineAt(lines, Math.max(start, end - 1))?.index ?? 0;
  const more = lines.slice(range.start.line + 1, last + 1).filter((line) => line.text.trim() !== '');
  return {
    ...finding,
    range,
    line: text.slice(first.start, first.end),
    moreLines: more.length,
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, range: rangeOf(edit.span) })),
    })),
    related: finding.related.map((place) => ({ ...place, range: rangeOf(place.span) })),
  };
}

function positionAt(offset: number, text: string, lines: readonly Line[]): Position {
  const { line, character } = lspPositionAt(lines, offset);
  return { line, character, byte: Buffer.byteLength(text.slice(offset - character, offset)) };
}
