/** Completions for fish. */
import { allCommands, type CompletedCommand, type CompletedOption, type Values } from './grammar.ts';

export function toFish(program: CompletedCommand): string {
  const rows = [program, ...allCommands(program)].flatMap((command) => commandRows(command));
  return `# fish completion for soat. To have it: soat completions fish > ~/.config/fish/completions/soat.fish
complete -c soat -f
${rows.join('\n')}
`;
}

function commandRows(command: CompletedCommand): string[] {
  const here = `complete -c soat -n ${quote(conditionOf(command))}`;
  const names = command.commands.map(
    ({ path, description }) => `${here} -a ${quote(path.split(' ').at(-1) ?? '')} -d ${quote(description)}`,
  );
  const operands = command.commands.length > 0 && command.path === '' ? [] : valuesOf(command.operands);
  return [
    ...names,
    ...(operands.length > 0 ? [`${here} ${operands.join(' ')}`] : []),
    ...command.options.map((option) => `${here} ${optionOf(option)}`),
  ];
}

function conditionOf({ path, commands }: CompletedCommand): string {
  const seen = path.split(' ').map((name) => `__fish_seen_subcommand_from ${name}`);
  const below = commands.map((child) => child.path.split(' ').at(-1));
  if (path === '') return '__fish_use_subcommand';
  return [...seen, ...(below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(' ')}`] : [])].join(
    '; and ',
  );
}

function optionOf({ long, short, description, values, optional }: CompletedOption): string {
  // -x: a value is needed, and no file is one.
  const value =
    values === undefined || optional ? [] : [values === 'files' ? '-r' : '-x', ...valuesOf(values)];
  const names = [`-l ${long.slice(2)}`, ...(short ? [`-s ${short.slice(1)}`] : [])];
  return [...names, ...value, `-d ${quote(description)}`].join(' ');
}

function valuesOf(values: Values): string[] {
  if (values === 'files') return ['-F'];
  return values === 'anything' ? [] : [`-a ${quote(values.join(' '))}`];
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
