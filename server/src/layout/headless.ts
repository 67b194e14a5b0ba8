/**
 * Teasers below a header that nobody has listed, or below none. Only what is as good as certain counts: at least two
 * teasers in a row whose headline and summary share nothing with the story, or that carry a copy of the headline or a
 * stamp; or three headlines in a row that share nothing with it.
 */
import type { StoryTerms } from './cohesion.ts';
import { STORY } from './extent.ts';
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** A headline's length, in words; a list of names or prizes has shorter lines. */
const SHORTEST_HEADLINE = 6;
const LONGEST_HEADLINE = 30;
/** Lines of a teaser, at most. */
const LONGEST_TEASER = 6;
/** What the teasers of a block must bring together, in nats: see the measurements in `teasers.ts`. */
const ENOUGH = 6;

/** Share of terms from which a headline speaks of the story. */
const OF_STORY = 0.15;

/** One teaser by its form: a headline, what marks it as a link, and perhaps a summary. */
interface Teaser {
  readonly headline: Row;
  readonly summary: Row | undefined;
  /** Copies of the headline and stamps. */
  readonly marks: number;
  readonly next: number;
}

/** Whether teasers begin at a row. Form is looked at first: it is cheap, and few paragraphs stand so. */
export function beginsTeasers(
  rows: readonly Row[],
  first: number,
  repeats: ReadonlyMap<number, number>,
  story: StoryTerms,
): boolean {
  if (!hasStoryAbove(rows, first)) return false;
  let evidence = 0;
  let teaser = teaserAt(rows, first, repeats);
  let following = teaser && teaserAt(rows, teaser.next, repeats);
  if (!following) return false;
  for (let teasers = 1; teaser; teasers++) {
    evidence += weigh(teaser, first, story);
    if (evidence >= ENOUGH && teasers > 1) return true;
    teaser = evidence > 0 ? following : undefined;
    following = teaser && teaserAt(rows, teaser.next, repeats);
  }
  return false;
}

/** Whether two paragraphs stand above. */
function hasStoryAbove(rows: readonly Row[], first: number): boolean {
  let paragraphs = 0;
  for (let at = first - 1; at >= 0 && paragraphs < 2; at--) {
    const row = rows[at];
    if (row?.form === 'prose' && !row.mark) paragraphs++;
  }
  return paragraphs === 2;
}

function teaserAt(
  rows: readonly Row[],
  at: number,
  repeats: ReadonlyMap<number, number>,
): Teaser | undefined {
  const headline = rows[at];
  if (!headline || !isHeadline(headline) || repeats.has(at)) return undefined;
  let marks = 0;
  let next = at + 1;
  for (let row = rows[next]; row && next < at + LONGEST_TEASER; row = rows[++next]) {
    if (repeats.get(next) === at || row.form === 'stamp') marks++;
    else if (row.mark?.use !== 'weak' && row.mark?.use !== 'beside') break;
  }
  const below = rows[next];
  const summary = below?.form === 'prose' && !below.mark ? below : undefined;
  return { headline, summary, marks, next: summary ? next + 1 : next };
}

/** What speaks for a teaser, in nats; much against it where it shares terms with the story. */
function weigh({ headline, summary, marks, next }: Teaser, first: number, story: StoryTerms): number {
  if (headline.position === first && story.isNear(headline, OF_STORY)) return STORY;
  const share = story.share(headline, first, next - 1);
  if (share >= OF_STORY) return STORY;
  let evidence = marks * 2 + (share === 0 ? 2 : 0);
  if (!summary) return evidence;
  const common = story.share(summary, first, next - 1);
  if (common >= 0.1) return STORY;
  const match = story.shared(headline, summary);
  evidence += (common === 0 ? 3 : 0.75) + (match === 0 ? -1.5 : match < 0.12 ? 0 : 2);
  return evidence;
}

function isHeadline(row: Row): boolean {
  return (
    row.form === 'title' &&
    !row.mark &&
    !row.captioned &&
    row.words >= SHORTEST_HEADLINE &&
    row.words <= LONGEST_HEADLINE &&
    /^["'“‘]?[\p{Lu}\d]/u.test(row.text) &&
    !/[:;,]$/u.test(row.text) &&
    !isSignature(row)
  );
}
