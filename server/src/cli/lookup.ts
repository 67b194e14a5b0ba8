/** `soat lookup`: what the archive knows of a name or a day, as the editor's hover tells it. */

import { pathToFileURL } from 'node:url';
import { toSchemaOrg } from '../archive/schemaOrg.ts';
import { toIsoDate } from '../draft/metadata.ts';
import { today } from '../platform/both/today.ts';
import type { Locale } from '../rules/rule.ts';
import { cardText } from '../service/cardText.ts';
import { lookUp } from '../service/lookUp.ts';
import { createSources } from '../service/sources.ts';
import type { Desks, OpenDesk } from './desks.ts';
import { eventList } from './eventList.ts';
import { ExitCode } from './exitCode.ts';
import { eventsOfArchive } from './foundEvents.ts';
import { say } from './messages.ts';
import { formatProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

export interface LookupOptions {
  readonly query: string;
  readonly format: 'stylish' | 'json';
  /** The day that "hôm qua" and days without a year are counted from; today where it is not said. */
  readonly edition: string | undefined;
  /** Only events, all of them. */
  readonly events: boolean;
}

export async function lookup(
  options: LookupOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { format, query } = options;
  const desk = await desks.of(terminal.cwd);
  for (const problem of [...desks.problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  if (options.events) return listEvents(options, desk, terminal, locale);
  const sources = createSources(desk.archive, (path) => pathToFileURL(path).href);
  const cards = await lookUp(asWritten(query), desk, sources, options.edition ?? today());
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, query, cards })}\n`);
  else if (cards.length > 0) terminal.out(`${cards.map((card) => cardText(card, locale)).join('\n\n')}\n`);
  else terminal.out(`${say(locale, 'lookup.nothing', { query })}\n`);
  if (desks.problems.length > 0) return ExitCode.trouble;
  return cards.length > 0 ? ExitCode.clean : ExitCode.findings;
}

async function listEvents(
  { query, format, edition }: LookupOptions,
  desk: OpenDesk,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const [date] = desk.annotator.annotate({
    id: 'look-up',
    text: asWritten(query),
    edition: { date: edition ?? today(), origin: 'today' },
  }).dates;
  const day = date?.edtf && toIsoDate(date.edtf) ? date.edtf : undefined;
  const found = await eventsOfArchive(
    { entities: day ? [] : [query], place: undefined, type: undefined, from: day, to: day },
    desk,
  );
  if (format === 'json') terminal.out(`${JSON.stringify(toSchemaOrg(found.events, found))}\n`);
  else if (found.events.length > 0) terminal.out(`${eventList(found, locale)}\n`);
  else terminal.out(`${say(locale, 'lookup.nothing', { query })}\n`);
  return found.events.length > 0 ? ExitCode.clean : ExitCode.findings;
}

/** An ISO day as newspapers write it, which is what the analyser reads. */
function asWritten(query: string): string {
  const [year, month, day] = (/^\d{4}-\d{2}-\d{2}$/.test(query) ? (toIsoDate(query) ?? '') : '').split('-');
  return year ? `${Number(day)}/${Number(month)}/${year}` : query;
}
