/** Places in archived articles, and the articles they are in. */
import type { ArticleId, ArticleSummary, Citation, Facts } from './archive.ts';
import type { Harvest, HarvestedName } from './harvest.ts';

/** Where an article first writes a full name so. */
export function citationOf(
  { article, text }: Pick<Harvest, 'article' | 'text'>,
  names: readonly HarvestedName[],
  spelling: string,
): Citation {
  const name = names.find((one) => !one.short && one.text === spelling);
  const { span, sentence } = name ?? { span: { start: 0, end: 0 }, sentence: { start: 0, end: 0 } };
  return { article: article.id, span, quote: text.slice(sentence.start, sentence.end) };
}

/** Every article that the facts cite. */
export function citedArticles(
  entities: Facts['entities'],
  events: Facts['events'],
  summaryOf: (id: ArticleId) => ArticleSummary | undefined,
): Facts['articles'] {
  const cited = new Map<ArticleId, ArticleSummary>();
  const cite = (id: ArticleId) => {
    if (cited.has(id)) return;
    const summary = summaryOf(id);
    if (summary) cited.set(id, summary);
  };
  for (const event of events) cite(event.citation.article);
  for (const { spellings } of entities.values()) {
    for (const { examples } of spellings) for (const { article } of examples) cite(article);
  }
  return cited;
}
