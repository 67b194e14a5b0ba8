/** What an editor can do about a finding: accept a fix here, everywhere, for good, or ask why. */
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Desk } from '../engine/desk.ts';
import type { Finding, FindingFix } from '../rules/rule.ts';
import { contains, overlaps } from '../text/span.ts';
import { CLEAN, type CleanContext, cleanAction, leftoverActions } from './clean.ts';
import type { ConfigFile } from './configFile.ts';
import type { CheckedDocument } from './documents.ts';
import { eventActions } from './eventActions.ts';
import { evidenceActions } from './evidenceActions.ts';
import { safeEdits, spellingEdits } from './fixes.ts';
import { addNameActions, type GlossaryActionContext } from './glossaryActions.ts';
import { FIX_WORKSPACE, type NameActionContext, nameActions } from './nameActions.ts';
import { spanOf } from './position.ts';
import { type RuleActionContext, ruleActions } from './ruleActions.ts';
import { say } from './strings.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** `source.fixAll.soat`: what "fix all on save" of editors asks for. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.soat`;
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, CLEAN];

/** A finding with what the editor shows of it. */
interface Shown {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

export interface CodeActionOptions {
  /** The kinds that are wanted (LSP), all quick fixes where it is absent. */
  readonly only?: readonly string[] | undefined;
  /** Whether the client knows change annotations. */
  readonly annotated?: boolean;
  /** See {@link NameActionContext}. */
  readonly config?: ConfigFile | undefined;
  readonly workspace?: boolean;
  /** See {@link GlossaryActionContext}. */
  readonly asksKind?: boolean;
  /** Whether the draft was read only in part: then a spelling is not changed throughout. */
  readonly isPart?: boolean;
  /** Whether a person asked, and did not merely move the cursor: then what no finding is about is offered, too. */
  readonly invoked?: boolean;
}

interface Context extends CleanContext, NameActionContext, GlossaryActionContext, RuleActionContext {
  readonly invoked: boolean;
  readonly isPart: boolean;
}

/** Actions for a range. */
export function codeActions(
  checked: CheckedDocument,
  range: Range,
  { locale, gazetteer, style }: Pick<Desk, 'locale' | 'gazetteer' | 'style'>,
  { only, config, ...options }: CodeActionOptions = {},
): CodeAction[] {
  const { annotated = false, asksKind = false, invoked = false, isPart = false } = options;
  const workspace = options.workspace === true && !isPart;
  const context: Context = {
    ...{ checked, locale, config, gazetteer, style },
    ...{ annotated, workspace, asksKind, invoked, isPart },
  };
  const wanted = only ?? [CodeActionKind.QuickFix];
  const isWanted = (kind: string) => wanted.some((asked) => includes(asked, kind));
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix) || isWanted(FIX_WORKSPACE))
    actions.push(...quickFixes(context, range).filter(({ kind = '' }) => isWanted(kind)));
  for (const kind of only ?? []) {
    const action = fixAll(context, kind);
    if (action) actions.push(action);
  }
  const clean = only?.some((kind) => includes(kind, CLEAN)) ? cleanAction(context) : undefined;
  return clean ? [...actions, clean] : actions;
}

/** Whether a kind asked for includes another: `source` includes `source.fixAll.soat`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

/** What mends the text first, what is remembered for good next, then what is read, and last what silences. */
function quickFixes(context: Context, range: Range): CodeAction[] {
  const { checked, locale, invoked } = context;
  const span = spanOf(checked.draft.lines, range);
  const touched = checked.findings
    .map((finding, index): Shown => ({ finding, diagnostic: checked.diagnostics[index] as Diagnostic }))
    .filter(
      ({ finding }) =>
        overlaps(finding.span, span) || contains(finding.span, span) || contains(span, finding.span),
    );
  const each = (actions: (finding: Finding, diagnostic: Diagnostic) => CodeAction[]): CodeAction[] =>
    touched.flatMap(({ finding, diagnostic }) => actions(finding, diagnostic));
  const ofNames = touched.filter(({ finding }) => finding.rule.startsWith('name/'));
  const ofRules = new Map(touched.map((item) => [item.finding.rule, item]));
  return [
    ...each((finding, diagnostic) => finding.fixes.map((fix) => fixAction(context, fix, diagnostic))),
    ...(context.isPart ? [] : each((finding, diagnostic) => spellingAction(context, finding, diagnostic))),
    ...leftoverActions(
      context,
      touched.map(({ finding }) => finding),
    ),
    ...byTitle(each((finding, diagnostic) => nameActions(context, finding, diagnostic))),
    ...each((finding, diagnostic) => eventActions(context, finding, diagnostic)),
    ...(ofNames.length || invoked
      ? addNameActions(
          context,
          range,
          ofNames.map(({ diagnostic }) => diagnostic),
        )
      : []),
    ...byTitle(each((finding, diagnostic) => evidenceActions(finding, diagnostic, locale))),
    ...[...ofRules.values()].flatMap(({ finding, diagnostic }) => ruleActions(context, finding, diagnostic)),
  ];
}

/** Two findings on one name may offer the same. */
function byTitle(actions: readonly CodeAction[]): CodeAction[] {
  return [...new Map(actions.map((action) => [action.title, action])).values()];
}

function fixAction(context: Context, fix: FindingFix, diagnostic: Diagnostic): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: toWorkspaceEdit(context.checked, fix.edits),
    ...(fix.preferred ? { isPreferred: true } : {}),
  };
}

/** "All of this spelling": offered only where it changes more than the fix itself does. */
function spellingAction(context: Context, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
  const { checked, locale } = context;
  return finding.fixes.flatMap((fix) => {
    const edits = spellingEdits(checked, finding, fix);
    const edit = fix.edits[0];
    if (!edit || edits.length <= fix.edits.length) return [];
    return [
      {
        title: say(locale, 'fixSpelling', { from: finding.text, to: edit.newText }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: toWorkspaceEdit(context.checked, edits),
      },
    ];
  });
}

/** All safe fixes for the kind asked: of every family, or of the one that `source.fixAll.soat.<family>` names. */
function fixAll(context: Context, asked: string): CodeAction | undefined {
  const family = asked.startsWith(`${FIX_ALL}.`) ? asked.slice(FIX_ALL.length + 1) : undefined;
  if (family === undefined && !includes(asked, FIX_ALL)) return undefined;
  const edits = safeEdits(context.checked, family);
  if (!edits.length) return undefined;
  return {
    title:
      family === undefined ? say(context.locale, 'fixAll') : say(context.locale, 'fixFamily', { family }),
    kind: family === undefined ? FIX_ALL : asked,
    edit: toWorkspaceEdit(context.checked, edits),
  };
}
