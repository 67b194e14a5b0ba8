/** What editors ask for by a command: check this document, explain a rule, open the evidence. */
import { Location } from 'vscode-languageserver';
import { OPEN_EVIDENCE } from '../../service/evidenceActions.ts';
import { EXPLAIN_RULE } from '../../service/ruleActions.ts';
import type { ServerContext } from '../context.ts';
import { CHECK, type CheckParams } from '../protocol.ts';
import type { Diagnosing } from './diagnostics.ts';

export function handleCommands({ connection, drafts, host }: ServerContext, diagnosing: Diagnosing): void {
  connection.onRequest(CHECK, ({ uri }: CheckParams) => {
    drafts.ask(uri);
    diagnosing.refresh();
  });

  connection.onExecuteCommand(async ({ command, arguments: [argument] = [] }) => {
    if (command === EXPLAIN_RULE && typeof argument === 'string')
      await connection.window.showDocument({ uri: host.ruleUrl(argument), takeFocus: true });
    if (command === OPEN_EVIDENCE && Location.is(argument))
      await connection.window.showDocument({
        uri: argument.uri,
        selection: argument.range,
        takeFocus: true,
      });
  });
}
