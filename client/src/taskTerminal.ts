/** A terminal of a task that runs the command line as a child of the extension's own process: no shell, no pseudo-terminal of the system's, so it is the same wherever VS Code runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, type Pseudoterminal } from 'vscode';

export function createTaskTerminal(args: readonly string[], cwd: string | undefined): Pseudoterminal {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  let child: ChildProcess | undefined;
  const write = (data: string): void => written.fire(data.replaceAll('\n', '\r\n'));

  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      // The desktop's own program is Electron: with this it runs as the Node that it holds.
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      child = spawn(process.execPath, args, { env, ...(cwd === undefined ? {} : { cwd }) });
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', write);
      child.on('error', (error) => {
        write(`${error.message}\n`);
        closed.fire(2);
      });
      child.on('close', (code) => closed.fire(code ?? 2));
    },
    close: () => child?.kill(),
  };
}
