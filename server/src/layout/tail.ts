/**
 * The page's foot: behind the story's last paragraph only furniture follows, with unknown lines in it, such as tags, names
 * of columns and headlines of links. What signs the story stays.
 */
import type { Block } from './block.ts';
import type { Row } from './rows.ts';
import { INLINE } from './runs.ts';
import { isSignature } from './signature.ts';

/** Most words of a tag, and most tags without a header: more are a table of the story. */
const LONGEST_TAG = 4;
const MOST_TAGS = 12;
/** Letters, no brackets, and nothing grown together. */
const TAG = /^[^()]*\p{L}[^()]*$(?<!\p{Ll}Theo .*)/u;
/** More unknown lines than this between two blocks may be a list or table of the story. */
const LONGEST_GAP = 8;
/** More than this below the last block may be as well. */
const LONGEST_END = 3;
/** Most words of an unknown line: longer ones are paragraphs without an end mark. */
const LONGEST_LINE = 24;

/** Adds what stands between the blocks behind the story, and tags right above them. */
export function withTail(blocks: readonly Block[], rows: readonly Row[], headline: number): Block[] {
  const story = lastOfStory(blocks, rows);
  const foot = blocks.findIndex(({ first }) => first > story);
  const opening = blocks[foot];
  if (story <= headline || !opening) return [...blocks];
  const floor = Math.max(story, blocks[foot - 1]?.last ?? 0);
  const filled = [...blocks.slice(0, foot), withTagsAbove(opening, rows, floor)];
  for (const block of [...blocks.slice(foot + 1), undefined]) {
    const before = filled.at(-1) as Block;
    const gap = rows.slice(before.last + 1, block?.first ?? rows.length);
    const unsigned = gap.findIndex((row) => !isSignature(row));
    const most = !isFoot(before) ? 0 : block ? LONGEST_GAP : blocks.length - foot > 1 ? LONGEST_END : 0;
    if (unsigned >= 0 && gap.length <= most && gap.every(({ words }) => words <= LONGEST_LINE)) {
      const [first] = gap.slice(unsigned);
      const kind = (block ?? before).kind;
      if (first)
        filled.push({
          kind,
          first: first.position,
          last: before.last + gap.length,
          reason: first.text,
          certainty: 'likely',
        });
    }
    if (block) filled.push(block);
  }
  return filled;
}

/** Whether a block is more than a line that may stand between the paragraphs of a story as well. */
function isFoot({ kind, first, last, reason }: Block): boolean {
  return last > first || (!INLINE.has(kind) && /\p{L}/u.test(reason));
}

/** The last paragraph or caption outside the blocks. */
function lastOfStory(blocks: readonly Block[], rows: readonly Row[]): number {
  let which = blocks.length - 1;
  for (let at = rows.length - 1; at >= 0; at--) {
    while (which >= 0 && (blocks[which]?.first ?? 0) > at) which--;
    const row = rows[at];
    const isInBlock = at <= (blocks[which]?.last ?? -1);
    if (row && !isInBlock && (row.form === 'prose' || row.captioned)) return at;
  }
  return -1;
}

/** A block with the short lines above it, such as tags without a header; the names of author and agency above those stay. */
function withTagsAbove(block: Block, rows: readonly Row[], floor: number): Block {
  let { first } = block;
  const isTag = (row: Row | undefined) =>
    row &&
    row.position > floor &&
    row.form === 'title' &&
    (!row.mark || row.mark.use === 'weak' || row.mark.use === 'beside') &&
    !row.captioned &&
    row.words <= LONGEST_TAG &&
    TAG.test(row.text);
  while (isTag(rows[first - 1])) first--;
  while (first < block.first && rows[first] && isSignature(rows[first] as Row)) first++;
  const tags = block.first - first;
  return tags > 1 && tags <= MOST_TAGS ? { ...block, first, certainty: 'likely' } : block;
}
