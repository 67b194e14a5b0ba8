/** What the web page left behind in a draft: the findings that one command takes out, with how to. */
import type { Finding, FindingFix } from '../rules/rule.ts';
import { bySpan } from '../text/span.ts';
import { type AppliedFix, applyFixes } from './fixes.ts';

/** The rules whose preferred fixes take something out that is no part of the story. */
const FAMILY = 'boilerplate/';

/** How to take out what a finding is about; undefined where it is no leftover, or for the editor to read. */
export function removalOf({ rule, fixes }: Finding): FindingFix | undefined {
  return rule.startsWith(FAMILY) ? fixes.find(({ preferred }) => preferred) : undefined;
}

/** As {@link removalOf}, where it may be taken out unseen. */
export function certainRemovalOf(finding: Finding): FindingFix | undefined {
  const removal = removalOf(finding);
  return removal?.safe ? removal : undefined;
}

/** All that can be taken out together, in the order of the text: where two claim one place, the certain has it. */
export function removalsIn(text: string, findings: readonly Finding[]): readonly AppliedFix[] {
  const certain = findings.filter((finding) => certainRemovalOf(finding));
  const others = findings.filter((finding) => !certainRemovalOf(finding));
  const { applied } = applyFixes(text, [...certain, ...others], removalOf);
  return [...applied].sort((a, b) => bySpan(a.finding.span, b.finding.span));
}
