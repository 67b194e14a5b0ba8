/** `soat variants`: the names that the archive spells in several ways, for the desk chief to settle. */
import type { Locale } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem } from './problem.ts';
import { readVariants, type VariantFilter, type Variants } from './readVariants.ts';
import type { Terminal } from './terminal.ts';
import { clusterTable } from './variantsTable.ts';

export interface ListVariantsOptions extends VariantFilter {
  /** Also those that `soat.yml` has settled. */
  readonly all: boolean;
  readonly format: 'stylish' | 'json';
  readonly color: boolean;
}

export async function listVariants(
  options: ListVariantsOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { query, format, color } = options;
  const desk = await desks.of(terminal.cwd);
  for (const problem of [...desks.problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  const found = await readVariants(desk, options);
  const open = options.all ? found : found.filter(({ preferred }) => preferred?.by !== 'glossary');
  if (format === 'json') terminal.out(`${JSON.stringify({ version: 1, clusters: open.map(toJson) })}\n`);
  else {
    for (const cluster of open) terminal.out(`${clusterTable(cluster, { locale, color })}\n`);
    const settled = found.length - open.length;
    const key = open.length ? 'variants.count' : query ? 'variants.noneOf' : 'variants.none';
    terminal.err(`${say(locale, key, { n: open.length, query })}\n`);
    if (settled) terminal.err(`${say(locale, 'variants.settled', { n: settled })}\n`);
    if (open.length) terminal.err(`${say(locale, 'variants.hint')}\n`);
  }
  return desks.problems.length > 0 ? ExitCode.trouble : ExitCode.clean;
}

function toJson({ entity, preferred, spellings, articles }: Variants) {
  return {
    entity: entity.id,
    kind: entity.kind,
    name: entity.name,
    articles,
    ...(preferred ? { preferred: { spelling: preferred.spelling, by: preferred.by } } : {}),
    spellings: spellings.map(({ text, count, articles: own, bySource, byYear, first, last }) => ({
      text,
      count,
      articles: own,
      bySource,
      byYear,
      first,
      last,
    })),
  };
}
