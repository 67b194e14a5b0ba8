/** Where the story's headline stands: above it is the page's head, not the story. */
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** Lines of the page's head seldom have as many words; headlines have, but for a few. */
const USUAL = 5;
/** Among the short lines of a menu such a line may be one of them. */
const LONGEST_ENTRY = 7;

/**
 * Position of the headline: of the lines without an end mark above the first paragraph the first that is long enough and
 * no furniture, copy, caption or name, or else the longest; undefined where there is none.
 */
export function findHeadline(rows: readonly Row[], repeats: ReadonlyMap<number, number>): number | undefined {
  let headline: Row | undefined;
  for (const row of rows) {
    if (row.form === 'prose' && !row.mark) break;
    if (row.form !== 'title' || row.captioned || repeats.has(row.position)) continue;
    // Above the entries of a menu stands the site's name.
    if (row.mark?.exact && row.mark.kind === 'navigation') headline = undefined;
    if (row.mark || (row.position > 0 && isSignature(row))) continue;
    const isEntry = isInMenu(rows, row);
    if (row.words >= USUAL && !isEntry) return row.position;
    if (row.words > (headline?.words ?? 0) && !(isEntry && row.words < USUAL)) headline = row;
  }
  return headline?.position;
}

/** Whether a line stands between the entries of a menu, or above one. */
function isInMenu(rows: readonly Row[], { position, words }: Row): boolean {
  return words <= LONGEST_ENTRY && isEntry(rows[position - 1]) && isEntry(rows[position + 1]);
}

function isEntry(row: Row | undefined): boolean {
  if (row?.form !== 'title' || row.words > USUAL) return false;
  return row.mark ? row.mark.kind === 'navigation' || row.mark.use === 'header' : !isSignature(row);
}
