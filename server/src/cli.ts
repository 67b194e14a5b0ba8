#!/usr/bin/env node
/** Entry of the command line: `soat`. */
import { setFlagsFromString } from 'node:v8';
import { ExitCode } from './cli/exitCode.ts';
import { main } from './cli/main.ts';
import { say } from './cli/messages.ts';
import { reasonOf } from './cli/reasons.ts';
import { localeOf, processTerminal } from './cli/terminal.ts';

// V8 compiles a pattern twice, to bytecode and, from its second use, to machine code. In a run this short the first is
// lost time: a tenth of the whole.
setFlagsFromString('--no-regexp-tier-up');
// It optimises functions that are called some hundred times, at the cost of a sixth of a short run's processor time and of
// a fifth where several threads check; with four times that patience it keeps to those that matter.
setFlagsFromString('--interrupt-budget=500000');

const terminal = processTerminal();

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`soat check | head`) is no error: the run goes on without it, for its exit code.
    if (error.code === 'EPIPE') return;
    const locale = localeOf(terminal.env);
    if (stream === process.stdout)
      terminal.err(`soat: ${say(locale, 'problem.output', { reason: reasonOf(error, locale) })}\n`);
    process.exit(ExitCode.trouble);
  });
void main(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
