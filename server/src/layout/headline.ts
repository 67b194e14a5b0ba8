/** Where the story's headline stands: above it is the page's head, not the story. */
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** Lines of the page's head seldom have as many words; headlines have, but for a few. */
const USUAL = 5;

/**
 * Position of the headline: of the lines without an end mark above the first paragraph the first that is long enough and
 * no furniture, copy, caption or name, or else the longest; undefined where there is none.
 */
export function findHeadline(rows: readonly Row[], repeats: ReadonlyMap<number, number>): number | undefined {
  let headline: Row | undefined;
  for (const row of rows) {
    if (row.form === 'prose' && !row.mark) break;
    if (row.form !== 'title' || row.captioned || repeats.has(row.position)) continue;
    if (row.mark || (row.position > 0 && isSignature(row))) continue;
    if (row.words >= USUAL) return row.position;
    if (row.position > 0 && rows[row.position + 1]?.mark) continue;
    if (row.words > (headline?.words ?? 0)) headline = row;
  }
  return headline?.position;
}
