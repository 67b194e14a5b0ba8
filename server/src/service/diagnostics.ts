/** Findings as LSP diagnostics. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { CheckResult } from '../engine/checker.ts';
import type { Evidence, Finding, Locale, Severity } from '../rules/rule.ts';
import { formatDate } from './dateFormat.ts';
import { rangeOf } from './position.ts';
import type { Sources } from './sources.ts';

/** What diagnostics say they come from. */
export const DIAGNOSTIC_SOURCE = 'Soát';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticContext {
  readonly uri: string;
  readonly locale: Locale;
  readonly sources: Sources;
  ruleUrl(rule: string): string;
}

/** One diagnostic a finding, in the same order. */
export function toDiagnostics(result: CheckResult, context: DiagnosticContext): Promise<Diagnostic[]> {
  return Promise.all(result.findings.map((finding) => toDiagnostic(finding, result, context)));
}

async function toDiagnostic(
  finding: Finding,
  { draft }: CheckResult,
  context: DiagnosticContext,
): Promise<Diagnostic> {
  const elsewhere = finding.related.map(({ span, message }) => ({
    location: { uri: context.uri, range: rangeOf(draft.lines, span) },
    message,
  }));
  const evidence = await Promise.all(finding.evidence.map((item) => toRelated(item, context)));
  const relatedInformation = [...elsewhere, ...evidence.filter((item) => item !== undefined)];
  return {
    range: rangeOf(draft.lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: context.ruleUrl(finding.rule) },
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(relatedInformation.length ? { relatedInformation } : {}),
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** Evidence that can't be opened has no place to point to: it stays in the hover and on the command line. */
async function toRelated(
  { article, title, date, quote, path, span }: Evidence,
  { locale, sources }: DiagnosticContext,
): Promise<DiagnosticRelatedInformation | undefined> {
  const location = await sources.locate(article, span, path);
  if (!location) return undefined;
  const heading = date ? `${title} (${formatDate(date, locale)})` : title;
  return { location, message: quote ? `${heading}: “${quote}”` : heading };
}
