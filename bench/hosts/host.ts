/** Runs a bench in the extension host of a real VS Code. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of this folder by its name, or one for each kind of host. */
export interface HostBench {
  readonly script: 'scripts/bench-host.mjs' | 'scripts/bench-web-host.mjs';
  readonly bench: string;
}

/** @returns What it has measured. Throws where it fails. */
export function runBench<Result>({ script, bench }: HostBench, folder: string): Result {
  const result = join(folder, '..', `${bench}.json`);
  const { status } = spawnSync(process.execPath, [script, bench, folder], {
    env: { ...process.env, SOAT_BENCH_RESULT: result },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${bench} could not be measured`);
  return JSON.parse(readFileSync(result, 'utf8')) as Result;
}
