/**
 * Prints what it costs to check, beside the floors to beat: `npm run bench`. The command is measured as it was built, so
 * build first. Exits with 1 where a floor is missed.
 */
import { Bench } from 'tinybench';
import { type Measure, prepareMeasures } from './measures.ts';

const COMMAND_RUNS = 15;

/** Median of a measure in its own unit. */
async function measure({ run, unit, bytes, name }: Measure): Promise<number> {
  const slow = name.startsWith('command');
  const bench = new Bench(
    slow
      ? { iterations: COMMAND_RUNS, time: 0, warmupIterations: 2, warmupTime: 0 }
      : { time: 1_000, warmupTime: 500 },
  );
  bench.add(name, async () => {
    await run();
  });
  const [task] = await bench.run();
  const result = task?.result;
  if (!result || !('latency' in result)) throw new Error(`${name} could not be measured`);
  const median = result.latency.p50;
  return unit === 'ms' ? median : (bytes ?? 0) / 1e6 / (median / 1_000);
}

let missed = 0;
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}; medians\n`);
for (const one of await prepareMeasures()) {
  const value = await measure(one);
  const { floor, unit, name } = one;
  const holds = floor === undefined || (unit === 'ms' ? value <= floor : value >= floor);
  if (!holds) missed++;
  const floorText = floor === undefined ? '' : `${holds ? '✓' : '✗'} floor ${floor} ${unit}`;
  console.log(`${name.padEnd(50)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)} ${floorText}`);
}
process.exitCode = missed ? 1 : 0;
