/**
 * The terms of an index (see `archive/terms.ts`). Counts are found by hash; frequent terms stand under each of their
 * halves, a term a line with its articles and the number of its entity, so that a slip costs a few rows and no list is
 * read whole.
 */
import { entry } from '../../../archive/multimap.ts';
import { halvesToFind, TermCounter } from '../../../archive/terms.ts';
import { HashTable } from '../../sqlite/hashTable.ts';
import { termLine } from '../../sqlite/termList.ts';
import { hash32 } from './hash.ts';

/** Terms that a single article holds are left out: they say no more than none. */
const LEAST_ARTICLES = 2;

/** Terms while an index is written. */
export class TermTable {
  private readonly terms = new TermCounter<number>();

  /** @param entity Its number; 0 for none. */
  add(text: string, entity: number): void {
    this.terms.add(text, entity);
  }

  /** Articles by hash of the term. */
  counts(): HashTable {
    const table = new HashTable();
    for (const { text, articles } of this.terms)
      if (articles >= LEAST_ARTICLES) table.add(hash32(text), articles);
    return table;
  }

  /** Lists by hash of the half, in order; two halves of one hash share a list. */
  byHalf(): Iterable<readonly [number, string]> {
    const lists = new Map<number, string[]>();
    for (const { text, articles, entity } of this.terms) {
      for (const half of halvesToFind({ text, articles }))
        entry(lists, hash32(half), () => []).push(
          termLine({ text, articles, ...(entity ? { entity } : {}) }),
        );
    }
    return Array.from(lists, ([half, lines]) => [half, lines.join('\n')] as const).sort(([a], [b]) => a - b);
  }
}
