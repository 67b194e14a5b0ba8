/** Runs a bench in the extension host of a real VS Code. */
import { spawnSync } from 'node:child_process';

/** Throws where it fails. */
export function runBench(bench: string, folder: string, env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync(process.execPath, ['scripts/bench-host.mjs', bench, folder], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${bench} could not be measured`);
}
