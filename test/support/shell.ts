/** Runs scripts as a CI does, with `soat` on the path. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Place {
  /** Current folder. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Puts a command `soat`, the bundle that `npm test` has built, into a folder and gives a PATH that begins there. */
export function pathWithSoat(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const command = join(folder, 'soat');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"\n`);
  chmodSync(command, 0o755);
  return `${folder}:${process.env['PATH']}`;
}

/** Nothing of this machine's CI or language gets through but what is given. */
export function run(command: string, args: readonly string[], { cwd, env = {} }: Place): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'C.UTF-8', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
