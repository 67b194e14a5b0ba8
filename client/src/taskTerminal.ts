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
 * A terminal reads what is written to it a moment later, and what it has not read 100 ms after its end, VS Code's problem
 * matcher never sees (https://github.com/microsoft/vscode/issues/92868). A device status report (ECMA-48, DSR) asked for as
 * the last thing is answered when all before it was read.
 */
const [REQUEST, REPORT] = ['\x1b[5n', '\x1b[0n'];
/** In milliseconds: a terminal that does not answer is not waited for any longer. */
const LONGEST_WAIT = 5000;

export function createTaskTerminal(start: () => Running): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  let running: Running | undefined;
  let end: (() => void) | undefined;
  const write = (data: string): void => written.fire(data.replaceAll('\n', '\r\n'));
  const endWith = (code: number): void => {
    let isOver = false;
    end = () => {
      if (!isOver) closed.fire(code);
      isOver = true;
    };
    written.fire(REQUEST);
    setTimeout(end, LONGEST_WAIT);
  };

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
        endWith(2);
      });
      running.on('close', (code) => endWith(code ?? 2));
    },
    handleInput(data) {
      if (data.includes(REPORT)) end?.();
    },
    close: () => running?.kill(),
  };
}
