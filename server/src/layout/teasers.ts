/**
 * Blocks of links to other stories. After the header come headlines, doubled headlines, stamps, section names and
 * summaries; then, in the middle of an article, the story goes on. Where form does not tell the two apart, what they
 * speak of does. Measured on 450 articles and as many teasers of other dailies: 95 % of an article's paragraphs share
 * more than 3 % of their terms with the rest of it (half of them more than 26 %), 80 % of foreign summaries share none;
 * nine in ten subheads share 12 % or more, three in four foreign headlines none; half of the summaries share 40 % of
 * their headline's terms, 99 % of paragraphs less than 11 % of a foreign headline's.
 */
import type { StoryTerms } from './cohesion.ts';
import { STORY, type Weigh, weighMark } from './extent.ts';
import { hasOutletPrefix } from './prefix.ts';
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** A subhead is no longer than this, in words; most headlines are longer. */
const LONGEST_SUBHEAD = 9;
/** A longer line without an end mark is rather a paragraph whose full stop is missing, in words. */
const LONGEST_HEADLINE = 22;
/** Lines from a teaser's headline to its summary, at most. */
const LONGEST_TEASER = 6;
/** A summary is seldom longer, in words; one that is cut off is shorter still. */
const LONGEST_SUMMARY = 70;
const LONGEST_CUT = 50;
const LIST_ITEM = /^[-–—•+]\s/u;

/** Weighs the lines below a header of links. */
export function teaserWeights(
  rows: readonly Row[],
  header: number,
  repeats: ReadonlyMap<number, number>,
  story: StoryTerms,
): Weigh {
  const isListed = LIST_ITEM.test(rows[header + 1]?.text ?? '');

  const weighProse = (row: Row): number => {
    const above = rows[row.position - 1];
    const below = rows[row.position + 1];
    const headline = headlineOf(rows, header, row);
    let weight = paragraphWeight(story.share(row, header));
    weight += headline ? headlineWeight(story.shared(headline, row)) : above && isProse(above) ? -3 : -1.5;
    if (above && (above.form === 'stamp' || repeats.has(above.position))) weight += 1;
    if (below && isProse(below)) weight -= 1;
    if (row.truncated) weight += row.words <= LONGEST_CUT ? 2.5 : 0.5;
    if (hasOutletPrefix(row.text)) weight += 1.5;
    if (isSpeech(row.text)) weight -= 1.5;
    if (row.words > LONGEST_SUMMARY) weight -= 1;
    return weight;
  };

  const weighTitle = (row: Row): number => {
    const below = rows[row.position + 1];
    const share = row.words > 3 ? story.share(row, header) : 0;
    if (row.position === header + 1) return share < 0.3 ? 1.5 : share < 0.6 ? 0.5 : -0.5;
    if (isSpeech(row.text) && !isListed) return -1.5;
    if (row.words > LONGEST_HEADLINE && share > 0.1) return -1.5;
    if (!below || !isProse(below)) return share < 0.35 ? 1.25 : share < 0.6 ? 0.5 : -0.5;
    if (weighProse(below) > -1) return 1;
    if (share === 0) return row.words > LONGEST_SUBHEAD ? 1 : 0.5;
    return share < 0.2 && row.words > LONGEST_SUBHEAD ? 0.25 : -0.75;
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

function isProse({ form, mark }: Row): boolean {
  return form === 'prose' && !mark;
}

/** What the share of a paragraph's terms found in the story says. */
function paragraphWeight(share: number): number {
  if (share === 0) return 2;
  if (share < 0.05) return 0.75;
  if (share < 0.1) return 0;
  return share < 0.15 ? -1.25 : -3;
}

/** What the share of a headline's terms found in the paragraph under it says. */
function headlineWeight(share: number): number {
  if (share === 0) return -1.25;
  return share < 0.12 ? 0 : 2;
}

/** Direct speech, an item of a list or an interview's question. */
function isSpeech(text: string): boolean {
  return /^[-–—•+]?\s*["“«]|^[-–—•+]\s|^(?:PV|Phóng viên|Hỏi|Đáp)\s*[:.]/u.test(text);
}
