/** Roles of the lines that are story: headline, lead, captions, subheads, bylines, date lines, credits, body. */
import { findHeadline } from './headline.ts';
import type { LineLayout, LineRole } from './role.ts';
import type { Row } from './rows.ts';
import { isByline, isCredit } from './signature.ts';

/** Longest caption and longest subhead, in words. */
const LONGEST_CAPTION = 80;
const LONGEST_SUBHEAD = 25;
/** A text of so few lines is a feed item: what follows its headline is the lead, whatever its form. */
const FEED_ITEM = 3;

/** Fills in the roles of the rows that have none yet. */
export function assignRoles(
  rows: readonly Row[],
  repeats: ReadonlyMap<number, number>,
  layouts: LineLayout[],
): void {
  const story = rows.filter((row) => layouts[row.index]?.role === 'blank');
  const headline = findHeadline(rows, repeats);
  let hasLead = false;
  for (const [place, row] of story.entries()) {
    const role: LineRole =
      row.position === headline ? 'headline' : roleOf(row, place, story, headline !== undefined, hasLead);
    hasLead ||= role === 'lead';
    layouts[row.index] = { role, kind: null };
  }
}

function roleOf(
  row: Row,
  place: number,
  story: readonly Row[],
  hasHeadline: boolean,
  hasLead: boolean,
): LineRole {
  if (row.form === 'stamp') return 'dateline';
  if (place > 0 && isCredit(row)) return 'credit';
  if (row.captioned && row.words <= LONGEST_CAPTION) return 'caption';
  if (place > 0 && story.length > FEED_ITEM && isByline(row)) return 'byline';
  if (row.form === 'prose') return hasLead || (!hasHeadline && story.length < 2) ? 'body' : 'lead';
  if (hasHeadline && !hasLead && place === 1 && story.length <= FEED_ITEM) return 'lead';
  const below = story[place + 1];
  return below?.form === 'prose' && row.words <= LONGEST_SUBHEAD ? 'subhead' : 'body';
}
