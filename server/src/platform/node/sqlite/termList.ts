/** The terms of an index (see `archive/terms.ts`) as one text: a term a line, its articles, the number of its entity. */
import type { Term } from '../../../archive/terms.ts';

/** Terms that a single article holds are left out: they say no more than none. */
const LEAST_ARTICLES = 2;

/** @param terms With the number of the entity, 0 for none. */
export function writeTerms(
  terms: ReadonlyMap<string, { readonly articles: number; readonly entity: number }>,
): string {
  const lines: string[] = [];
  for (const [text, { articles, entity }] of terms)
    if (articles >= LEAST_ARTICLES) lines.push(`${text}\t${articles}${entity ? `\t${entity}` : ''}`);
  return lines.join('\n');
}

/** Terms with the numbers of their entities. */
export function readTerms(list: string): Term<number>[] {
  return list.split('\n').flatMap((line) => {
    const [text = '', articles, entity] = line.split('\t');
    return text ? [{ text, articles: Number(articles), ...(entity ? { entity: Number(entity) } : {}) }] : [];
  });
}
