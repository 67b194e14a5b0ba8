/** Gathers edits over a whole draft. Edits of one change never overlap. */
import { applyFixes, collide } from '../engine/fixes.ts';
import type { Finding, FindingFix, TextEdit } from '../rules/rule.ts';
import { normalize } from '../text/normalize.ts';
import { bySpan, overlaps } from '../text/span.ts';
import type { CheckedDocument } from './documents.ts';

/** Edits of all fixes that may be made unseen, of one rule family or of all. */
export function safeEdits({ draft, findings }: CheckedDocument, family?: string): readonly TextEdit[] {
  const wanted = findings.filter(({ rule }) => family === undefined || rule.startsWith(`${family}/`));
  return applyFixes(draft.text, wanted).edits;
}

/**
 * The same correction wherever the same spelling stands for the same thing: other findings of the rule with this
 * fix, and other mentions of the entity written this way.
 */
export function spellingEdits(checked: CheckedDocument, finding: Finding, fix: FindingFix): TextEdit[] {
  const [edit, ...others] = fix.edits;
  if (!edit || others.length || !edit.newText) return [...fix.edits];
  const { draft, findings } = checked;
  const written = normalize(draft.text.slice(edit.span.start, edit.span.end)).text;
  const edits: TextEdit[] = [edit];
  const add = (candidate: TextEdit) => {
    if (!edits.some((other) => collide(candidate, other))) edits.push(candidate);
  };
  for (const other of findings) {
    if (other.rule !== finding.rule) continue;
    for (const {
      edits: [same, ...more],
    } of other.fixes) {
      if (!same || more.length || same.newText !== edit.newText) continue;
      if (normalize(draft.text.slice(same.span.start, same.span.end)).text === written) add(same);
    }
  }
  const entity = draft.names.find(({ span }) => overlaps(span, edit.span))?.entity;
  for (const name of draft.names)
    if (name.entity === entity && name.text === written) add({ span: name.span, newText: edit.newText });
  return edits.sort((a, b) => bySpan(a.span, b.span));
}
