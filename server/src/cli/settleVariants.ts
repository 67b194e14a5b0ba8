/** `soat variants accept|prefer|split`: writes into `soat.yml` what a desk chief says of a name's spellings. */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { preferSpelling, tellApart } from '../engine/editConfig.ts';
import type { EntityKind } from '../names/name.ts';
import { findConfig } from '../platform/node/findConfig.ts';
import { replaceFile } from '../platform/node/replaceFile.ts';
import type { Locale } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';
import type { Desks, OpenDesk } from './desks.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem } from './problem.ts';
import { readVariants, type Variants } from './readVariants.ts';
import { reasonOf } from './reasons.ts';
import type { Terminal } from './terminal.ts';

/** `accept`: these are one name, written as the archive mostly does. `prefer`: written so. `split`: they are two. */
export type Verdict = 'accept' | 'prefer' | 'split';

export interface SettleOptions {
  readonly verdict: Verdict;
  /** `accept`: names. Else the spelling meant, and those it stands for or is told apart from: the archive's where none. */
  readonly names: readonly string[];
  /** Configuration file; the nearest `soat.yml`, or a new one here, where undefined. */
  readonly config: string | undefined;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** One entry for the glossary. */
interface Choice {
  readonly name: string;
  readonly others: readonly string[];
  readonly kind?: EntityKind;
}

export async function settleVariants(
  { verdict, names, config, dryRun }: SettleOptions,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { cwd } = terminal;
  const desk = await desks.of(cwd);
  for (const problem of [...desks.problems, ...desks.notices]) terminal.err(`${formatProblem(problem)}\n`);
  const file = config ?? findConfig(cwd) ?? join(cwd, 'soat.yml');
  const before = await readFile(file, 'utf8').catch(() => '');
  const path = relative(cwd, file) || file;
  let text = before.replace(/^\uFEFF/u, '');
  const said: string[] = [];
  const asked = verdict === 'accept' ? names.map((name) => [name]) : [names];
  for (const [name = '', ...others] of asked) {
    const choices = await choicesOf(verdict, name, others, desk);
    if (choices.length === 0) {
      terminal.err(`${await notFound(name, desk, locale)}\n`);
      return ExitCode.findings;
    }
    for (const choice of choices) {
      const changed = verdict === 'split' ? apart(text, choice) : preferSpelling(text, toEntry(choice));
      if (changed === undefined) {
        terminal.err(`${formatProblem({ path, code: 'config', message: say(locale, 'problem.config') })}\n`);
        return ExitCode.trouble;
      }
      text = changed;
      const data = { name: choice.name, others: choice.others.map((other) => `“${other}”`).join(', ') };
      said.push(say(locale, verdict === 'split' ? 'variants.apart' : 'variants.preferred', data));
    }
  }
  if (!dryRun) {
    try {
      await (before ? replaceFile(file, text) : writeFile(file, text));
    } catch (error) {
      const message = say(locale, 'problem.write', { reason: reasonOf(error, locale) });
      terminal.err(`${formatProblem({ path, code: 'write', message })}\n`);
      return ExitCode.trouble;
    }
  }
  const done = say(locale, dryRun ? 'variants.would' : 'variants.written', { path });
  terminal.out(`${done}\n${said.map((words) => `  ${words}\n`).join('')}`);
  return ExitCode.clean;
}

function toEntry({ name, others, kind }: Choice) {
  return { name, aliases: others, ...(kind ? { kind } : {}) };
}

function apart(text: string, { name, others, kind }: Choice): string | undefined {
  return others.reduce<string | undefined>(
    (result, differentFrom) =>
      result === undefined
        ? undefined
        : tellApart(result, { name, differentFrom, ...(kind ? { kind } : {}) }),
    text,
  );
}

/** The entries that a verdict on a name means; none where nobody knows the name and nothing more was said. */
async function choicesOf(
  verdict: Verdict,
  name: string,
  others: readonly string[],
  desk: OpenDesk,
): Promise<Choice[]> {
  const cluster = await clusterWith([name, ...others], desk);
  const kind =
    cluster && (verdict === 'split' || !desk.gazetteer.get(cluster.entity.id))
      ? cluster.entity.kind
      : undefined;
  const spellings = cluster?.spellings.map(({ text }) => text) ?? [];
  // As the archive writes it, where only the case was typed differently.
  const written = spellings.find((text) => foldText(text) === foldText(name)) ?? name;
  const chosen = verdict === 'accept' ? spellings[0] : written;
  const rest = others.length > 0 ? others : spellings.filter((text) => text !== chosen);
  if (chosen === undefined || rest.length === 0) return [];
  return [{ name: chosen, others: rest, ...(kind ? { kind } : {}) }];
}

/** The one cluster that has a spelling, or of the only entity so called that has one. */
async function clusterWith(names: readonly string[], desk: OpenDesk): Promise<Variants | undefined> {
  for (const name of names) {
    const found = await clustersNamed(name, desk);
    const exact = found.filter(({ spellings }) =>
      spellings.some(({ text }) => foldText(text) === foldText(name)),
    );
    const [first, second] = exact.length > 0 ? exact : found;
    if (first && (!second || exact.length > 0)) return first;
  }
  return undefined;
}

function clustersNamed(query: string, desk: OpenDesk): Promise<Variants[]> {
  return readVariants(desk, { query, kind: undefined, min: 1, source: undefined });
}

/** How many names are suggested. */
const SUGGESTED = 5;

async function notFound(name: string, desk: OpenDesk, locale: Locale): Promise<string> {
  const near = (await clustersNamed(name, desk)).slice(0, SUGGESTED).map(({ entity }) => `“${entity.name}”`);
  if (near.length === 0) return say(locale, 'variants.unknown', { name });
  return say(locale, 'variants.which', { name, names: near.join(', ') });
}
