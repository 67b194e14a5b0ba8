/** The word somebody probably meant, for "did you mean". */
import { editDistance } from './editDistance.ts';

/** The nearest candidate, where it is near: one letter away, one more for every four letters, or begun alike. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let limit = 1 + Math.floor(written.length / 4);
  for (const candidate of candidates) {
    const distance = distanceOf(written, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** A word left off in the middle is as good as one letter away. */
function distanceOf(written: string, candidate: string, limit: number): number {
  const isBegun = written.length >= 3 && candidate.startsWith(written);
  return Math.min(isBegun ? 1 : Number.POSITIVE_INFINITY, editDistance(written, candidate, limit));
}
