/** Runs one command of `soat` and gives its exit code. */
import type { CommanderError } from 'commander';
import type { Locale } from '../rules/rule.ts';
import { ExitCode } from './exitCode.ts';
import { say } from './messages.ts';
import { sayUsage, UsageError } from './options.ts';
import { DeskError, formatProblem } from './problem.ts';
import { createProgram } from './program.ts';
import { localeOf, type Terminal } from './terminal.ts';

export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const locale = askedLocale(args) ?? localeOf(terminal.env);
  let code: number = ExitCode.clean;
  const program = createProgram(terminal, locale, (result) => {
    code = result;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof DeskError) {
      terminal.err(`${formatProblem(error.problem)}\n`);
      return ExitCode.trouble;
    }
    if (isCommanderError(error) && error.exitCode === 0) return ExitCode.clean;
    const usage = isCommanderError(error) ? usageOf(error) : error;
    if (!(usage instanceof UsageError)) throw error;
    const verb = program.commands.find((command) => args.includes(command.name()))?.name();
    const hint = say(locale, 'usage.hint', { command: ['soat', verb].filter(Boolean).join(' ') });
    terminal.err(`soat: ${sayUsage(usage, locale)}\n${hint}\n`);
    return ExitCode.trouble;
  }
}

/** The language must be known before the options are read: their help is in it. */
function askedLocale(args: readonly string[]): Locale | undefined {
  const at = args.findLastIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && (value === 'vi' || value === 'en') ? value : undefined;
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    String((error as CommanderError).code).startsWith('commander.')
  );
}

/** Commander words its errors in English only: the names in them are taken out of the quotation marks. */
function usageOf({ code, message }: CommanderError): UsageError | Error {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError('usage.unknownOption', { name }, meant);
    case 'commander.unknownCommand':
      return new UsageError('usage.unknownCommand', { name }, meant);
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('usage.missingArgument', { name: name.split(' ')[0] ?? name });
    case 'commander.optionMissingArgument':
      return new UsageError('usage.optionMissingArgument', { name: name.split(' ')[0] ?? name });
    case 'commander.missingArgument':
      return new UsageError('usage.missingArgument', { name });
    case 'commander.excessArguments':
      return new UsageError('usage.excessArguments');
    default:
      return new UsageError('usage.other', { message: message.replace(/^error: /, '') });
  }
}
