/** Leaves of several findings about one thing the one that an editor should act on. */
import type { Draft } from '../draft/draft.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import { lineAt } from '../text/line.ts';
import { bySpan, contains, type Span } from '../text/span.ts';

const GRAVITY: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/**
 * Findings in the order of the text, without
 * - those on names, dates and so on in a line that is page furniture: what goes need not be mended. A repeated line is
 *   story all the same: an editor may keep the copy;
 * - those that want a part deleted of what another one wants deleted;
 * - of one family's findings on the very same span all but the gravest, or the one that knows best what to do.
 */
export function withoutOverlaps(findings: readonly Finding[], draft: Draft): Finding[] {
  const deleted: Span[] = [];
  const taken = new Set<string>();
  const kept = [...findings].sort(byWorth).filter((finding) => {
    const { span, unnecessary } = finding;
    if (unnecessary ? deleted.some((outer) => contains(outer, span)) : isFurniture(span, draft)) return false;
    if (unnecessary) deleted.push(span);
    const place = `${span.start} ${span.end} ${familyOf(finding)}`;
    return !taken.has(place) && taken.add(place);
  });
  return kept.sort((a, b) => bySpan(a.span, b.span) || (a.rule < b.rule ? -1 : 1));
}

/** What wants text deleted comes first, the longer before the shorter; then by gravity and by what is known. */
function byWorth(a: Finding, b: Finding): number {
  return (
    Number(b.unnecessary ?? false) - Number(a.unnecessary ?? false) ||
    (a.unnecessary ? length(b) - length(a) : 0) ||
    GRAVITY[b.severity] - GRAVITY[a.severity] ||
    Number(hasPreferredFix(b)) - Number(hasPreferredFix(a)) ||
    b.evidence.length - a.evidence.length ||
    (a.rule < b.rule ? -1 : 1)
  );
}

function isFurniture(span: Span, { layout, lines }: Draft): boolean {
  const line = lineAt(lines, span.start);
  const { role, kind } = layout.lines[line?.index ?? -1] ?? {};
  return role === 'boilerplate' && kind !== 'repeat';
}

function familyOf({ rule }: Finding): string {
  return rule.slice(0, rule.indexOf('/'));
}

function hasPreferredFix({ fixes }: Finding): boolean {
  return fixes.some(({ preferred }) => preferred);
}

function length({ span }: Finding): number {
  return span.end - span.start;
}
