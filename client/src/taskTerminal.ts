/** The terminal of a task: shows what the command line writes. It needs no shell, so it is the same on every system. */
import { EventEmitter, type Pseudoterminal } from 'vscode';

/** A running process, as Node has it: the host that can start one hands it over. */
export interface Running {
  readonly stdout: Output | null;
  readonly stderr: Output | null;
  on(event: 'close', listener: (code: number | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  kill(): unknown;
}

interface Output {
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', listener: (data: string) => void): unknown;
}

/**
 * How long a terminal stays after its process, in milliseconds: VS Code hands lines to the problem matcher a moment after
 * they are written, and what it has not read when the terminal closes is lost (seen in VS Code 1.100).
 */
const READ_MS = 500;

export function createTaskTerminal(start: () => Running): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  let running: Running | undefined;
  const write = (data: string): void => written.fire(data.replaceAll('\n', '\r\n'));

  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      running = start();
      for (const output of [running.stdout, running.stderr]) {
        output?.setEncoding('utf8');
        output?.on('data', write);
      }
      running.on('error', (error) => {
        write(`${error.message}\n`);
        closed.fire(2);
      });
      running.on('close', (code) => setTimeout(() => closed.fire(code ?? 2), READ_MS));
    },
    close: () => running?.kill(),
  };
}
