/** Finds the blocks of furniture: what a header opens, and runs of lines that are furniture by themselves. */
import type { Block } from './block.ts';
import { StoryTerms } from './cohesion.ts';
import { type Extent, extend, hasGaps, isTail, opens } from './extent.ts';
import { headBlocks, headOf } from './head.ts';
import { beginsTeasers } from './headless.ts';
import { findHeadline } from './headline.ts';
import type { Row } from './rows.ts';
import { runWeights } from './runs.ts';
import { isSignature } from './signature.ts';
import { withTail } from './tail.ts';
import { teaserWeights } from './teasers.ts';

/** What the search for blocks works on. */
interface Page {
  readonly rows: readonly Row[];
  readonly repeats: ReadonlyMap<number, number>;
  readonly story: StoryTerms;
  readonly isGapped: boolean;
}

/** Blocks in order; they do not overlap. */
export function findBlocks(rows: readonly Row[], repeats: ReadonlyMap<number, number>): Block[] {
  const page: Page = { rows, repeats, story: new StoryTerms(rows), isGapped: hasGaps(rows) };
  const headline = findHeadline(rows, repeats) ?? headOf(rows);
  const blocks = headBlocks(rows, headline);
  for (let position = headline; position < rows.length; ) {
    const row = rows[position];
    const before = blocks.at(-1);
    const block = row && blockAt(row, page, before);
    if (block) blocks.push(block);
    position = block ? block.last + 1 : position + 1;
  }
  return withTail(blocks, rows, headline);
}

function blockAt(row: Row, page: Page, before: Block | undefined): Block | undefined {
  if (opens(row)) return openedBy(row, page, before);
  return row.mark ? runFrom(row, page, before) : headlessFrom(row, page, before);
}

/** Most words of a line above teasers that is taken for their header. */
const LONGEST_HEADER = 5;

/** Teasers without a known header. */
function headlessFrom(
  row: Row,
  { rows, repeats, story, isGapped }: Page,
  before: Block | undefined,
): Block | undefined {
  if (row.form !== 'title' || !beginsTeasers(rows, row.position, repeats, story)) return undefined;
  const { last } = extend(
    rows,
    row.position - 1,
    isGapped,
    teaserWeights(rows, row.position - 1, repeats, story),
  );
  if (last < row.position) return undefined;
  const above = rows[row.position - 1];
  const isHeader =
    above?.form === 'title' &&
    above.words <= LONGEST_HEADER &&
    !isSignature(above) &&
    before?.last !== above.position;
  const first = isHeader ? above.position : row.position;
  return { kind: 'related', first, last, reason: rows[first]?.text ?? '', certainty: 'likely' };
}

/** The block that a header opens. */
function openedBy(
  row: Row,
  { rows, repeats, story, isGapped }: Page,
  before: Block | undefined,
): Block | undefined {
  const { mark, position: first, text: reason } = row;
  if (!mark) return undefined;
  const weigh =
    mark.kind === 'related'
      ? teaserWeights(rows, first, repeats, story)
      : runWeights(rows, first, mark.kind, mark.exact, story);
  const { last, balance, clear } = extend(rows, first, isGapped, weigh);
  const isSupported = last > first && balance >= 1;
  const touches = before?.last === first - 1 && before.certainty === 'certain';
  if (mark.doubtful && !isSupported && !touches && !(first > 2 && isTail(rows, first))) return undefined;
  const isSure = clear && mark.exact && (!mark.doubtful || isSupported);
  return { kind: mark.kind, first, last, reason, certainty: isSure ? 'certain' : 'likely' };
}

/** The run of furniture without a header that begins at a row. */
function runFrom(row: Row, page: Page, before: Block | undefined): Block | undefined {
  if (!row.mark) return undefined;
  const { rows, story, isGapped } = page;
  const first = row.position;
  const extent = extend(
    rows,
    first,
    isGapped,
    runWeights(rows, first, row.mark.kind, row.mark.use === 'line' && row.mark.exact, story),
  );
  const run = rows.slice(first, extent.last + 1);
  const known = run.find(({ mark }) => mark?.use === 'line' && mark.exact);
  const alike = run.filter(({ mark }) => mark?.use === 'line');
  const opener = known ?? alike[0] ?? row;
  const block = { kind: opener.mark?.kind ?? row.mark.kind, first, last: extent.last, reason: opener.text };
  const links = known && linksBelow(row, page);
  if (links && links > extent.last) return { ...block, last: links, certainty: 'likely' };
  if (known) return { ...block, certainty: extent.clear ? 'certain' : 'likely' };
  if (alike.length) {
    const last = alike.length * 2 > run.length ? extent.last : opener.position;
    return { ...block, first: opener.position, last, certainty: 'likely' };
  }
  return isAccepted(row, run, rows, before, extent) ? { ...block, certainty: 'likely' } : undefined;
}

/** What links below a button ("Xem tiếp") must bring together for being its list: more than one title does. */
const LIST = 2.5;

/** The last of the links below a button for more of them; undefined where none are. */
function linksBelow({ mark, position }: Row, { rows, repeats, story, isGapped }: Page): number | undefined {
  if (mark?.kind !== 'related' || mark.open || !mark.exact) return undefined;
  // A single title may be the next subhead.
  if (rows[position + 1]?.form !== 'title' || rows[position + 2]?.form !== 'title') return undefined;
  const { last, balance } = extend(rows, position, isGapped, teaserWeights(rows, position, repeats, story));
  return balance >= LIST ? last : undefined;
}

/** Whether lines that may also be subheads or parts of a table are furniture by their place. */
function isAccepted(
  row: Row,
  run: readonly Row[],
  rows: readonly Row[],
  before: Block | undefined,
  { last }: Extent,
): boolean {
  const next = rows[last + 1];
  if (run.filter(({ text }) => /\p{L}/u.test(text)).length * 2 < run.length) return false;
  if (before?.last === row.position - 1 || (next && opens(next) && !next.mark?.doubtful)) return true;
  const weak = new Set(run.filter(({ mark }) => mark?.use === 'weak').map(({ text }) => text));
  if (weak.size > 1 && weak.size * 2 >= run.length) return true;
  return weak.size === 1 && run.length === 1 && last === rows.length - 1 && last > 2;
}
