/** Direct speech and other quoted words: what stands there is the speaker's, so most rules leave it alone. */
import { countWhile } from './ordered.ts';
import type { Span } from './span.ts';

const PAIRS = [
  /“[^“”]*”/gu,
  /«[^«»]*»/gu,
  /"[^"]*"/gu,
  /‘[^‘’]*’(?![A-Za-zÀ-ỹ])/gu,
  /(?<![\dA-Za-zÀ-ỹ])'[^']+'(?![\dA-Za-zÀ-ỹ])/gu,
];

/** Local spans of the quotations of a normalised line, marks included, in order; nested ones are within the outer. */
export function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  for (const pattern of PAIRS) {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a span stands in quotation marks: what is said there is the speaker's. Quotations in the order of the text. */
export function isQuoted({ quotations }: { readonly quotations: readonly Span[] }, span: Span): boolean {
  const begun = countWhile(quotations.length, (index) => (quotations[index] as Span).start <= span.start);
  return begun > 0 && (furthestEnds(quotations)[begun - 1] as number) >= span.end;
}

const known = new WeakMap<readonly Span[], readonly number[]>();

/** How far each quotation or one before it reaches: one may stand in another. Once for each draft. */
function furthestEnds(quotations: readonly Span[]): readonly number[] {
  const before = known.get(quotations);
  if (before) return before;
  let furthest = 0;
  const ends = quotations.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  known.set(quotations, ends);
  return ends;
}
