/** The manual page, `man soat`, made of the same words as the help. The build writes it; no command does. */
import type { Command, Option } from 'commander';
import type { Locale } from '../rules/rule.ts';
import { ExitCode } from './exitCode.ts';
import { type ExampleOf, examplesFor, exitCodesOf } from './helpExamples.ts';
import { MANUAL } from './helpManual.ts';

/** Other pages of the same manual, by the language they are not in. */
const OTHER = { vi: 'soat-en', en: 'soat' } as const;

/** In the language of roff's `man` macros, UTF-8. */
export function manualPage(program: Command, locale: Locale, version: string): string {
  const words = (key: keyof typeof MANUAL) => MANUAL[key][locale];
  const name = locale === 'vi' ? 'soat' : 'soat-en';
  const commands = program.commands.flatMap((command) => [command, ...command.commands]);
  const help = program.createHelp();
  const rows = [
    `.TH ${name.toUpperCase()} 1 "" "soat ${version}" "${words('title')}"`,
    `.SH ${words('name')}`,
    `${name} \\- ${plain(words('summary'))}`,
    `.SH ${words('synopsis')}`,
    ...program.commands.flatMap((command) => ['.br', `${bold(pathOf(command))} ${plain(command.usage())}`]),
    `.SH ${words('description')}`,
    plain(program.description()),
    `.SH ${words('commands')}`,
    ...commands.flatMap((command) => [
      `.SS "${pathOf(command)} ${plain(command.usage())}"`,
      plain(command.description()),
      ...command.createHelp().visibleOptions(command).filter(isOwn).flatMap(optionRows),
    ]),
    `.SH ${words('global')}`,
    ...help.visibleOptions(program).flatMap(optionRows),
    `.SH ${words('exit')}`,
    ...term('0', words('exitZero')),
    ...term('1', words('exitOne')),
    '.RS',
    ...commands.flatMap((command) => term(pathOf(command), exitCodesOf(exampleOf(command), locale))),
    '.RE',
    ...term('2', words('exitTwo')),
    ...term(String(ExitCode.interrupted), words('exitInterrupted')),
    `.SH ${words('environment')}`,
    ...term(['LC_ALL', 'LC_MESSAGES', 'LANG'].join(', '), words('lang')),
    ...term(['NO_COLOR', 'FORCE_COLOR'].join(', '), words('color')),
    `.SH ${words('files')}`,
    ...term('soat.yml', words('config')),
    ...term('.soatignore, .gitignore', words('ignore')),
    `.SH ${words('examples')}`,
    ...commands.flatMap((command) =>
      examplesFor(exampleOf(command), locale).flatMap(([line, what]) => term(line, what)),
    ),
    `.SH ${words('also')}`,
    `${bold(OTHER[locale])}(1)`,
  ];
  return `${rows.join('\n')}\n`;
}

/** Help is in every command: it is told once. */
function isOwn({ long }: Option): boolean {
  return long !== '--help';
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function exampleOf(command: Command): ExampleOf {
  return command.name() as ExampleOf;
}

function optionRows({ flags, description }: Option): string[] {
  return term(flags, description);
}

/** A word in bold with what it means below it. */
function term(word: string, meaning: string): string[] {
  return ['.TP', bold(word), plain(meaning)];
}

function bold(text: string): string {
  return `\\fB${plain(text)}\\fR`;
}

/** Text that roff takes for nothing else: its hyphens can be copied, its first sign is no request. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^(?=[.'])/, '\\&');
}
