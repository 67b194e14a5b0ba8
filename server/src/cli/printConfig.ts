/** `soat check --print-config FILE`: the configuration of that draft, as a `soat.yml` whose comments say where from. */
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { Document, isCollection, isScalar } from 'yaml';
import { findConfig } from '../platform/node/findConfig.ts';
import { readDraft } from '../platform/node/readDraft.ts';
import type { Locale } from '../rules/rule.ts';
import { readConfig } from './configFile.ts';
import type { DeskChoices } from './desks.ts';
import { type DraftChoices, type EffectiveConfig, effectiveConfig, type Origin } from './effectiveConfig.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { formatProblem } from './problem.ts';
import type { Terminal } from './terminal.ts';

/** Short lists stand on one line. */
const FLOW_ITEMS = 4;

/** @param draft The file or folder asked about; it need not be there. */
export async function printConfig(
  draft: string,
  choices: DeskChoices & DraftChoices,
  format: 'yaml' | 'json',
  terminal: Terminal,
  locale: Locale,
): Promise<number> {
  const { cwd } = choices;
  const path = resolve(cwd, draft);
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path);
  const file = choices.config === undefined ? findConfig(folder) : resolve(cwd, choices.config);
  const read = file === undefined ? undefined : await readConfig(file, { cwd, locale });
  const reading = file === undefined ? undefined : await readDraft(file);
  const loaded = read && { ...read.loaded, text: reading && 'text' in reading ? reading.text : '' };
  const effective = effectiveConfig(loaded, path, choices);
  const near = file === undefined ? null : relative(cwd, file);
  terminal.out(format === 'json' ? toJson(draft, near, effective) : toYaml(draft, near, effective, locale));
  for (const problem of read?.problems ?? []) terminal.err(`${formatProblem(problem)}\n`);
  return read?.problems.length ? ExitCode.trouble : ExitCode.clean;
}

function toJson(file: string, config: string | null, { settings, rules }: EffectiveConfig): string {
  const values = Object.fromEntries(
    settings.map(({ key, value = null, origin }) => [key, { value, origin }]),
  );
  return `${JSON.stringify({ version: 1, file, config, settings: values, rules: Object.fromEntries(rules) })}\n`;
}

function toYaml(
  draft: string,
  config: string | null,
  { settings, rules }: EffectiveConfig,
  locale: Locale,
): string {
  const document = new Document({});
  document.commentBefore =
    config === null
      ? ` ${say(locale, 'config.none', { draft })}`
      : ` ${say(locale, 'config.from', { draft, config })}`;
  const unset: string[] = [];
  for (const { key, value, origin } of settings) {
    if (value === undefined) unset.push(key);
    else add(document, [key], value, origin, locale);
  }
  document.set('rules', document.createNode({}));
  for (const [id, { severity, origin }] of rules) add(document, ['rules', id], severity, origin, locale);
  document.comment = ` ${say(locale, 'config.unset', { keys: unset.join(', ') })}`;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function add(
  document: Document,
  path: readonly string[],
  value: unknown,
  origin: Origin,
  locale: Locale,
): void {
  const node = document.createNode(value);
  const comment = ` ${say(locale, `config.by.${origin.by}`, { at: origin.at ?? '' })}`;
  if (isCollection(node) && !(node.items.length <= FLOW_ITEMS && node.items.every(isScalar)))
    node.commentBefore = comment;
  else {
    if (isCollection(node)) node.flow = true;
    node.comment = comment;
  }
  document.setIn(path, node);
}
