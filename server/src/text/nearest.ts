/** The word somebody probably meant, for "did you mean". */
import { editDistance } from './editDistance.ts';

/** The candidate nearest to a word, at most a third of the word's letters (and at least one) away; the first of equals. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}
