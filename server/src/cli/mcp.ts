/** `soat mcp`: the checker for hosts of language models. Standard output is the protocol's: words go to standard error. */
import { resolve } from 'node:path';
import { pathInside } from '../platform/node/ignoreFiles.ts';
import { version } from '../platform/node/shipped.ts';
import { checkerOf } from './checkerOf.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { formatProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

export async function mcp(desks: Desks, terminal: Terminal): Promise<number> {
  const desk = await desks.of(terminal.cwd);
  for (const problem of [...desks.problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  const { serve } = await import('../mcp.ts');
  const { cwd } = terminal;
  const checker = checkerOf(desk, (name) => desk.forDraft(pathInside(desk.folder, resolve(cwd, name))));
  await serve(checker, { version: version(), locale: desk.locale }, ({ message }) =>
    terminal.err(`soat: ${message}\n`),
  );
  return ExitCode.clean;
}
