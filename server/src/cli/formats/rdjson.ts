/**
 * `--format rdjson` and `rdjsonl`: the Reviewdog Diagnostic Format, with fixes as suggestions. Its columns count bytes of
 * UTF-8 from 1, the end is not included.
 *
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
import type { Severity } from '../../rules/rule.ts';
import { oneLine } from '../excerpt.ts';
import type { CheckReport, PlacedFinding, Position, Range } from '../report.ts';
import type { FormatContext } from './format.ts';
import { pathFrom } from './paths.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};
const SOURCE = { name: 'soat' };

export function toRdjson(report: CheckReport, context: FormatContext): string {
  return `${JSON.stringify({ source: SOURCE, diagnostics: diagnosticsOf(report, context) })}\n`;
}

export function toRdjsonl(report: CheckReport, context: FormatContext): string {
  return diagnosticsOf(report, context)
    .map((diagnostic) => `${JSON.stringify({ ...diagnostic, source: SOURCE })}\n`)
    .join('');
}

function diagnosticsOf({ files }: CheckReport, context: FormatContext) {
  return files.flatMap((file) => {
    const path = pathFrom(file.path, context);
    return file.findings.map((finding) => {
      const suggestions = suggestionsOf(finding);
      return {
        message: oneLine(finding.message),
        location: { path, range: toRange(finding.range) },
        severity: SEVERITIES[finding.severity],
        code: { value: finding.rule },
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    });
  });
}

/** The preferred fix first. A suggestion is one change: fixes of several are left out, as each alone would be wrong. */
function suggestionsOf({ fixes }: PlacedFinding) {
  return [...fixes]
    .sort((a, b) => Number(b.preferred) - Number(a.preferred))
    .flatMap(({ edits: [edit, ...more] }) =>
      edit && more.length === 0 ? [{ range: toRange(edit.range), text: edit.newText }] : [],
    );
}

function toRange({ start, end }: Range) {
  return { start: toPosition(start), end: toPosition(end) };
}

function toPosition({ line, byte }: Position) {
  return { line: line + 1, column: byte + 1 };
}
