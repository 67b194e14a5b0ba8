/** What of a run's time goes where (`--timing`). */
import { STAGES, type Stage, type Timer } from '../engine/timer.ts';

/** Milliseconds by stage or rule, of all threads together. */
export type Times = Readonly<Record<string, number>>;

export interface Timing {
  readonly stages: Readonly<Record<Stage, number>>;
  /** The longest first. They are part of the stage `judge`. */
  readonly rules: Times;
}

export interface Stopwatch {
  readonly time: Timer;
  add(times: Times): void;
  /** What was added up, which is then forgotten. */
  take(): Times;
}

export function createStopwatch(): Stopwatch {
  let times = new Map<string, number>();
  const add = (what: string, milliseconds: number) => times.set(what, (times.get(what) ?? 0) + milliseconds);
  return {
    time(what, work) {
      const start = performance.now();
      const record = () => add(what, performance.now() - start);
      const result = work();
      if (result instanceof Promise) return result.finally(record) as typeof result;
      record();
      return result;
    },
    add(more) {
      for (const [what, milliseconds] of Object.entries(more)) add(what, milliseconds);
    },
    take() {
      const taken = Object.fromEntries(times);
      times = new Map();
      return taken;
    },
  };
}

export function toTiming(times: Times): Timing {
  const of = (what: string) => Math.round((times[what] ?? 0) * 100) / 100;
  const rules = Object.keys(times).filter((what) => !STAGES.some((stage) => stage === what));
  return {
    stages: { identify: of('identify'), annotate: of('annotate'), lookUp: of('lookUp'), judge: of('judge') },
    rules: Object.fromEntries(rules.map((rule) => [rule, of(rule)] as const).sort(([, a], [, b]) => b - a)),
  };
}
