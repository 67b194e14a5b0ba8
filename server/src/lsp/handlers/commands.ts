/** What editors ask for by a command: check this document, explain a rule. */

import { EXPLAIN_RULE } from '../../service/codeActions.ts';
import type { ServerContext } from '../context.ts';
import { CHECK, type CheckParams } from '../protocol.ts';
import type { Diagnosing } from './diagnostics.ts';

export function handleCommands({ connection, drafts, host }: ServerContext, diagnosing: Diagnosing): void {
  connection.onRequest(CHECK, ({ uri }: CheckParams) => {
    drafts.ask(uri);
    diagnosing.refresh();
  });

  connection.onExecuteCommand(async ({ command, arguments: [rule] = [] }) => {
    if (command !== EXPLAIN_RULE || typeof rule !== 'string') return;
    await connection.window.showDocument({ uri: host.ruleUrl(rule), takeFocus: true });
  });
}
