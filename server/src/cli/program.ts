/** The commands and options of `soat`, and what is called for each. */
import { Command, Option } from 'commander';
import { EVENT_TYPES } from '../events/event.ts';
import type { ParsedConfigs } from '../platform/node/findConfig.ts';
import { version } from '../platform/node/shipped.ts';
import { RULES } from '../rules/index.ts';
import type { Locale, Message } from '../rules/rule.ts';
import { addCheck } from './checkCommand.ts';
import { createDesks, type DeskChoices, type Desks } from './desks.ts';
import { STDIN } from './drafts.ts';
import type { Flags } from './flags.ts';
import { ARGUMENTS, HELP, helpLayout, USAGE } from './help.ts';
import { examplesOf } from './helpExamples.ts';
import { OPTIONS } from './helpOptions.ts';
import { choice, day, list, ruleSeverity, switchOff, UsageError } from './options.ts';
import type { Terminal } from './terminal.ts';
import { addVariants } from './variantsCommand.ts';

/** @param done Is given the exit code of the command that ran. */
export function createProgram(terminal: Terminal, locale: Locale, done: (code: number) => void): Command {
  const say = (message: Message) => message[locale];
  const program = new Command('soat');

  const command = (
    name:
      | 'check'
      | 'init'
      | 'completions'
      | 'clean'
      | 'events'
      | 'inspect'
      | 'index'
      | 'lookup'
      | 'mcp'
      | 'rules'
      | 'variants',
  ) =>
    program
      .command(name)
      .copyInheritedSettings(program)
      .description(say(HELP[name]))
      .usage(say(USAGE[name]))
      .helpOption('-h, --help', say(OPTIONS.help))
      .addHelpText('after', examplesOf(name, locale));

  program
    .description(say(HELP.program))
    .usage(say(USAGE.program))
    .exitOverride()
    .configureHelp(helpLayout(locale))
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err, outputError: () => {} })
    .helpOption('-h, --help', say(OPTIONS.help))
    .helpCommand(false)
    .version(version(), '-V, --version', say(OPTIONS.version))
    .option('--locale <vi|en>', say(OPTIONS.locale))
    .option('--color', say(OPTIONS.color))
    .option('--no-color', say(OPTIONS.noColor))
    .addHelpText('after', examplesOf('program', locale));

  const withDesk = (to: Command) =>
    to
      .option('--corpus <path>', say(OPTIONS.corpus), list)
      .option('--no-corpus', say(OPTIONS.noCorpus))
      .option('--config <file>', say(OPTIONS.config));
  const withArchive = (to: Command, edition: Message = OPTIONS.edition) =>
    withDesk(to).option('--edition <date>', say(edition));
  const withDrafts = (to: Command) =>
    to
      .argument('[files...]', say(ARGUMENTS.files))
      .option('--stdin', say(OPTIONS.stdin))
      .option('--stdin-filename <name>', say(OPTIONS.stdinFilename));

  const choicesOf = ({ corpus, config, rule, timing, locale: asked }: Flags): DeskChoices => {
    const ids = RULES.map(({ meta }) => meta.id);
    return {
      cwd: terminal.cwd,
      // `--no-corpus` gives false; commander makes it true where neither is said.
      corpus: Array.isArray(corpus) || corpus === false ? corpus : undefined,
      config,
      rules: new Map((rule ?? []).map((value) => ruleSeverity(value, ids))),
      locale: asked === undefined ? undefined : locale,
      surroundings: locale,
      timing,
    };
  };
  const desksOf = (flags: Flags, parsed?: ParsedConfigs): Desks => createDesks(choicesOf(flags), parsed);
  /** `-` is standard input, as everywhere. */
  const sourcesOf = (targets: readonly string[], { stdin, stdinFilename, fix, write }: Flags) => {
    const readsInput = stdin || (targets.length === 1 && targets[0] === '-');
    if (readsInput && (fix || write))
      throw new UsageError('usage.conflict', {
        name: fix ? '--fix' : '--write',
        other: stdin ? '--stdin' : '-',
      });
    return { targets, stdin: readsInput ? (stdinFilename ?? STDIN) : undefined };
  };

  addCheck(withArchive(withDrafts(command('check'))), {
    terminal,
    locale,
    choicesOf,
    desksOf,
    sourcesOf,
    done,
  });

  command('init')
    .argument('[folder]', say(ARGUMENTS.folder))
    .option('-y, --yes', say(OPTIONS.yes))
    .action(async (folder: string | undefined, { yes = false }: Flags) => {
      const { init } = await import('./init/init.ts');
      done(await init({ folder: folder ?? '.', yes }, terminal, locale));
    });

  withDesk(withDrafts(command('clean')))
    .option('--write', say(OPTIONS.write))
    .option('--dry-run', say(OPTIONS.dryRun))
    .option('--all', say(OPTIONS.all))
    .option('--rule <id:severity>', say(OPTIONS.rule), list)
    .option('--no-rule <id>', say(OPTIONS.noRule), switchOff)
    .action(async (targets: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      if (flags.write && flags.dryRun)
        throw new UsageError('usage.conflict', { name: '--write', other: '--dry-run' });
      const { clean } = await import('./clean.ts');
      const options = {
        ...sourcesOf(targets, flags),
        into: flags.write ? 'file' : flags.dryRun ? 'diff' : 'output',
        all: flags.all ?? false,
        color: flags.color ?? terminal.color,
        errorColor: flags.color ?? terminal.errorColor ?? false,
      } as const;
      done(await clean(options, desksOf(flags), terminal, locale));
    });

  withArchive(withDrafts(command('inspect')))
    .addOption(new Option('--format <name>', say(OPTIONS.formatJson)))
    .action(async (targets: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      choice('--format', flags.format ?? 'json', ['json']);
      const { inspect } = await import('./inspect.ts');
      const edition = flags.edition === undefined ? undefined : day('--edition', flags.edition);
      done(await inspect({ ...sourcesOf(targets, flags), edition }, desksOf(flags), terminal, locale));
    });

  command('index')
    .argument('<corpora...>', say(ARGUMENTS.corpora))
    .requiredOption('--out <file>', say(OPTIONS.out))
    .option('--update', say(OPTIONS.update))
    .option('--config <file>', say(OPTIONS.indexConfig))
    .action(async (corpora: string[], _: Flags, self: Command) => {
      const { out = '', update = false, config }: Flags = self.optsWithGlobals();
      const { index } = await import('./index.ts');
      done(await index({ corpora, out, update, config }, terminal, locale));
    });

  withArchive(withDrafts(command('events')))
    .option('--entity <name>', say(OPTIONS.entity), list)
    .option('--place <name>', say(OPTIONS.place))
    .option('--type <type>', say(OPTIONS.type))
    .option('--from <date>', say(OPTIONS.fromDay))
    .option('--to <date>', say(OPTIONS.toDay))
    .action(async (targets: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      const { events } = await import('./events.ts');
      const asked = (name: string, value?: string) => (value === undefined ? undefined : day(name, value));
      const options = {
        ...sourcesOf(targets, flags),
        edition: asked('--edition', flags.edition),
        entities: flags.entity ?? [],
        place: flags.place,
        type: flags.type === undefined ? undefined : choice('--type', flags.type, EVENT_TYPES),
        from: asked('--from', flags.from),
        to: asked('--to', flags.to),
      };
      done(await events(options, desksOf(flags), terminal, locale));
    });

  withArchive(command('lookup'), OPTIONS.from)
    .argument('<query...>', say(ARGUMENTS.query))
    .option('--events', say(OPTIONS.onlyEvents))
    .option('--format <name>', say(OPTIONS.format))
    .action(async (words: string[], _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      const options = {
        query: words.join(' '),
        format: choice('--format', flags.format ?? 'stylish', ['stylish', 'json']),
        edition: flags.edition === undefined ? undefined : day('--edition', flags.edition),
        events: flags.events ?? false,
      };
      const { lookup } = await import('./lookup.ts');
      done(await lookup(options, desksOf(flags), terminal, locale));
    });

  withDesk(command('mcp')).action(async (_: Flags, self: Command) => {
    const { mcp } = await import('./mcp.ts');
    done(await mcp(desksOf(self.optsWithGlobals()), terminal));
  });

  addVariants(command('variants'), terminal, locale, desksOf, done);

  command('rules')
    .argument('[id]', say(ARGUMENTS.rule))
    .option('--format <name>', say(OPTIONS.format))
    .action(async (id: string | undefined, _: Flags, self: Command) => {
      const flags: Flags = self.optsWithGlobals();
      const { listRules } = await import('./rules.ts');
      const format = choice('--format', flags.format ?? 'stylish', ['stylish', 'json']);
      done(listRules({ id, format, color: flags.color ?? terminal.color }, RULES, terminal, locale));
    });

  command('completions')
    .argument('<shell>', say(ARGUMENTS.shell))
    .action(async (shell: string) => {
      const { completions } = await import('./completions/completions.ts');
      done(completions(choice('<shell>', shell, ['bash', 'zsh', 'fish']), program, terminal));
    });

  return program;
}
