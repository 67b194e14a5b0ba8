/** Applies fixes to a text. */
import type { Draft } from '../draft/draft.ts';
import type { Finding, FindingFix, TextEdit } from '../rules/rule.ts';
import { normalize } from '../text/normalize.ts';
import { countBefore } from '../text/ordered.ts';
import { isQuoted } from '../text/quotations.ts';
import { bySpan, overlaps } from '../text/span.ts';

export interface FixedText {
  readonly text: string;
  /** What was changed: edits of the text before, in its order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** The fixes that were applied, in the order of the findings. */
  readonly applied: readonly AppliedFix[];
}

/** A fix that was made, with the finding it answered. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: FindingFix;
}

/** The fixes that may be applied unseen: of each finding the safe preferred one. */
export function safeFixOf(finding: Finding): FindingFix | undefined {
  return finding.fixes.find(({ preferred, safe }) => preferred && safe);
}

/**
 * Whether an edit gives a quotation other words: what a speaker said is nobody's to change unseen. How its letters are
 * encoded (loose marks, invisible characters) is no part of it.
 */
export function changesQuotedWords(
  draft: Pick<Draft, 'text' | 'quotations'>,
  { span, newText }: TextEdit,
): boolean {
  return (
    isQuoted(draft, span) &&
    normalize(draft.text.slice(span.start, span.end)).text !== normalize(newText).text
  );
}

/**
 * Applies one chosen fix a finding, in the order given. A fix is applied wholly or not at all: one that touches what
 * an earlier one has changed is left out, and can be tried again on the new text.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  choose: (finding: Finding) => FindingFix | undefined = safeFixOf,
): FixedText {
  const edits: TextEdit[] = [];
  const applied: AppliedFix[] = [];
  for (const finding of findings) {
    const fix = choose(finding);
    if (!fix || !isSound(fix.edits)) continue;
    const fresh = fix.edits.filter((edit) => !isSame(edit, edits[countBefore(edits, edit.span.start)]));
    if (fresh.some((edit) => isTaken(edit, edits))) continue;
    for (const edit of fresh) edits.splice(countBefore(edits, edit.span.start), 0, edit);
    if (fresh.length > 0) applied.push({ finding, fix });
  }
  return { text: applyEdits(text, edits), edits, applied };
}

/** Whether an edit collides with one of others that are in order and don't overlap: only its neighbours can. */
function isTaken(edit: TextEdit, edits: readonly TextEdit[]): boolean {
  const place = countBefore(edits, edit.span.start);
  return [edits[place - 1], edits[place]].some((other) => other !== undefined && collide(edit, other));
}

/** Applies edits that don't overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => bySpan(a.span, b.span))) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Whether a fix's edits can be made together. */
function isSound(edits: readonly TextEdit[]): boolean {
  return edits.every((edit, index) => edits.slice(index + 1).every((other) => !collide(edit, other)));
}

/** Whether two edits can't both be made: they change the same text, or insert at one place. */
export function collide(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || a.span.start === b.span.start;
}

function isSame(a: TextEdit, b: TextEdit | undefined): boolean {
  return (
    b !== undefined && a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText
  );
}
