/**
 * Cleaning a draft: everything that the web page left behind, as one change that the editor looks through before it is
 * made. A client that knows change annotations (LSP 3.16) shows each deletion under its kind with the reason, ticked where
 * it is certain; any other client is only given what is certain.
 */
import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import { groupBy } from '../archive/multimap.ts';
import type { Desk } from '../engine/desk.ts';
import type { AppliedFix } from '../engine/fixes.ts';
import { certainRemovalOf, removalOf, removalsIn } from '../engine/leftovers.ts';
import { mend } from '../engine/mend.ts';
import type { Finding, Locale } from '../rules/rule.ts';
import type { CheckedDocument } from './documents.ts';
import { say } from './strings.ts';
import { type AnnotatedEdits, toAnnotatedEdit, toWorkspaceEdit } from './workspaceEdit.ts';

/** The code action that cleans: VS Code lists it under "Source Action…". */
export const CLEAN = `${CodeActionKind.Source}.clean.soat`;

export interface CleanContext {
  readonly checked: CheckedDocument;
  readonly locale: Locale;
  /** Whether the client knows change annotations. */
  readonly annotated: boolean;
}

/** Takes out all leftovers, after the editor was asked; where a client can't ask, what is certain. */
export function cleanAction(context: CleanContext): CodeAction | undefined {
  const { checked, locale, annotated } = context;
  const removals = removalsIn(checked.draft.text, checked.findings);
  const edit = annotated
    ? removalEdit(context, removals, removals.every(isCertain) ? [nothing(context)] : [])
    : removalEdit(context, removals.filter(isCertain));
  return edit && { title: say(locale, 'cleanDraft'), kind: CLEAN, edit };
}

/** Quick fixes of findings that take out more than these: all of their kind, and all there is. */
export function leftoverActions(context: CleanContext, findings: readonly Finding[]): CodeAction[] {
  if (!findings.some((finding) => removalOf(finding))) return [];
  const all = cleanAction(context);
  const others = context.checked.findings.filter(
    (finding) => removalOf(finding) && !findings.includes(finding),
  );
  return [
    ...groupActions(context, findings),
    ...(all && others.length > 0 ? [{ ...all, kind: CodeActionKind.QuickFix }] : []),
  ];
}

/** Takes out all leftovers of a finding's kind, where there are several. */
function groupActions(context: CleanContext, findings: readonly Finding[]): CodeAction[] {
  const { checked, locale } = context;
  const groups = new Set(findings.map(({ group }) => group).filter((group) => group !== undefined));
  return [...groups].flatMap((group) => {
    const ofGroup = checked.findings.filter((finding) => finding.group === group);
    const removals = removalsIn(checked.draft.text, ofGroup);
    const edit = removalEdit(context, removals);
    if (!edit || removals.length < 2) return [];
    return {
      title: say(locale, 'deleteGroup', { count: removals.length, group }),
      kind: CodeActionKind.QuickFix,
      diagnostics: checked.diagnostics.filter((_, index) => checked.findings[index]?.group === group),
      edit,
    };
  });
}

/** A text that is no document yet, without what is certain to be none of the story. */
export async function cleanText(
  text: string,
  { checker }: Desk,
): Promise<{ readonly text: string; readonly removed: number }> {
  const { draft, fixed } = await mend(
    text,
    (each) => checker.check({ id: '', text: each }),
    certainRemovalOf,
  );
  return { text: draft.text, removed: fixed.length };
}

/** Undefined where there is nothing to take out. A client that can asks about what is uncertain. */
function removalEdit(
  { checked, locale, annotated }: CleanContext,
  removals: readonly AppliedFix[],
  more: readonly AnnotatedEdits[] = [],
): WorkspaceEdit | undefined {
  if (removals.length === 0) return undefined;
  if (annotated && (more.length > 0 || !removals.every(isCertain)))
    return toAnnotatedEdit(checked, [...more, ...byGroup(removals, locale)]);
  const edits = removals.flatMap(({ fix }) => fix.edits);
  return toWorkspaceEdit(checked, edits);
}

/** The certain removals of a kind together, and those an editor should look at. */
function byGroup(removals: readonly AppliedFix[], locale: Locale): AnnotatedEdits[] {
  const kinds = groupBy(removals, (removal) => `${removal.finding.group} ${isCertain(removal)}`);
  return [...kinds.values()].map((ofKind) => {
    const [{ finding }] = ofKind;
    const group = capitalised(finding.group ?? say(locale, 'otherLeftovers'));
    const needsConfirmation = !ofKind.every(isCertain);
    return {
      annotation: {
        label: needsConfirmation ? say(locale, 'uncertainGroup', { group }) : group,
        needsConfirmation,
        description: [...new Set(ofKind.map(({ finding }) => finding.message))].join(' '),
      },
      edits: ofKind.flatMap(({ fix }) => fix.edits),
    };
  });
}

/**
 * Changes nothing, and shows what stays. VS Code opens its preview only for a change of which some part needs confirmation,
 * and takes the tick from just those parts.
 */
function nothing({ checked, locale }: CleanContext): AnnotatedEdits {
  const { lines, layout } = checked.draft;
  const headline = lines.find(({ index }) => layout.lines[index]?.role === 'headline');
  const start = headline?.span.start ?? 0;
  return {
    annotation: {
      label: say(locale, 'stays'),
      needsConfirmation: true,
      description: say(locale, 'staysReason'),
    },
    edits: [{ span: { start, end: start }, newText: '' }],
  };
}

function isCertain({ finding }: AppliedFix): boolean {
  return certainRemovalOf(finding) !== undefined;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
