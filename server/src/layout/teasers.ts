/**
 * Blocks of links to other stories. After the header come headlines, doubled headlines, stamps, section names and
 * summaries; then, in the middle of an article, the story goes on. Where form does not tell the two apart, what they
 * speak of does. Measured on 450 articles and as many teasers of other dailies: 95 % of an article's paragraphs share
 * more than 3 % of their terms with the rest of it (half of them more than 26 %), 80 % of foreign summaries share none;
 * nine in ten subheads share 12 % or more, three in four foreign headlines none; half of the summaries share 40 % of
 * their headline's terms, 99 % of paragraphs less than 11 % of a foreign headline's.
 */
import { shareOf, TermIndex, termsOf } from './cohesion.ts';
import { STORY, type Weigh, weighMark } from './extent.ts';
import { OUTLET_PREFIX } from './prefix.ts';
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** A subhead is no longer than this, in words; most headlines are longer. */
const LONGEST_SUBHEAD = 9;
/** A summary is seldom longer, in words. */
const LONGEST_SUMMARY = 70;
const LIST_ITEM = /^[-–—•+]\s/u;

/** Weighs the lines below a header of links; one reader a draft. */
export class TeaserReader {
  private index: TermIndex | undefined;
  private readonly rows: readonly Row[];
  private readonly repeats: ReadonlyMap<number, number>;

  constructor(rows: readonly Row[], repeats: ReadonlyMap<number, number>) {
    this.rows = rows;
    this.repeats = repeats;
  }

  /** The weights of the block whose header stands at a position. */
  weightsBelow(header: number): Weigh {
    return (row) => {
      if (row.mark) return weighMark(this.rows, row);
      if (row.form === 'stamp') return 1.5;
      const original = this.repeats.get(row.position);
      if (original !== undefined) return original > header ? 2 : 0;
      if (row.captioned) return STORY;
      if (isSignature(row)) return -0.5;
      return row.form === 'title' ? this.weighTitle(row, header) : this.weighProse(row, header);
    };
  }

  private weighTitle(row: Row, header: number): number {
    const below = this.rows[row.position + 1];
    const isFirst = row.position === header + 1;
    if (isFirst) return 1.5;
    if (isSpeech(row.text) && !this.isListed(header)) return -1.5;
    const share = row.words > 3 ? this.storyShare(row, header) : 0;
    if (below?.form !== 'prose' || below.mark) return share > 0.35 ? 0.5 : 1.25;
    if (this.weighProse(below, header) > -1) return 1;
    if (share === 0) return row.words > LONGEST_SUBHEAD ? 1 : 0.5;
    return share < 0.2 && row.words > LONGEST_SUBHEAD ? 0.25 : -0.75;
  }

  private weighProse(row: Row, header: number): number {
    const above = this.rows[row.position - 1];
    const below = this.rows[row.position + 1];
    let weight = storyWeight(this.storyShare(row, header));
    if (above?.position === header) weight -= 1.5;
    else if (above?.form === 'prose' && !above.mark) weight -= 3;
    else if (above?.form === 'title' && !above.mark) weight += headlineWeight(this.headlineShare(above, row));
    if (above && (above.form === 'stamp' || this.repeats.has(above.position))) weight += 1;
    if (below?.form === 'prose' && !below.mark) weight -= 1;
    if (row.truncated) weight += 2.5;
    if (OUTLET_PREFIX.test(row.text)) weight += 1.5;
    if (isSpeech(row.text)) weight -= 1.5;
    if (row.words > LONGEST_SUMMARY) weight -= 1;
    return weight;
  }

  /** Whether the block's links are items of a list, so that a dash begins no speech. */
  private isListed(header: number): boolean {
    return LIST_ITEM.test(this.rows[header + 1]?.text ?? '');
  }

  /** Share of a row's terms that the story holds: what stands above the header, and what stands below the row. */
  private storyShare(row: Row, header: number): number {
    const index = this.readIndex();
    return shareOf(termsOf(row.text), (term) => index.isOutside(term, header, row.position));
  }

  private headlineShare(headline: Row, row: Row): number {
    const terms = termsOf(row.text);
    return shareOf(termsOf(headline.text), (term) => terms.has(term));
  }

  private readIndex(): TermIndex {
    if (this.index) return this.index;
    const index = new TermIndex();
    for (const row of this.rows) if (!row.mark) index.add(row.position, termsOf(row.text));
    this.index = index;
    return index;
  }
}

/** What the share of a paragraph's terms found in the story says. */
function storyWeight(share: number): number {
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
