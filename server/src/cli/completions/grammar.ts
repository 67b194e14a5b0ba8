/** What can be typed after `soat`, read off the program itself, so that completions never say more or less than it takes. */
import type { Command, Option } from 'commander';
import { EVENT_TYPES } from '../../events/event.ts';
import { ENTITY_KIND_IDS } from '../../names/name.ts';
import { RULES } from '../../rules/index.ts';
import { FORMAT_NAMES } from '../formats/registry.ts';
import { SEVERITIES } from '../report.ts';

/** What stands for a value: one of some words, a file or folder, or anything. */
export type Values = readonly string[] | 'files' | 'anything';

export interface CompletedOption {
  readonly long: string;
  readonly short: string | undefined;
  readonly description: string;
  /** Undefined where it takes none. */
  readonly values: Values | undefined;
  /** The value may be left out. */
  readonly optional: boolean;
}

export interface CompletedCommand {
  /** `check`, `variants accept`; empty for the program itself. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Of what stands without an option. */
  readonly operands: Values;
  readonly commands: readonly CompletedCommand[];
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const IDS = RULES.map(({ meta }) => meta.id);
const FAMILIES = [...new Set(IDS.map((id) => id.slice(0, id.indexOf('/'))))];
const RULE_NAMES = [...FAMILIES, ...IDS];
const FILES = 'files';

/** By option, or by option of one command. Where an option is missing here, anything is a value. */
const OPTION_VALUES: Readonly<Record<string, Values>> = {
  '--baseline': FILES,
  '--cache-location': FILES,
  '--config': FILES,
  '--corpus': FILES,
  '--fail-on': [...SEVERITIES, 'never'],
  '--fix-type': RULE_NAMES,
  '--format': ['stylish', 'json'],
  'check --format': FORMAT_NAMES,
  'inspect --format': ['json'],
  '--kind': ENTITY_KIND_IDS,
  '--locale': ['vi', 'en'],
  '--no-rule': RULE_NAMES,
  '--out': FILES,
  '--output': FILES,
  '--print-config': FILES,
  '--rule': RULE_NAMES.flatMap((name) => [...SEVERITIES, 'off'].map((severity) => `${name}:${severity}`)),
  '--severity': SEVERITIES,
  '--type': EVENT_TYPES,
};

const OPERANDS: Readonly<Record<string, Values>> = {
  completions: SHELLS,
  lookup: 'anything',
  rules: RULE_NAMES,
  variants: 'anything',
};

export function grammarOf(program: Command): CompletedCommand {
  return commandOf(program, '', []);
}

function commandOf(command: Command, path: string, inherited: readonly Option[]): CompletedCommand {
  const help = command.createHelp();
  const own = help.visibleOptions(command);
  const [name = ''] = path.split(' ');
  return {
    path,
    description: command.description(),
    options: [...own, ...inherited.filter((option) => !own.some(({ long }) => long === option.long))].map(
      (option) => optionOf(option, path),
    ),
    operands: OPERANDS[path] ?? OPERANDS[name] ?? FILES,
    commands: command.commands.map((child) =>
      commandOf(
        child,
        `${path} ${child.name()}`.trim(),
        path === '' ? command.options.filter(isEverywhere) : inherited,
      ),
    ),
  };
}

/** The version is asked of the program alone. */
function isEverywhere({ long }: Option): boolean {
  return long !== '--version';
}

function optionOf({ long, short, description, required, optional }: Option, path: string): CompletedOption {
  const name = long ?? '';
  const values = OPTION_VALUES[`${path} ${name}`] ?? OPTION_VALUES[name] ?? 'anything';
  return { long: name, short, description, optional, values: required || optional ? values : undefined };
}

/** The commands below one, and those below them. */
export function allCommands(command: CompletedCommand): readonly CompletedCommand[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)]);
}
