/** Terms of an index as they stand in its rows: a term a line, with its articles and the number of its entity. */
import type { Term } from '../../archive/terms.ts';

/** @param entity 0 for none. */
export function termLine({ text, articles, entity }: Term<number>): string {
  return `${text}\t${articles}${entity ? `\t${entity}` : ''}`;
}

/** Terms of a list with the numbers of their entities. */
export function readTerms(list: string): Term<number>[] {
  return list.split('\n').flatMap((line) => {
    const [text = '', articles, entity] = line.split('\t');
    return text ? [{ text, articles: Number(articles), ...(entity ? { entity: Number(entity) } : {}) }] : [];
  });
}
