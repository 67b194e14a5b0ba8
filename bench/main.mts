/**
 * Prints what it costs to check, beside the floors to beat: `npm run bench`. Medians, warm but for the command, which is
 * measured as it was built; `npm run bench -- --corpus FILE [--drafts FILE]` measures a large archive
 * instead, `--peers [--drafts FILE]` two other checkers beside this one, `--hosts [--index FILE]` a real VS Code and
 * the server as a process. Exits with 1 where a floor is missed. Other work on the machine shows in the figures.
 */
import { parseArgs } from 'node:util';
import { Bench } from 'tinybench';
import { prepareArchiveMeasures } from './archive.ts';
import { hostFigures } from './hosts/measures.ts';
import { type Measure, prepareMeasures, type Run } from './measures.ts';
import { benchPeers } from './peers.ts';

/** Milliseconds for one, or megabytes a second. */
async function measure({ run, runs, unit, work, name }: Run): Promise<number> {
  const bench = new Bench(
    runs
      ? { iterations: runs, time: 0, warmupIterations: 2, warmupTime: 0 }
      : { time: 1_500, warmupTime: 1_000 },
  );
  bench.add(name, async () => {
    await run();
  });
  const [task] = await bench.run();
  const result = task?.result;
  if (!result || !('latency' in result)) throw new Error(`${name} could not be measured`);
  const median = result.latency.p50;
  return unit === 'ms' ? median / work : (work / median) * 1_000;
}

let missed = 0;
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}; medians\n`);
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    drafts: { type: 'string' },
    peers: { type: 'boolean' },
    hosts: { type: 'boolean' },
    index: { type: 'string' },
  },
});
if (options.peers) process.exit((await benchPeers(options.drafts)) ? 0 : 1);
const measures: Iterable<Measure> | AsyncIterable<Measure> = options.hosts
  ? hostFigures(options.index)
  : options.corpus
    ? await prepareArchiveMeasures(options.corpus, options.drafts)
    : await prepareMeasures();
for await (const one of measures) {
  const value = 'value' in one ? one.value : await measure(one);
  const { floor, unit, name } = one;
  const holds =
    floor === undefined || (unit === 'MB/s' || unit === 'times' ? value >= floor : value <= floor);
  if (!holds) missed++;
  const floorText = floor === undefined ? '' : `${holds ? '✓' : '✗'} floor ${floor} ${unit}`;
  console.log(`${name.padEnd(76)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(5)} ${floorText}`);
}
process.exitCode = missed ? 1 : 0;
