/** Quick fixes: offered for a place in a draft; a change of all drafts is worked out when it is chosen. */
import { CodeActionTriggerKind } from 'vscode-languageserver';
import { readWorkspaceFix, workspaceFix } from '../../service/workspaceFix.ts';
import { configFileFor } from '../configFiles.ts';
import type { ServerContext } from '../context.ts';
import { workspaceDrafts } from '../workspaceDrafts.ts';

export function handleCodeActions(context: ServerContext): void {
  const { connection, drafts, support, client } = context;

  connection.onCodeAction(async ({ textDocument, range, context: { only, triggerKind } }, token) => {
    const draft = await drafts.checkAt(textDocument.uri, range.start.line, token);
    if (!draft) return [];
    const config = await configFileFor(context, draft.desk, textDocument.uri);
    const { changeAnnotations: annotated, lateEdits } = support();
    const options = {
      only,
      annotated,
      config,
      workspace: annotated && lateEdits,
      isPart: draft.isPart,
      asksKind: client().addsNames === true,
      invoked: triggerKind === CodeActionTriggerKind.Invoked,
    };
    return draft.desk.service.codeActions(draft.checked, range, options);
  });

  connection.onCodeActionResolve(async (action, token) => {
    const fix = readWorkspaceFix(action.data);
    const draft = fix && (await drafts.check(fix.uri, token));
    if (!draft) return action;
    const found = await workspaceDrafts(context, draft.desk, fix.from, token);
    return { ...action, edit: workspaceFix(fix, found, draft.desk.desk.locale) };
  });
}
