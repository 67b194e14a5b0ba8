/** `style: learn`: the spelling that the archive has of a name is the house's, where it has hardly any other. */
import type { EntityFacts, Facts } from '../archive/archive.ts';
import type { HouseStyle } from '../rules/rule.ts';

/**
 * Articles with a spelling, and its share of all articles with the name, that make it the house's. With fewer, or with
 * a more even mix, an archive of three dailies shows habits of single desks, not a style.
 */
const LEAST_ARTICLES = 5;
const LEAST_SHARE = 0.8;

/**
 * The style with what the archive tells of names it says nothing of.
 *
 * @param source The outlet whose articles count; all where it is not given.
 */
export function withLearned(style: HouseStyle, facts: Facts, source?: string): HouseStyle {
  const preferred = new Map(style.preferred);
  for (const [id, entity] of facts.entities) {
    const spelling = preferred.has(id) ? undefined : usualSpelling(entity, source);
    if (spelling !== undefined) preferred.set(id, { spelling, by: 'learned' });
  }
  return { ...style, preferred };
}

function usualSpelling({ spellings }: EntityFacts, source: string | undefined): string | undefined {
  const counts = spellings
    // In capitals a name is set that way for its place (a credit, a headline), whatever its spelling.
    .filter(({ text }) => text !== text.toUpperCase())
    .map(({ text, articles, bySource }) => ({
      text,
      articles: source === undefined ? articles : (bySource[source] ?? 0),
    }))
    .sort((a, b) => b.articles - a.articles);
  const [most] = counts;
  const all = counts.reduce((sum, { articles }) => sum + articles, 0);
  if (!most || most.articles < LEAST_ARTICLES || most.articles < LEAST_SHARE * all) return undefined;
  return most.text;
}
