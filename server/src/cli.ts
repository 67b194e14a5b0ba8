#!/usr/bin/env node
/** Entry of the command line: `soat`. */
import { main } from './cli/main.ts';
import { processTerminal } from './cli/terminal.ts';

// A reader that has seen enough (`soat check | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
void main(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
