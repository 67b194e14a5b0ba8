/** `soat inspect`: what Soát reads in drafts, without judging it. */
import { draftInput } from '../engine/desk.ts';
import type { Locale } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import { type DraftSources, readDrafts } from './drafts.ts';
import { ExitCode } from './exitCode.ts';
import { type InspectedFile, toInspection } from './inspection.ts';
import { formatProblem, type Problem } from './problem.ts';
import type { Terminal } from './terminal.ts';

export interface InspectOptions extends DraftSources {
  readonly edition: string | undefined;
}

export async function inspect(
  options: InspectOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const files: InspectedFile[] = [];
  const problems: Problem[] = [];
  for await (const item of readDrafts(options, desks, terminal, locale)) {
    if ('problem' in item) problems.push(item.problem);
    else {
      const { path, text } = item.draft;
      const desk = await item.draft.desk.open();
      const { edition } = options;
      const draft = await desk.checker.read(draftInput(desk, { id: path, text, edition }));
      files.push({ path, draft });
    }
  }
  problems.unshift(...desks.problems);
  terminal.out(toInspection(files, problems));
  for (const problem of [...problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  return problems.length > 0 ? ExitCode.trouble : ExitCode.clean;
}
