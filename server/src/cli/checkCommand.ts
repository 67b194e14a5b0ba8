/** The options of `soat check`, besides those that other commands have too. */
import type { Command } from 'commander';
import type { ParsedConfigs } from '../platform/node/findConfig.ts';
import { RULES } from '../rules/index.ts';
import type { Locale, Message, Severity } from '../rules/rule.ts';
import type { BaselineChoices } from './baselining.ts';
import { checkChoicesOf, type DraftCheck } from './checkDrafts.ts';
import type { DeskChoices, Desks } from './desks.ts';
import type { DraftSources } from './drafts.ts';
import type { Flags } from './flags.ts';
import { showsDrafts } from './formats/registry.ts';
import { OPTIONS } from './helpOptions.ts';
import { untilInterrupted } from './interrupt.ts';
import { choice, count, day, limit, list, ruleOrFamily, switchOff, UsageError } from './options.ts';
import { type OutputFlags, outputsOf } from './outputs.ts';
import { SEVERITIES } from './report.ts';
import { selectionOf } from './selection.ts';
import type { Terminal } from './terminal.ts';
import type { VerdictChoices } from './verdict.ts';

/** Where findings are kept by default. */
const CACHE = '.soatcache';

/** What the program gives a command that reads drafts. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly locale: Locale;
  /** What the flags overrule of configurations. */
  choicesOf(flags: Flags): DeskChoices;
  /**
   * The desks of a run with these flags.
   * @param parsed Configurations that were parsed before.
   */
  desksOf(flags: Flags, parsed?: ParsedConfigs): Desks;
  sourcesOf(targets: readonly string[], flags: Flags): DraftSources;
  /** Is given the exit code. */
  done(code: number): void;
}

export function addCheck(
  command: Command,
  { terminal, locale, choicesOf, desksOf, sourcesOf, done }: Surroundings,
): void {
  const say = (message: Message) => message[locale];
  command
    .option('--format <name[:file]>', say(OPTIONS.reportFormat), list)
    .option('-o, --output <file>', say(OPTIONS.output))
    .option('--fail-on <severity>', say(OPTIONS.failOn))
    .option('--max-warnings <n>', say(OPTIONS.maxWarnings))
    .option('--severity <severity>', say(OPTIONS.severity))
    .option('--quiet', say(OPTIONS.quiet))
    .option('--rule <id:severity>', say(OPTIONS.rule), list)
    .option('--no-rule <id>', say(OPTIONS.noRule), switchOff)
    .option('--changed [ref]', say(OPTIONS.changed))
    .option('--no-ignore', say(OPTIONS.noIgnore))
    .option('--force-ignore', say(OPTIONS.forceIgnore))
    .option('--baseline <file>', say(OPTIONS.baseline))
    .option('--update-baseline', say(OPTIONS.updateBaseline))
    .option('--fix', say(OPTIONS.fix))
    .option('--fix-dry-run', say(OPTIONS.fixDryRun))
    .option('--fix-type <rules>', say(OPTIONS.fixType), list)
    .option('--init', say(OPTIONS.init))
    .option('--yes', say(OPTIONS.yes))
    .option('--print-config <file>', say(OPTIONS.printConfig))
    .option('--jobs <n>', say(OPTIONS.jobs))
    .option('--watch', say(OPTIONS.watch))
    .option('--timing', say(OPTIONS.timing))
    .option('--cache', say(OPTIONS.cache))
    .option('--cache-location <file>', say(OPTIONS.cacheLocation))
    .action(async (targets: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      if (flags.init) {
        if (targets.length > 1) throw new UsageError('usage.excessArguments');
        const { init } = await import('./init/init.ts');
        return done(await init({ folder: targets[0] ?? '.', yes: flags.yes ?? false }, terminal, locale));
      }
      const edition = flags.edition === undefined ? undefined : day('--edition', flags.edition);
      if (flags.printConfig !== undefined) {
        const { printConfig } = await import('./printConfig.ts');
        const [written = 'yaml'] = self.opts<OutputFlags>().format ?? [];
        const format = choice('--format', written, ['yaml', 'json']);
        const choices = { ...choicesOf(flags), edition };
        return done(await printConfig(flags.printConfig, choices, format, terminal, locale));
      }
      const { check } = await import('./check.ts');
      const outputs = outputsOf(self.opts<OutputFlags>(), terminal);
      const options = {
        ...selectionOf(sourcesOf(targets, flags), flags, terminal.cwd),
        outputs,
        readings: outputs.some(({ format }) => showsDrafts(format)),
        baseline: baselineOf(flags),
        edition,
        ...fixesOf(flags),
        jobs: flags.jobs === undefined ? undefined : count('--jobs', flags.jobs),
        timing: flags.timing ?? false,
        severity: leastShown(flags),
        ...verdictOf(flags),
        color: flags.color,
      };
      const open = async (file: string | undefined) => {
        const { openResultCache } = await import('./resultCache.ts');
        return openResultCache(file, checkChoicesOf(options), { cwd: terminal.cwd, locale });
      };
      const file = flags.cacheLocation ?? (flags.cache ? CACHE : undefined);
      const cache = file === undefined ? undefined : await open(file);
      if (flags.watch) {
        const other = options.stdin === undefined ? flags.fixDryRun && '--fix-dry-run' : '--stdin';
        if (other) throw new UsageError('usage.conflict', { name: '--watch', other });
        const { watchDrafts } = await import('./watch.ts');
        const known = cache ?? (await open(undefined));
        const openDesks = () => desksOf(flags, known.configurations);
        return done(await watchDrafts({ ...options, cache: known }, openDesks, terminal, locale));
      }
      const run = async () => {
        const desks = desksOf(flags, cache?.configurations);
        if (!flags.fixDryRun) return check({ ...options, cache }, desks, terminal, locale);
        const { previewFixes } = await import('./fixPreview.ts');
        const color = flags.color ?? terminal.color;
        return previewFixes({ ...options, color }, desks, terminal, locale);
      };
      done(await untilInterrupted(run, terminal, locale, () => cache?.save()));
    });
}

