/** `--format json` of `soat check`: version 1 of the command-line contract. */
import { type CheckReport, countFindings } from '../report.ts';

export function toJson({ files, problems, elapsedMs }: CheckReport): string {
  const counts = countFindings(files.flatMap(({ findings }) => findings));
  return `${JSON.stringify({
    version: 1,
    files: files.map(({ path, findings, fixed }) => ({
      path,
      fixed: fixed.map(({ finding, fix }) => ({ rule: finding.rule, title: fix.title })),
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        text: finding.text,
        range: finding.range,
        offset: finding.span,
        fixes: finding.fixes.map(({ title, preferred, safe, edits }) => ({
          title,
          preferred,
          safe,
          edits: edits.map(({ span, newText }) => ({ offset: span, newText })),
        })),
        evidence: finding.evidence.map(({ article, title, date, quote }) => ({
          article,
          title,
          date,
          quote,
        })),
      })),
    })),
    problems,
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
      elapsedMs: Math.round(elapsedMs),
    },
  })}\n`;
}
