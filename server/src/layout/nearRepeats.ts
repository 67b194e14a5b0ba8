/**
 * Paragraphs that say almost word for word what an earlier one says, as an article edited on two desks has them. Where
 * they differ in a figure or a name they are two items of a list, not one paragraph twice.
 */
import type { Row } from './rows.ts';

/** Fewest words of a paragraph that is compared. */
const SHORTEST = 20;
/** One word triple in so many is looked at: enough to find paragraphs that share most of them. */
const SAMPLE = 8;
/** Triples that a pair must share to be compared word by word. */
const FEWEST_SHARED = 2;
/** … and as a share of its triples: paragraphs that are alike share far more, others the names of the story. */
const LEAST_SHARED = 0.4;
/** Share of common words, counted on both sides, from which two paragraphs are one. */
const ALIKE = 0.85;

/** Position of each paragraph → position of the earlier one that it nearly repeats. */
export function findNearRepeats(
  rows: readonly Row[],
  repeats: ReadonlyMap<number, number>,
): Map<number, number> {
  const near = new Map<number, number>();
  const holders = new Map<number, Row>();
  for (const row of rows) {
    if (row.form !== 'prose' || row.mark || row.words < SHORTEST || repeats.has(row.position)) continue;
    const triples = sampleTriples(row.text);
    const original = mostFrequent(triples, holders);
    if (original && isAlike(original.text, row.text)) near.set(row.position, original.position);
    else for (const triple of triples) if (!holders.has(triple)) holders.set(triple, row);
  }
  return near;
}

/** Hashes of some of a text's word triples; the same triples of any text. */
function sampleTriples(text: string): number[] {
  const sample: number[] = [];
  let first = 0;
  let second = 0;
  let word = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code > 32) {
      word = Math.imul(word ^ code, 0x01000193);
      continue;
    }
    if (!word) continue;
    const triple = Math.imul(Math.imul(first, 31) + second, 31) + word;
    if (first && (triple >>> 4) % SAMPLE === 0) sample.push(triple | 0);
    first = second;
    second = word;
    word = 0;
  }
  return sample;
}

/** The row that holds most of the triples, where it holds enough. Most paragraphs share none with any other. */
function mostFrequent(triples: readonly number[], holders: ReadonlyMap<number, Row>): Row | undefined {
  let counts: Map<Row, number> | undefined;
  for (const triple of triples) {
    const row = holders.get(triple);
    if (!row) continue;
    counts ??= new Map();
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  let best: Row | undefined;
  let most = Math.max(FEWEST_SHARED, triples.length * LEAST_SHARED) - 1;
  for (const [row, count] of counts ?? []) if (count > most) [best, most] = [row, count];
  return best;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Whether two paragraphs have almost all words in common, and no figure or name that the other lacks. The very same words
 * are a refrain that `repeats.ts` has left alone.
 */
function isAlike(a: string, b: string): boolean {
  const left = a.match(WORD) ?? [];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  const right = b.match(WORD) ?? [];
  const extra = right.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count < 1;
  });
  const shared = right.length - extra.length;
  if (shared === left.length && shared === right.length) return false;
  if ((2 * shared) / (left.length + right.length) < ALIKE) return false;
  const lacking = [...counts].filter(([, count]) => count > 0).map(([word]) => word);
  return ![...extra, ...lacking].some((word) => /^\p{Lu}|\p{N}/u.test(word));
}
