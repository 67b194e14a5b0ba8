/** Places in archived articles, and the articles they are in. */
import type { ArticleId, ArticleSummary, Citation, Facts } from './archive.ts';
import type { Harvest, HarvestedName } from './harvest.ts';

/** Where an article first writes a name so, in that form and with that role. */
export function citationOf(
  { article, text }: Pick<Harvest, 'article' | 'text'>,
  names: readonly HarvestedName[],
  { text: spelling, short, role }: Pick<HarvestedName, 'text' | 'short' | 'role'>,
): Citation {
  const name = names.find((one) => one.short === short && one.text === spelling && isRole(one.role, role));
  const { span, sentence } = name ?? { span: { start: 0, end: 0 }, sentence: { start: 0, end: 0 } };
  return { article: article.id, span, quote: text.slice(sentence.start, sentence.end) };
}

function isRole(a: HarvestedName['role'], b: HarvestedName['role']): boolean {
  return !b || (a?.title === b.title && a.of === b.of && a.former === b.former);
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
  for (const { tellings } of events) for (const { citation } of tellings) cite(citation.article);
  for (const { spellings, roles } of entities.values()) {
    for (const { examples } of [...spellings, ...roles]) for (const { article } of examples) cite(article);
  }
  return cited;
}
