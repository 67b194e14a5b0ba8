/** Gathers edits over a whole draft. Edits of one change never overlap. */

import { applyFixes, collide } from '../engine/fixes.ts';
import type { NameMention } from '../names/name.ts';
import type { Finding, FindingFix, TextEdit } from '../rules/rule.ts';
import { normalize } from '../text/normalize.ts';
import { isQuoted } from '../text/quotations.ts';
import { bySpan } from '../text/span.ts';
import type { CheckedDocument } from './documents.ts';
import { type Respelling, safeRespelling } from './safePlaces.ts';

/** Edits of all fixes that may be made unseen, of one rule family or of all. */
export function safeEdits({ draft, findings }: CheckedDocument, family?: string): readonly TextEdit[] {
  const wanted = findings.filter(({ rule }) => family === undefined || rule.startsWith(`${family}/`));
  return applyFixes(draft.text, wanted).edits;
}

/** A fix that gives a name another spelling, and the name as it stands. */
export interface NameFix extends Respelling {
  readonly name: NameMention;
}

/** Puts another country or body beside a name: no other spelling of the one that stands there. */
const OFFICE_RULE = 'name/role';

/** What a fix makes of a name; undefined where it changes something else, or a part of it only. */
export function nameFixOf(
  { draft }: CheckedDocument,
  { rule }: Pick<Finding, 'rule'>,
  { edits }: FindingFix,
): NameFix | undefined {
  const [edit, ...others] = edits;
  if (rule === OFFICE_RULE || !edit?.newText || others.some(({ newText }) => newText !== edit.newText))
    return undefined;
  const name = draft.names.find(({ span }) => span.start === edit.span.start && span.end === edit.span.end);
  return name && { name, entity: name.entity, from: name.text, to: edit.newText };
}

/**
 * The same correction wherever the same spelling stands for the same thing and the place is safe: other findings of the
 * rule with this fix, and other mentions of the entity written this way.
 */
export function spellingEdits(checked: CheckedDocument, finding: Finding, fix: FindingFix): TextEdit[] {
  const [edit, ...others] = fix.edits;
  if (!edit || others.length || !edit.newText || finding.rule === OFFICE_RULE) return [...fix.edits];
  const { draft, findings } = checked;
  const writtenAt = ({ span }: TextEdit) => normalize(draft.text.slice(span.start, span.end)).text;
  const edits: TextEdit[] = [edit];
  const add = (candidate: TextEdit) => {
    if (!edits.some((other) => collide(candidate, other))) edits.push(candidate);
  };
  const alike = findings
    .filter(({ rule }) => rule === finding.rule)
    .flatMap((other) => other.fixes.map((one) => one.edits))
    .flatMap(([same, ...more]) => (same && !more.length && same.newText === edit.newText ? same : []))
    .filter((same) => writtenAt(same) === writtenAt(edit));
  for (const same of alike) if (!isQuoted(draft, same.span)) add(same);
  const name = nameFixOf(checked, finding, fix);
  for (const same of name ? safeRespelling(draft, name) : []) add(same);
  return edits.sort((a, b) => bySpan(a.span, b.span));
}
