/** Articles of the archive as evidence of a finding. */
import type { ArticleSummary } from '../archive/archive.ts';
import type { Span } from '../text/span.ts';
import type { Evidence } from './rule.ts';

/**
 * @param quote What of the article is shown.
 * @param span The raw span there that an editor is led to; without one, to the top.
 */
export function toEvidence(
  { id, title, datePublished, path }: ArticleSummary,
  quote: string,
  span?: Span,
): Evidence {
  return {
    article: id,
    title,
    ...(datePublished ? { date: datePublished } : {}),
    quote,
    ...(path ? { path } : {}),
    ...(span ? { span } : {}),
  };
}
