/** The options of `soat variants` and of its three verdicts. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Locale, Message } from '../rules/rule.ts';
import type { Desks } from './desks.ts';
import type { Flags } from './flags.ts';
import { ARGUMENTS, HELP, USAGE } from './help.ts';
import { examplesOf } from './helpExamples.ts';
import { OPTIONS } from './helpOptions.ts';
import { choice, count, list } from './options.ts';
import type { Verdict } from './settleVariants.ts';
import type { Terminal } from './terminal.ts';

/**
 * @param desksOf The desks of a run with these flags.
 * @param done Is given the exit code.
 */
export function addVariants(
  command: Command,
  terminal: Terminal,
  locale: Locale,
  desksOf: (flags: Flags) => Desks,
  done: (code: number) => void,
): void {
  const say = (message: Message) => message[locale];
  const corpus = (to: Command) => to.option('--corpus <path>', say(OPTIONS.corpus), list);

  corpus(command)
    .argument('[name...]', say(ARGUMENTS.variants))
    .option('--kind <kind>', say(OPTIONS.kind))
    .option('--min <count>', say(OPTIONS.min))
    .option('--source <name>', say(OPTIONS.source))
    .option('--all', say(OPTIONS.settled))
    .option('--format <name>', say(OPTIONS.format))
    .option('--config <file>', say(OPTIONS.config))
    .action(async (words: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      const kind = flags.kind && choice('--kind', flags.kind, ['person', 'place', 'organisation']);
      const options = {
        query: words.join(' '),
        kind: kind || undefined,
        min: count('--min', flags.min ?? '1'),
        source: flags.source,
        all: flags.all ?? false,
        format: choice('--format', flags.format ?? 'stylish', ['stylish', 'json']),
        color: flags.color ?? terminal.color,
      };
      const { listVariants } = await import('./variants.ts');
      done(await listVariants(options, desksOf(flags), terminal, locale));
    });

  const verdict = (name: Verdict) =>
    corpus(command.command(name))
      .copyInheritedSettings(command)
      .description(say(HELP[name]))
      .usage(say(USAGE[name]))
      .helpOption('-h, --help', say(OPTIONS.help))
      .addHelpText('after', examplesOf(name, locale))
      .option('--config <file>', say(OPTIONS.settleConfig))
      .option('--dry-run', say(OPTIONS.settleDryRun));
  const settle = async (name: Verdict, names: readonly string[], flags: Flags) => {
    const { settleVariants } = await import('./settleVariants.ts');
    const config = flags.config === undefined ? undefined : resolve(terminal.cwd, flags.config);
    const options = { verdict: name, names, config, dryRun: flags.dryRun ?? false };
    done(await settleVariants(options, desksOf(flags), terminal, locale));
  };

  verdict('accept')
    .argument('<names...>', say(ARGUMENTS.names))
    .action((names: string[], _: Flags, self: Command) => settle('accept', names, self.optsWithGlobals()));
  for (const name of ['prefer', 'split'] as const)
    verdict(name)
      .argument('<spelling>', say(ARGUMENTS.spelling))
      .argument('[others...]', say(ARGUMENTS.others))
      .action((spelling: string, others: string[], _: Flags, self: Command) =>
        settle(name, [spelling, ...others], self.optsWithGlobals()),
      );
}
