/** `soat events`: the dated events of drafts, or of the archive, as schema.org JSON-LD. */
import { toSchemaOrg } from '../archive/schemaOrg.ts';
import type { Locale } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftSources, readDrafts } from './drafts.ts';
import { ExitCode } from './exitCode.ts';
import { type EventRequest, eventsOfArchive, eventsOfDrafts } from './foundEvents.ts';
import { formatProblem, type Problem } from './problem.ts';
import type { Terminal } from './terminal.ts';

export interface EventsOptions extends DraftSources, EventRequest {
  readonly edition: string | undefined;
}

export async function events(
  options: EventsOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { targets, stdin, edition } = options;
  const problems: Problem[] = [];
  const drafts: DraftFile[] = [];
  const isArchive = targets.length === 0 && stdin === undefined;
  if (!isArchive) {
    for await (const item of readDrafts(options, desks, terminal, locale)) {
      if ('problem' in item) problems.push(item.problem);
      else drafts.push(item.draft);
    }
  }
  const desk = await (drafts[0]?.desk.open() ?? desks.of(terminal.cwd));
  const found = isArchive
    ? await eventsOfArchive(options, desk)
    : await eventsOfDrafts(drafts, edition, options, desk);
  problems.unshift(...desks.problems);
  terminal.out(`${JSON.stringify(toSchemaOrg(found.events, found), null, 2)}\n`);
  for (const problem of [...problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return ExitCode.trouble;
  return found.events.length > 0 ? ExitCode.clean : ExitCode.findings;
}
