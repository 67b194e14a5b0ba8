/** Roles of the lines that are story: headline, lead, captions, subheads, bylines, date lines, credits, body. */
import type { LineLayout, LineRole } from './role.ts';
import type { Row } from './rows.ts';
import { isByline, isCredit } from './signature.ts';

/** Fills in the roles of the rows that have none yet. */
export function assignRoles(rows: readonly Row[], layouts: LineLayout[]): void {
  const story = rows.filter((row) => layouts[row.index]?.role === 'blank');
  let seenHeadline = false;
  let seenLead = false;
  story.forEach((row, place) => {
    const role = roleOf(row, place, story, seenHeadline, seenLead);
    if (role === 'headline') seenHeadline = true;
    if (role === 'lead') seenLead = true;
    layouts[row.index] = { role, kind: null };
  });
}

function roleOf(
  row: Row,
  place: number,
  story: readonly Row[],
  seenHeadline: boolean,
  seenLead: boolean,
): LineRole {
  if (row.form === 'stamp') return 'dateline';
  if (place > 0 && isCredit(row)) return 'credit';
  if (row.captioned && row.words <= 80) return 'caption';
  if (place > 1 && isByline(row)) return 'byline';
  if (row.form === 'prose') {
    if (seenLead || (!seenHeadline && story.length < 2)) return 'body';
    return 'lead';
  }
  const isFirst = story.slice(0, place).every((above) => above.form === 'stamp');
  if (!seenHeadline && isFirst) return 'headline';
  if (seenHeadline && !seenLead && place === 1 && story.length <= 3) return 'lead';
  const below = story[place + 1];
  return below && below.form === 'prose' && row.words <= 25 ? 'subhead' : 'body';
}
