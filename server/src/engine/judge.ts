/** Runs rules over a draft and its facts, and turns their reports into findings. Knows no rule by name. */
import type { Facts } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import {
  type Finding,
  fillMessage,
  type HouseStyle,
  type Locale,
  type Report,
  type Rule,
  type RuleContext,
  type Severity,
} from '../rules/rule.ts';
import { changesQuotedWords } from './fixes.ts';
import { withoutOverlaps } from './overlaps.ts';
import { withoutSuppressed } from './suppression.ts';
import { type Timer, UNTIMED } from './timer.ts';
import { withoutToldApart } from './toldApart.ts';

export interface JudgeOptions {
  readonly rules: readonly Rule[];
  /** Severity by rule id or family, where it differs from the rule's own; `off` silences. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly style: HouseStyle;
  readonly locale: Locale;
  /** What the gazetteer says of an entity. */
  readonly known?: RuleContext['known'];
  /** Times stages and rules. */
  readonly time?: Timer | undefined;
}

/** Findings in the order of the text, without what the draft itself exempts and what says one thing twice. */
export function judge(draft: Draft, facts: Facts, options: JudgeOptions): Finding[] {
  const { time = UNTIMED } = options;
  const context = { draft, facts, style: options.style, known: options.known };
  const findings: Finding[] = [];
  for (const rule of options.rules) {
    const set = severityOf(rule.meta.id, options.severities);
    if (set === 'off') continue;
    for (const report of time(rule.meta.id, () => [...rule.check(context)])) {
      findings.push(
        toFinding(rule, report, set ?? report.severity ?? rule.meta.severity, draft, options.locale),
      );
    }
  }
  return withoutOverlaps(withoutToldApart(withoutSuppressed(findings, draft), options.style), draft);
}

function severityOf(id: string, severities: JudgeOptions['severities']): Severity | 'off' | undefined {
  return severities.get(id) ?? severities.get(id.slice(0, id.indexOf('/')));
}

function toFinding(rule: Rule, report: Report, severity: Severity, draft: Draft, locale: Locale): Finding {
  const message = rule.messages[report.messageId];
  if (!message)
    throw new Error(`${rule.meta.id} reports "${report.messageId}", which is none of its messages`);
  return {
    rule: rule.meta.id,
    severity,
    message: fillMessage(message, locale, report.data),
    span: report.span,
    text: draft.text.slice(report.span.start, report.span.end),
    fixes: (report.fixes ?? []).map((fix) => ({
      title: fillMessage(fix.title, locale, fix.data),
      edits: fix.edits,
      preferred: fix.preferred ?? false,
      safe: fix.safe === true && !fix.edits.some((edit) => changesQuotedWords(draft, edit)),
    })),
    evidence: report.evidence ?? [],
    related: (report.related ?? []).map((r) => ({
      span: r.span,
      message: fillMessage(r.message, locale, r.data),
    })),
    ...(report.unnecessary ? { unnecessary: true } : {}),
    ...(report.differentEvents ? { differentEvents: report.differentEvents } : {}),
    ...(report.group ? { group: report.group[locale] } : {}),
  };
}
