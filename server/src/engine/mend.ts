/** Mends a text until nothing is left that may be mended. */
import type { Finding, FindingFix } from '../rules/rule.ts';
import type { CheckResult } from './checker.ts';
import { type AppliedFix, applyFixes, safeFixOf } from './fixes.ts';

/** A check of the mended text, and what was mended on the way. */
export interface MendedText extends CheckResult {
  readonly fixed: readonly AppliedFix[];
}

/** Mending one thing can uncover another; more rounds than this would be two fixes undoing each other. */
const ROUNDS = 5;

export async function mend(
  text: string,
  check: (text: string) => Promise<CheckResult>,
  choose: (finding: Finding) => FindingFix | undefined = safeFixOf,
): Promise<MendedText> {
  const fixed: AppliedFix[] = [];
  let result = await check(text);
  for (let round = 0; round < ROUNDS; round++) {
    const mended = applyFixes(result.draft.text, result.findings, choose);
    if (mended.applied.length === 0) break;
    fixed.push(...mended.applied);
    result = await check(mended.text);
  }
  return { ...result, fixed };
}
