/** Finds written dates in one line. Knows nothing of the edition or of other lines: that is `resolve.ts`. */
import type { DateExpression } from './date.ts';

/** Date expressions of a normalised line, in order, not overlapping. Pure and linear in the length. */
export function findDates(_text: string): DateExpression[] {
  return [];
}
