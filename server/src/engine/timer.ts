/** How a check may be timed from outside: the core itself looks at no clock. */

export const STAGES = ['identify', 'annotate', 'lookUp', 'judge'] as const;
export type Stage = (typeof STAGES)[number];

/** Does some work, of a stage or, within `judge`, of a rule by its id, and gives what comes of it: a promise, too. */
export type Timer = <Result>(what: string, work: () => Result) => Result;

export const UNTIMED: Timer = (_, work) => work();
