/** Completions for bash. Needs nothing of the bash-completion package. */
import { allCommands, type CompletedCommand, type Values } from './grammar.ts';

export function toBash(program: CompletedCommand): string {
  const commands = [program, ...allCommands(program)];
  const paths = commands.flatMap(({ commands: children }) => children.map(({ path }) => path));
  const steps = paths.map(
    (path) => `      '${path.includes(' ') ? path : ` ${path}`}') command='${path}' ;;`,
  );
  const names = commands.map(({ path, options }) => {
    const all = options.flatMap(({ long, short }) => [long, ...(short ? [short] : [])]);
    return `      '${path}') _soat_words '${all.join(' ')}' ;;`;
  });
  const operands = commands.map((command) => `    '${command.path}') ${operandsOf(command)} ;;`);
  return `# bash completion for soat. To have it: eval "$(soat completions bash)" in ~/.bashrc
_soat() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' i
  # bash takes "=" and ":" for words of their own: --fail-on=error, --rule name/variant:off.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if [[ $cur == ':' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}:
    cur=''
  elif [[ $prev == ':' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 3]}:
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
${steps.join('\n')}
    esac
  done
  case "$command $prev" in
${commands.flatMap(optionCases).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${names.join('\n')}
    esac
    return
  fi
  case "$command" in
${operands.join('\n')}
  esac
}
_soat_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_soat_files() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
}
complete -F _soat soat
`;
}

/** What is offered behind an option that takes a value. */
function optionCases({ path, options }: CompletedCommand): string[] {
  return options.flatMap(({ long, short, values, optional }) => {
    // Where the value may be left out, another option or a file may stand there as well.
    if (values === undefined || optional) return [];
    const names = [long, ...(short ? [short] : [])].map((name) => `'${path} ${name}'`).join(' | ');
    const lines = [`    ${names}) ${offer(before(values))}; return ;;`];
    const after = behindColon(values);
    if (after.length > 0) lines.push(`    '${path} ${long}:') ${offer(after)}; return ;;`);
    return lines;
  });
}

/** Of `name/variant:off`, the part that bash takes for a word first. */
function before(values: Values): Values {
  return typeof values === 'string'
    ? values
    : [...new Set(values.map((value) => value.split(':')[0] ?? value))];
}

function behindColon(values: Values): readonly string[] {
  return typeof values === 'string' ? [] : [...new Set(values.flatMap((value) => value.split(':').slice(1)))];
}

function offer(values: Values): string {
  if (values === 'files') return '_soat_files';
  return values === 'anything' ? ':' : `_soat_words '${values.join(' ')}'`;
}

function operandsOf({ path, commands, operands }: CompletedCommand): string {
  const names = commands.map((child) => child.path.slice(path.length).trim());
  return names.length > 0 ? `_soat_words '${names.join(' ')}'` : offer(operands);
}
