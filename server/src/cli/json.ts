/** `--format json` of `soat check`: version 1 of the command-line contract. */
import type { CheckResult } from '../engine/checker.ts';
import type { Line } from '../text/line.ts';
import { lineAt } from '../text/line.ts';

export function toJson(
  results: readonly (CheckResult & { readonly path: string })[],
  elapsedMs: number,
): unknown {
  const count = (severity: string) =>
    results.reduce((n, result) => n + result.findings.filter((f) => f.severity === severity).length, 0);
  return {
    version: 1,
    files: results.map(({ path, draft, findings }) => ({
      path,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        text: finding.text,
        range: {
          start: positionAt(draft.lines, finding.span.start),
          end: positionAt(draft.lines, finding.span.end),
        },
        offset: finding.span,
        fixes: finding.fixes.map((fix) => ({
          title: fix.title,
          preferred: fix.preferred,
          edits: fix.edits.map((edit) => ({ offset: edit.span, newText: edit.newText })),
        })),
        evidence: finding.evidence.map(({ article, title, date, quote }) => ({
          article,
          title,
          date,
          quote,
        })),
      })),
    })),
    summary: {
      files: results.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      elapsedMs,
    },
  };
}

function positionAt(lines: readonly Line[], offset: number): { line: number; character: number } {
  const line = lineAt(lines, offset);
  return line ? { line: line.index, character: offset - line.span.start } : { line: 0, character: 0 };
}
