/** Completions for zsh. */
import { allCommands, type CompletedCommand, type CompletedOption, type Values } from './grammar.ts';

export function toZsh(program: CompletedCommand): string {
  const functions = [program, ...allCommands(program)].map(functionOf);
  return `#compdef soat
# zsh completion for soat. To have it: soat completions zsh > a folder of $fpath/_soat
${functions.join('\n')}
if [ "$funcstack[1]" = _soat ]; then
  _soat "$@"
else
  compdef _soat soat
fi
`;
}

function functionOf(command: CompletedCommand): string {
  const { path, options, commands, operands } = command;
  const name = nameOf(path);
  const specs = options.flatMap(specsOf);
  if (commands.length === 0)
    return `${name}() {\n  _arguments -s ${[...specs, quote(`*: :${actionOf(operands)}`)].join(' \\\n    ')}\n}`;
  const children = commands.map(({ path: child, description }) =>
    quote(`${child.split(' ').at(-1)}:${escapeSpec(description)}`),
  );
  const cases = commands.map(({ path: child }) => `        ${child.split(' ').at(-1)}) ${nameOf(child)} ;;`);
  return `${name}() {
  local curcontext="$curcontext" state line
  local -a commands=(${children.join(' ')})
  _arguments -C -s ${[...specs, quote('1: :->command'), quote('*:: :->rest')].join(' \\\n    ')}
  case \${state} in
    command) _describe -t commands command commands ;;
    rest)
      case \${line[1]} in
${cases.join('\n')}
      esac ;;
  esac
}`;
}

function nameOf(path: string): string {
  return ['_soat', ...path.split(' ').filter(Boolean)].join('_');
}

/** One spec a name; `*` lets it be repeated, which hurts nowhere. */
function specsOf({ long, short, description, values, optional }: CompletedOption): string[] {
  const value = values === undefined ? '' : `${optional ? '::' : ':'} :${actionOf(values)}`;
  return [long, ...(short ? [short] : [])].map((name) => {
    const equals = name === long && values !== undefined ? '=' : '';
    return quote(`*${name}${equals}[${escapeSpec(description)}]${value}`);
  });
}

function actionOf(values: Values): string {
  if (values === 'files') return '_files';
  return values === 'anything' ? ' ' : `(${values.map((value) => value.replace(/:/g, '\\:')).join(' ')})`;
}

function escapeSpec(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
