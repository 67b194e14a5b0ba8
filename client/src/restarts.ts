/** What is done about a server that ends by itself: it is started again, but not for ever. */
import { commands, window } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { say } from './strings.ts';

/** So many ends within so many milliseconds are one too many: another start would not help. */
const [MOST_ENDS, WITHIN] = [5, 180_000];

export function createErrorHandler(): ErrorHandler {
  let ends: number[] = [];
  return {
    // One message that could not be sent or read: the next may be.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < WITHIN), now];
      if (ends.length < MOST_ENDS) return { action: CloseAction.Restart, handled: true };
      ends = [];
      offerRestart(say('gaveUp', { count: MOST_ENDS })).catch(() => undefined);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Of a server that ended before it had answered the first message. Gives that it is not to be tried again at once. */
export function onStartFailed(): false {
  offerRestart(say('startFailed')).catch(() => undefined);
  return false;
}

/** Waits for nobody: the notice may stay unanswered. */
async function offerRestart(notice: string): Promise<void> {
  const [restart, log] = [say('restart'), say('showLog')];
  const chosen = await window.showErrorMessage(notice, restart, log);
  if (chosen === restart) await commands.executeCommand('soat.restartServer');
  else if (chosen === log) await commands.executeCommand('soat.showOutput');
}
