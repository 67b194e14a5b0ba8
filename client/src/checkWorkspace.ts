/** "Soát: Soát cả thư mục làm việc": the server checks all drafts; shows how far it is, and takes a cancellation. */
import { commands, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest, WorkDoneProgress } from 'vscode-languageclient';
import { CHECK_DRAFTS, type WorkspaceSummary } from '../../server/src/lsp/protocol.ts';
import { say } from './strings.ts';

/** Gives what was found, also to whoever calls the command. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<WorkspaceSummary> {
  const options = {
    location: ProgressLocation.Notification,
    title: say('checkingWorkspace'),
    cancellable: true,
  };
  const summary = await window.withProgress(options, async (progress, token) => {
    const workDoneToken = globalThis.crypto.randomUUID();
    let percentage = 0;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report') return;
      const increment = (value.percentage ?? percentage) - percentage;
      percentage += increment;
      progress.report({ increment, ...(value.message ? { message: value.message } : {}) });
    });
    try {
      const params = { command: CHECK_DRAFTS, workDoneToken };
      return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as WorkspaceSummary;
    } finally {
      listening.dispose();
    }
  });
  const { affected, cancelled, ...counts } = summary;
  if (affected > 0) await commands.executeCommand('workbench.actions.view.problems');
  const key = cancelled
    ? 'workspaceStopped'
    : counts.drafts === 0
      ? 'workspaceEmpty'
      : affected
        ? 'workspaceFound'
        : 'workspaceClean';
  window.showInformationMessage(say(key, { ...counts, affected }));
  return summary;
}
