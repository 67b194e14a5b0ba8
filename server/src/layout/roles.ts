/** Roles of the lines that are story: headline, lead, captions, subheads, bylines, date lines, credits, body. */
import type { LineLayout, LineRole } from './role.ts';
import type { Row } from './rows.ts';

const CREDIT_LINE =
  /^\(?\s*(?:[Nn]guồn(?: tin| ảnh)?|NGUỒN|[ẢảẢ]nh|[Tt]heo|THEO|[Vv]ideo|[Cc]lip|[Đđ]ồ họa|[Tt]ổng hợp|[Bb]iên dịch|[Ll]ược dịch)\s*[:：]?\s*(?:(?:\p{Lu}|\d|www|http)[^\s]*(?:\s*[-–,&/]\s*|\s+và\s+|\s+|$)){1,7}$/u;
const BYLINE =
  /^(?:(?:bài(?: và|, )?\s*ảnh|tin(?:,| và)?\s*(?:bài|ảnh)|thực hiện|bài|ảnh|tác giả|biên tập|nhóm pv|nhóm phóng viên|pv|ptv)\s*[:：]?\s*)?(?:(?:\p{Lu}[\p{L}\p{M}.]*|\p{Lu}\.)(?:\s*[-–,&/]\s*|\s+và\s+|\s+|$)){1,8}(?:\((?:tổng hợp|theo [^)]{2,40}|biên dịch|thực hiện|ghi|lược dịch|t\/h)\))?$/u;

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
  if (place > 0 && row.words <= 8 && CREDIT_LINE.test(row.text)) return 'credit';
  if (row.captioned && row.words <= 80) return 'caption';
  if (place > 1 && row.words <= 10 && BYLINE.test(row.text)) return 'byline';
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
