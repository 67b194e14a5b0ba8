/** Direct speech and other quoted words: what stands there is the speaker's, so most rules leave it alone. */
import { contains, type Span } from './span.ts';

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

/** Whether a span stands in quotation marks: what is said there is the speaker's. */
export function isQuoted({ quotations }: { readonly quotations: readonly Span[] }, span: Span): boolean {
  return quotations.some((quotation) => contains(quotation, span));
}
