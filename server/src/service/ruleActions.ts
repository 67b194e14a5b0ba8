/** What can be done about a rule rather than about the text: ask what it is about, leave it out here, or for good. */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { disableInFile, setSeverity } from '../engine/editConfig.ts';
import { disableInDraft, disableOnLine } from '../engine/suppression.ts';
import type { Finding, Locale } from '../rules/rule.ts';
import { type ConfigFile, configAction } from './configFile.ts';
import type { CheckedDocument } from './documents.ts';
import { say } from './strings.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** Command of the editor that shows a rule's page; its one argument is the rule's id. */
export const EXPLAIN_RULE = 'soat.explainRule';

export interface RuleActionContext {
  readonly checked: CheckedDocument;
  readonly locale: Locale;
  readonly config: ConfigFile | undefined;
}

/** From what changes nothing to what changes most. */
export function ruleActions(
  { checked, locale, config }: RuleActionContext,
  finding: Finding,
  diagnostic: Diagnostic,
): CodeAction[] {
  const { rule } = finding;
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const explain = say(locale, 'explainRule', { rule });
  return [
    { ...common, title: explain, command: { title: explain, command: EXPLAIN_RULE, arguments: [rule] } },
    {
      ...common,
      title: say(locale, 'ignoreLine', { rule }),
      edit: toWorkspaceEdit(checked, [disableOnLine(checked.draft, finding)]),
    },
    {
      ...common,
      title: say(locale, 'ignoreFile', { rule }),
      edit: toWorkspaceEdit(checked, [disableInDraft(checked.draft, rule)]),
    },
    ...(config?.draft
      ? configAction(
          config,
          say(locale, 'ignoreFileInConfig', { rule }),
          disableInFile(config.text ?? '', config.draft, rule),
          common.diagnostics,
        )
      : []),
    ...(config
      ? configAction(
          config,
          say(locale, 'ignoreRule', { rule }),
          setSeverity(config.text ?? '', rule, 'off'),
          common.diagnostics,
        )
      : []),
  ];
}
