/** From the start of the extension to the first findings, in both kinds of extension host: activation.ts runs there. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../measures.ts';
import type { Activation } from './activation.ts';
import { type HostBench, runBench } from './host.ts';
import { quantile } from './quantile.ts';

/** Each in a VS Code of its own. */
const RUNS = 5;
const HOSTS: readonly (HostBench & { readonly name: string; readonly floor: number })[] = [
  { script: 'scripts/bench-host.mjs', bench: 'activationOnNode', name: 'on Node', floor: 150 },
  { script: 'scripts/bench-web-host.mjs', bench: 'activationInBrowser', name: 'in a web worker', floor: 400 },
];

export function* measureStarting(scratch: string): Iterable<Figure> {
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  for (const { name, floor, ...host } of HOSTS) {
    const runs = Array.from({ length: RUNS }, () => runBench<Activation>(host, folder));
    const median = (of: (run: Activation) => number) => quantile(runs.map(of), 0.5);
    yield { name: `activation ${name}`, unit: 'ms', value: median(({ activated }) => activated), floor };
    yield {
      name: '  then, to the findings of a first draft',
      unit: 'ms',
      value: median(({ checked }) => checked),
    };
  }
}
