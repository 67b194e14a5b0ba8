/**
 * Teasers below a header that nobody has listed, or below none. Only what is as good as certain counts: at least two
 * teasers in a row whose headline and summary share nothing with the story, or that carry a copy of the headline or a
 * stamp; or three headlines in a row that share nothing with it.
 */
import type { StoryTerms } from './cohesion.ts';
import type { Row } from './rows.ts';
import { isSignature } from './signature.ts';

/** A headline's length, in words; a list of names or prizes has shorter lines. */
const SHORTEST_HEADLINE = 6;
const LONGEST_HEADLINE = 30;
/** Lines of a teaser, at most. */
const LONGEST_TEASER = 6;
/** What the teasers of a block must bring together, in nats: see the measurements in `teasers.ts`. */
const ENOUGH = 6;

/** Whether teasers begin at a row. */
export function beginsTeasers(
  rows: readonly Row[],
  first: number,
  repeats: ReadonlyMap<number, number>,
  story: StoryTerms,
): boolean {
  if (rows.slice(0, first).filter(({ form, mark }) => form === 'prose' && !mark).length < 2) return false;
  let evidence = 0;
  let teasers = 0;
  for (let at = first; evidence < ENOUGH || teasers < 2; teasers++) {
    const teaser = teaserAt(rows, at, first, repeats, story);
    if (!teaser) return false;
    evidence += teaser.evidence;
    at = teaser.next;
  }
  return true;
}

function teaserAt(
  rows: readonly Row[],
  at: number,
  first: number,
  repeats: ReadonlyMap<number, number>,
  story: StoryTerms,
): { readonly next: number; readonly evidence: number } | undefined {
  const headline = rows[at];
  if (!headline || !isHeadline(headline) || repeats.has(at)) return undefined;
  let evidence = 0;
  let next = at + 1;
  for (let row = rows[next]; row && next < at + LONGEST_TEASER; row = rows[++next]) {
    if (repeats.get(next) === at || row.form === 'stamp') evidence += 2;
    else if (row.mark?.use !== 'weak' && row.mark?.use !== 'beside') break;
  }
  const summary = rows[next];
  if (summary?.form === 'prose' && !summary.mark) {
    const match = story.shared(headline, summary);
    const share = story.share(summary, first, next);
    if (share >= 0.1) return undefined;
    evidence += (share === 0 ? 3 : 0.75) + (match === 0 ? -1.5 : match < 0.12 ? 0 : 2);
    next++;
  }
  const share = story.share(headline, first, next - 1);
  if (share >= 0.15) return undefined;
  return { next, evidence: evidence + (share === 0 ? 2 : 0) };
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
