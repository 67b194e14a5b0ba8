/** What the command line is given by its surroundings, so that tests can run it in process. */
import type { Locale } from '../rules/rule.ts';

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output shows colours where nothing else is said. */
  readonly color: boolean;
  /** The same of standard error. */
  readonly errorColor?: boolean;
  /** Width of standard output in columns; undefined where it is no terminal. */
  readonly columns: number | undefined;
  out(text: string): void;
  err(text: string): void;
  /** Whether standard error is a terminal, where a line can be written over. */
  readonly live?: boolean;
  /** Asks a question to be answered by yes or no; absent where nobody is there to answer. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** All of standard input. */
  input(): Promise<Uint8Array>;
}

/** The surroundings of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    color: isColored(stdout, env),
    errorColor: isColored(stderr, env),
    columns: stdout.isTTY ? stdout.columns : undefined,
    live: stderr.isTTY === true,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ...(process.stdin.isTTY && stderr.isTTY ? { confirm } : {}),
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

/** Return alone is a yes, in either language. */
async function confirm(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // The end of input (Ctrl-D) is no answer.
  const answer = await Promise.race([
    lines.question(`${question} [C/k, Y/n] `),
    new Promise<string>((resolve) => lines.once('close', () => resolve('k'))),
  ]);
  lines.close();
  return /^(?:|c|có|y|yes)$/iu.test(answer.trim().normalize('NFC'));
}

function isColored({ isTTY }: { readonly isTTY?: boolean }, env: Terminal['env']): boolean {
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return !env['NO_COLOR'] && isTTY === true && env['TERM'] !== 'dumb';
}

/**
 * The language of the environment: English where LC_ALL, LC_MESSAGES or LANG (the first that is set, as POSIX has it)
 * asks for English, else Vietnamese, which is the readers' language.
 */
export function localeOf(env: Terminal['env']): Locale {
  const value = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(value) ? 'en' : 'vi';
}
