/** Which families of events can name one event. */

/** Families whose words stand for each other between two reports. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set(['meeting', 'talks', 'call', 'summit']),
  new Set(['meeting', 'talks', 'visit', 'summit']),
  new Set(['inauguration', 'launch', 'gathering']),
  new Set(['inauguration', 'start']),
  new Set(['gathering', 'start', 'award']),
  new Set(['match', 'title']),
  new Set(['death', 'accident', 'attack']),
  new Set(['arrest', 'trial']),
  new Set(['signing', 'decision']),
  new Set(['office', 'decision']),
];

/** Whether two families can name one event. A clause without words of a family can be of any. */
export function isSameKind(a: string, b: string): boolean {
  return a === b || a === 'other' || b === 'other' || ALIKE.some((set) => set.has(a) && set.has(b));
}
