/** Runs `soat` in process, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../server/src/cli/main.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Of a terminal that shows colours; undefined where standard output is none. */
  readonly columns?: number;
}

/** Surroundings in which nothing is heard and nothing said. */
export function emptyTerminal(): Terminal {
  return {
    cwd: '.',
    env: {},
    color: false,
    columns: undefined,
    out: () => {},
    err: () => {},
    input: async () => new Uint8Array(),
  };
}

/** A folder with files, gone after the test: call {@link TestFolder.remove}. */
export interface TestFolder {
  readonly path: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  soat(args: readonly string[], surroundings?: Surroundings): Promise<Outcome>;
  remove(): void;
}

export function createTestFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TestFolder {
  // An empty configuration above the folder: a soat.yml that lies about in a machine's temporary folder is not met.
  const own = mkdtempSync(join(tmpdir(), 'soat-test-'));
  writeFileSync(join(own, 'soat.yml'), '');
  const path = join(own, 'ban');
  mkdirSync(path);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    path,
    write,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    soat: async (args, { env = {}, input = '', columns } = {}) => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await main(args, {
        cwd: path,
        env,
        color: columns !== undefined,
        columns,
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        input: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      });
      return { code, out: out.join(''), err: err.join('') };
    },
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
