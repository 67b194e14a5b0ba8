/** The options of `soat check`, besides those that other commands have too. */
import type { Command } from 'commander';
import type { Locale, Message } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import type { DraftSources } from './drafts.ts';
import type { Flags } from './flags.ts';
import { FORMAT_NAMES } from './formats/registry.ts';
import { OPTIONS } from './helpOptions.ts';
import { choice, day } from './options.ts';
import { SEVERITIES } from './report.ts';
import type { Terminal } from './terminal.ts';

/** What the program gives a command that reads drafts. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly locale: Locale;
  /** The desks of a run with these flags. */
  desksOf(flags: Flags): Desks;
  sourcesOf(targets: readonly string[], flags: Flags): DraftSources;
  /** Is given the exit code. */
  done(code: number): void;
}

export function addCheck(
  command: Command,
  { terminal, locale, desksOf, sourcesOf, done }: Surroundings,
): void {
  const say = (message: Message) => message[locale];
  const list = (value: string, before: string[] | undefined) => [...(before ?? []), value];
  command
    .option('--format <name>', say(OPTIONS.format))
    .option('--fail-on <severity>', say(OPTIONS.failOn))
    .option('--rule <id:severity>', say(OPTIONS.rule), list)
    .option('--fix', say(OPTIONS.fix))
    .option('--quiet', say(OPTIONS.quiet))
    .action(async (targets: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      const { check } = await import('./check.ts');
      const options = {
        ...sourcesOf(targets, flags),
        format: choice('--format', flags.format ?? 'stylish', FORMAT_NAMES),
        edition: flags.edition === undefined ? undefined : day('--edition', flags.edition),
        failOn: choice('--fail-on', flags.failOn ?? 'warning', [...SEVERITIES, 'never']),
        fix: flags.fix ?? false,
        quiet: flags.quiet ?? false,
        color: flags.color ?? terminal.color,
      };
      done(await check(options, desksOf(flags), terminal, locale));
    });
}
