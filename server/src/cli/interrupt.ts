/** Ctrl-C during work that leaves nothing half-done behind: all files are written in one step. */
import type { Locale } from '../rules/rule.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import type { Terminal } from './terminal.ts';

/**
 * Does the work; Ctrl-C meanwhile tells so and ends the process, also where something long goes on in one go.
 *
 * @param leave What is to be done before the end.
 */
export async function untilInterrupted<T>(
  work: () => Promise<T>,
  terminal: Terminal,
  locale: Locale,
  leave?: () => unknown,
): Promise<T> {
  const stop = () => {
    terminal.err(`${say(locale, 'check.stopped')}\n`);
    void Promise.resolve(leave?.()).finally(() => process.exit(ExitCode.interrupted));
  };
  process.once('SIGINT', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop);
  }
}