function baselineOf({ baseline, updateBaseline, changed, rule }: Flags): BaselineChoices | undefined {
  const update = updateBaseline ?? false;
  if (baseline === undefined) {
    if (update) throw new UsageError('usage.needs', { name: '--update-baseline', other: '--baseline' });
    return undefined;
  }
  if (update && changed !== undefined)
    throw new UsageError('usage.conflict', { name: '--update-baseline', other: '--changed' });
  return { file: baseline, update, partial: changed !== undefined || rule !== undefined };
}

function leastShown({ severity, quiet }: Flags): Severity {
  if (quiet && severity !== undefined)
    throw new UsageError('usage.conflict', { name: '--quiet', other: '--severity' });
  return choice('--severity', severity ?? (quiet ? 'warning' : 'hint'), SEVERITIES);
}

function verdictOf({ failOn, maxWarnings }: Flags): VerdictChoices {
  return {
    failOn: choice('--fail-on', failOn ?? 'warning', [...SEVERITIES, 'never']),
    maxWarnings: maxWarnings === undefined ? undefined : limit('--max-warnings', maxWarnings),
  };
}

function fixesOf({ fix = false, fixDryRun, fixType, format }: Flags): Pick<DraftCheck, 'fix' | 'fixTypes'> {
  const conflict = fixDryRun && (fix ? '--fix' : format === undefined ? undefined : '--format');
  if (conflict) throw new UsageError('usage.conflict', { name: '--fix-dry-run', other: conflict });
  if (!fixType) return { fix };
  if (!fix && !fixDryRun) throw new UsageError('usage.needs', { name: '--fix-type', other: '--fix' });
  const ids = RULES.map(({ meta }) => meta.id);
  const types = fixType.flatMap((value) => value.split(',')).map((type) => ruleOrFamily(type.trim(), ids));
  return { fix, fixTypes: types };
}
