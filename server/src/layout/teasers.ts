/**
 * Blocks of links to other stories. After the header come headlines, doubled headlines, stamps, section names and
 * summaries; then, in the middle of an article, the story goes on. Where form does not tell the two apart, what they
 * speak of does: see `signs.ts`.
 */
import type { StoryTerms } from './cohesion.ts';
import { isTail, STORY, type Weigh, weighMark } from './extent.ts';
import { hasOutletPrefix } from './prefix.ts';
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';
import {
  beginning,
  headlineLook,
  headlineShare,
  summaryLength,
  summaryShare,
  titleAboveStory,
} from './signs.ts';

/** A longer line without an end mark is rather a paragraph whose full stop is missing, in words. */
const LONGEST_HEADLINE = 24;
/** Lines from a teaser's headline to its summary, at most. */
const LONGEST_TEASER = 6;
/** A summary that is cut off is no longer, in words. */
const LONGEST_CUT = 50;
const LIST_ITEM = /^(?:[-–—•+*]|\d{1,2}[.)])\s/u;
/** What a paragraph must bring for being furniture rather than story: doubt speaks for the story. */
const DOUBT = 1.25;
/** What each teaser above with a summary speaks for one here, and each without speaks against it. */
const CUSTOM = 1;
/** More than any headline weighs, in nats. */
const TITLE = 1.5;

/** Position of each repeating row → position of the row it repeats. */
type Repeats = ReadonlyMap<number, number>;

/** Weighs the lines below a header of links. */
export function teaserWeights(
  rows: readonly Row[],
  header: number,
  repeats: Repeats,
  story: StoryTerms,
): Weigh {
  const isListed = LIST_ITEM.test(rows[header + 1]?.text ?? '');

  const weighProse = (row: Row): number => {
    const above = rows[row.position - 1];
    const below = rows[row.position + 1];
    const headline = headlineOf(rows, header, row);
    let weight = summaryShare(story.share(row, header), story.size(header, row.position)) - DOUBT;
    weight += headline ? headlineShare(story.shared(headline, row)) : above && isProse(above) ? -3 : -1.5;
    // A subhead of the story shares as many words with its paragraph as a teaser's headline with its summary.
    if (headline && headline.position > header + 1)
      weight += Math.min(0, headlineLook(headline, story.share(headline, header, row.position)));
    if (row.truncated && row.words <= LONGEST_CUT) weight += 2.5;
    else weight += summaryLength(row);
    weight += beginning(row);
    if (isListed && !LIST_ITEM.test(row.text)) weight -= 1;
    weight += CUSTOM * custom(rows, header, headline ?? row, repeats);
    if (above && (above.form === 'stamp' || repeats.has(above.position))) weight += 1.5;
    if (below && isProse(below)) weight -= 1;
    if (hasOutletPrefix(row.text)) weight += 1.5;
    return weight;
  };

  const weighTitle = (row: Row): number => {
    const { position, text, words } = row;
    const below = rows[position + 1];
    const paragraph = below && isProse(below) ? below : undefined;
    const share = words > 3 ? story.share(row, header, paragraph?.position) : 0;
    if (position === header + 1) return share < 0.6 ? 1.5 : 0.5;
    if (isListed !== LIST_ITEM.test(text)) return isListed ? -1 : -1.5;
    if (!isListed && beginning(row) < 0) return -1.5;
    if (paragraph && weighProse(paragraph) > 0) return 1;
    // A paragraph without an end mark, such as a caption; not a long headline above its copy.
    if (words > LONGEST_HEADLINE && repeats.get(position + 1) !== position) return weighProse(row);
    if (paragraph) return Math.min(TITLE, titleAboveStory(row, share, story.shared(row, paragraph)));
    return share < 0.35 ? 1.25 : share < 0.6 || isTail(rows, position) ? 0.5 : -0.5;
  };

  return (row) => {
    if (row.mark) return weighMark(rows, row);
    if (row.form === 'stamp') return 1.5;
    const original = repeats.get(row.position);
    if (original !== undefined) return original > header ? 2 : 0;
    if (row.captioned) return STORY;
    if (isSignature(row)) return -2.5;
    return row.form === 'title' ? weighTitle(row) : weighProse(row);
  };
}

/** The teaser's headline above a paragraph; between them only its copy, a stamp or a section's name. */
function headlineOf(rows: readonly Row[], header: number, { position }: Row): Row | undefined {
  for (let at = position - 1; at > header && at >= position - LONGEST_TEASER; at--) {
    const row = rows[at];
    if (row?.form === 'title' && !row.mark) return row;
    if (row?.form !== 'stamp' && row?.mark?.use !== 'weak' && row?.mark?.use !== 'beside') return undefined;
  }
  return undefined;
}

/** How many teasers above one of a block have a summary, less those that have none; -2 to 2. */
function custom(rows: readonly Row[], header: number, { position }: Row, repeats: Repeats): number {
  let balance = 0;
  for (let at = header + 1; at < position; at++) {
    const row = rows[at];
    if (!row || row.mark || repeats.has(at)) continue;
    if (row.form === 'title') balance--;
    else if (row.form === 'prose') balance += 2;
  }
  return Math.max(-2, Math.min(2, balance));
}

function isProse({ form, mark }: Row): boolean {
  return form === 'prose' && !mark;
}
