/** `--format json` and `jsonl` of `soat check`: version 1 of the command-line contract. */
import { type CheckReport, countFindings, type PlacedFinding, type Position } from '../report.ts';

/** One object for the whole run. */
export function toJson({ files, problems, elapsedMs, baseline, timing }: CheckReport): string {
  const counts = countFindings(files.flatMap(({ findings }) => findings));
  return `${JSON.stringify({
    version: 1,
    files: files.map(({ path, findings, fixed }) => ({
      path,
      fixed: fixed.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title })),
      findings: findings.map(toObject),
    })),
    problems,
    ...(baseline ? { baseline } : {}),
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      elapsedMs: Math.round(elapsedMs),
    },
    ...(timing ? { timing } : {}),
  })}\n`;
}

/** A line a finding, with its file: for what reads line by line. */
export function toJsonLines({ files }: CheckReport): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map((finding) => `${JSON.stringify({ path, ...toObject(finding) })}\n`),
    )
    .join('');
}

function toObject(finding: PlacedFinding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    text: finding.text,
    range: { start: toPosition(finding.range.start), end: toPosition(finding.range.end) },
    offset: finding.span,
    fingerprint: finding.fingerprint,
    fixes: finding.fixes.map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map(({ span, newText }) => ({ offset: span, newText })),
    })),
    evidence: finding.evidence.map(({ article, title, date, quote }) => ({ article, title, date, quote })),
  };
}

function toPosition({ line, character }: Position) {
  return { line, character };
}
