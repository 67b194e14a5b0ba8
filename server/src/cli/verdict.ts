/** Whether what a run found makes it fail. */
import type { Severity } from '../rules/rule.ts';
import { type Counts, isAtLeast, SEVERITIES } from './report.ts';

export interface VerdictChoices {
  /** The least severity that makes the run fail. */
  readonly failOn: Severity | 'never';
  /** So many warnings are put up with, whatever {@link VerdictChoices.failOn} says, and one more is not. */
  readonly maxWarnings: number | undefined;
}

export function fails(counts: Counts, choices: VerdictChoices): boolean {
  return (
    exceeds(counts, choices.maxWarnings) ||
    SEVERITIES.some((severity) => counts[severity] > 0 && isFailure(severity, choices))
  );
}

/** Whether a finding of this severity makes a run fail, however few there are. */
export function isFailure(severity: Severity, { failOn, maxWarnings }: VerdictChoices): boolean {
  if (failOn === 'never') return false;
  return isAtLeast(severity, failOn) && !(severity === 'warning' && maxWarnings !== undefined);
}

/** Whether there are more warnings than are put up with. */
export function exceeds({ warning }: Counts, maxWarnings: number | undefined): boolean {
  return maxWarnings !== undefined && warning > maxWarnings;
}
