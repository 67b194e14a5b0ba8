/** Honours what a desk said of names that look alike: no finding asks for one where the other was meant. */
import type { Finding, HouseStyle } from '../rules/rule.ts';
import { foldText } from '../text/fold.ts';
import { normalize } from '../text/normalize.ts';

/** Findings without fixes that would put in a name told apart from the flagged one; without any fix left they are gone. */
export function withoutToldApart(findings: readonly Finding[], { differentFrom }: HouseStyle): Finding[] {
  if (!differentFrom?.size) return [...findings];
  return findings.flatMap((finding) => {
    const others = differentFrom.get(foldText(normalize(finding.text).text));
    if (!others) return finding;
    const fixes = finding.fixes.filter(
      ({ edits }) => !edits.some(({ newText }) => others.has(foldText(newText))),
    );
    return fixes.length > 0 || finding.fixes.length === 0 ? { ...finding, fixes } : [];
  });
}
