/** The findings of a draft as items of a tree, family by family: the list of problems, as an editor thinks of it. */
import { groupBy } from '../archive/multimap.ts';
import { applyEdits } from '../engine/fixes.ts';
import type { Finding, Locale } from '../rules/rule.ts';
import { contains, type Span } from '../text/span.ts';
import type { CheckedDocument } from './documents.ts';
import { type ExplorerItem, group } from './explorerItems.ts';
import { positionAt, rangeOf } from './position.ts';
import { FAMILIES, say } from './strings.ts';

/** One group, or a note that there is nothing to tell. */
export function findingItems(checked: CheckedDocument, locale: Locale): ExplorerItem[] {
  const { findings } = checked;
  if (findings.length === 0) return [{ kind: 'clean', label: say(locale, 'noFindings') }];
  const families = [...groupBy(findings, ({ rule }) => rule.slice(0, rule.indexOf('/')))];
  return group(
    say(locale, 'findingsGroup'),
    families.flatMap(([family, found]) =>
      group(
        FAMILIES[family]?.[locale] ?? family,
        found.map((finding) => findingItem(finding, checked, locale)),
        { description: String(found.length) },
      ),
    ),
    { description: String(findings.length) },
  );
}

/** UTF-16 units of flagged words that a narrow side bar shows. */
const LONGEST_TEXT = 40;

/** What stands there, and what it should be: the sentence about it is too long for a side bar. */
function findingItem(
  { message, rule, span, severity, text, fixes }: Finding,
  { draft, uri }: CheckedDocument,
  locale: Locale,
): ExplorerItem {
  const mended = mendedText(span, fixes, draft.text);
  const line = say(locale, 'atLine', { line: positionAt(draft.lines, span.start).line + 1 });
  return {
    kind: 'finding',
    severity,
    label: short(text) || message,
    description: mended ? `→ ${mended}` : message,
    tooltip: `${message}\n${line} · ${rule}`,
    location: { uri, range: rangeOf(draft.lines, span) },
  };
}

/** The flagged words with the preferred fix made; empty where it deletes them, or changes other places as well. */
function mendedText(span: Span, fixes: Finding['fixes'], draft: string): string {
  const edits = fixes.find(({ preferred }) => preferred)?.edits ?? [];
  if (edits.length === 0 || !edits.every((edit) => contains(span, edit.span))) return '';
  return short(applyEdits(draft.slice(0, span.end), edits).slice(span.start));
}

function short(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT).trimEnd()}…` : words;
}
