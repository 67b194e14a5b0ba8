/** `soat completions SHELL`: a script that teaches a shell what can be typed after `soat`. */
import type { Command } from 'commander';
import { ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { toBash } from './bash.ts';
import { toFish } from './fish.ts';
import { grammarOf, type SHELLS } from './grammar.ts';
import { toZsh } from './zsh.ts';

export type Shell = (typeof SHELLS)[number];

const SCRIPTS = { bash: toBash, zsh: toZsh, fish: toFish } as const;

export function completions(shell: Shell, program: Command, terminal: Terminal): number {
  terminal.out(SCRIPTS[shell](grammarOf(program)));
  return ExitCode.clean;
}
