#!/usr/bin/env node
/** Entry of the command line: `soat`. */
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.ts';
import { processTerminal } from './cli/terminal.ts';

// V8 compiles a pattern twice, to bytecode and, from its second use, to machine code. In a run this short the first is
// lost time: a tenth of the whole.
setFlagsFromString('--no-regexp-tier-up');

// A reader that has seen enough (`soat check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
void main(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
