/** The page's head: what stands above the story's headline. */
import type { Block } from './block.ts';
import type { Row } from './rows.ts';

/** Most words of an unknown line of the head. */
const LONGEST_ENTRY = 10;
/** Most words of one where there is no headline to end the head, and fewest known lines there. */
const LONGEST_HEADLESS = 4;
const FEWEST_KNOWN = 3;

/** Where the story of a draft without a headline begins: below the known lines at the top, and unknown ones among many. */
export function headOf(rows: readonly Row[]): number {
  let head = 0;
  let known = 0;
  let unknown = 0;
  let unknownAbove = 0;
  for (const row of rows) {
    if (row.captioned || (row.form === 'prose' && !row.mark?.exact)) break;
    if (row.form === 'stamp') continue;
    if (row.mark?.exact) {
      known++;
      if (row.mark.use !== 'beside') [head, unknownAbove] = [row.position + 1, unknown];
    } else if (row.words > LONGEST_HEADLESS) break;
    else unknown++;
  }
  const isHead = !unknownAbove || (known >= FEWEST_KNOWN && unknownAbove <= known);
  return isHead && head < rows.length ? head : 0;
}

/**
 * Blocks above the story: everything but captions, where part of it is known. The stamp above the headline is the
 * article's own; those further up are the page's.
 */
export function headBlocks(rows: readonly Row[], story: number): Block[] {
  const head = rows.slice(0, story);
  if (!head.some(({ mark }) => mark?.exact)) return [];
  const last = head.findLastIndex((row) => row.form !== 'stamp' && isFurniture(row));
  const blocks: Block[] = [];
  for (const row of head.slice(0, last + 1)) {
    if (row.form !== 'stamp' && !isFurniture(row)) continue;
    const before = blocks.at(-1);
    const isKnown = row.form === 'stamp' || (row.mark?.exact && row.mark.use !== 'beside');
    const kind = row.mark?.kind ?? 'navigation';
    if (before?.last !== row.position - 1) {
      const certainty = isKnown ? 'certain' : 'likely';
      blocks.push({ kind, first: row.position, last: row.position, reason: row.text, certainty });
    } else {
      const certainty = isKnown ? before.certainty : 'likely';
      blocks[blocks.length - 1] = { ...before, last: row.position, certainty };
    }
  }
  return blocks;
}

function isFurniture({ captioned, mark, words, text }: Row): boolean {
  return !captioned && (mark !== undefined || (words <= LONGEST_ENTRY && !text.endsWith(':')));
}
