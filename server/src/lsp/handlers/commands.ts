/** What editors ask for by a command: check this document, check all drafts, explain a rule, open the evidence. */
import { type CancellationToken, Location, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { OPEN_EVIDENCE } from '../../service/evidenceActions.ts';
import { EXPLAIN_RULE } from '../../service/ruleActions.ts';
import type { ServerContext } from '../context.ts';
import { CHECK, CHECK_DRAFTS, type CheckParams, type WorkspaceSummary } from '../protocol.ts';
import type { WorkspaceCheck } from '../workspaceCheck.ts';
import type { Watching } from './changes.ts';
import type { Diagnosing } from './diagnostics.ts';

export interface Commanded {
  readonly diagnosing: Diagnosing;
  readonly workspaceCheck: WorkspaceCheck;
  readonly watching: Watching;
}

export function handleCommands(
  { connection, drafts, host }: ServerContext,
  { diagnosing, workspaceCheck, watching }: Commanded,
): void {
  connection.onRequest(CHECK, ({ uri }: CheckParams) => {
    drafts.ask(uri);
    diagnosing.refresh();
  });

  const checkDrafts = async (
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<WorkspaceSummary> => {
    progress.begin('Soát', 0, undefined, true);
    try {
      await watching.watchDrafts();
      return await workspaceCheck.run(progress, token);
    } finally {
      progress.done();
    }
  };

  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }, token, progress) => {
    if (command === CHECK_DRAFTS) return checkDrafts(token, progress);
    if (command === EXPLAIN_RULE && typeof argument === 'string')
      await connection.window.showDocument({ uri: host.ruleUrl(argument), takeFocus: true });
    if (command === OPEN_EVIDENCE && Location.is(argument))
      await connection.window.showDocument({
        uri: argument.uri,
        selection: argument.range,
        takeFocus: true,
      });
    return undefined;
  });
}
