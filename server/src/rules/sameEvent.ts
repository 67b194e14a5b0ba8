/** Whether an event of the archive is the draft's, dated otherwise by a slip; thresholds were set on real news. */
import type { EventTelling } from '../archive/archive.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import type { EventMention } from '../events/event.ts';
import type { Slip } from '../events/slips.ts';
import type { Likeness } from './likeness.ts';

/** News is told within this many days; what is further back needs more signs that it is the same event. */
const FRESH = 10;
/** Families whose event hangs on who is on the other side. */
export const MUTUAL: ReadonlySet<string> = new Set([
  'meeting',
  'talks',
  'call',
  'summit',
  'match',
  'signing',
]);
/** Least share of common words for each slip, where at least two names agree: the oftener chance makes one, the more. */
const NEEDED_WORDS: Readonly<Record<Slip, number>> = {
  day: 0.4,
  week: 0.27,
  month: 0.2,
  swapped: 0.2,
  figures: 0.5,
  year: 0.3,
};
/** The same where the archive's day is the news of the draft's day, and the draft's day is not. */
const NEEDED_OF_STALE: Readonly<Record<Slip, number>> = {
  ...NEEDED_WORDS,
  week: 0.2,
  month: 0.12,
  swapped: 0.12,
  year: 0.2,
};
/** News is of days this near to the edition. */
const NEWS = 2;
/** Nobody dies or marries twice in a season. */
const ONCE = new Set(['death', 'wedding']);
/** Events of which one follows the other day by day: matches of a cup, landslides of a storm, steps of a case. */
const DAILY = new Set(['match', 'title', 'disaster', 'accident', 'arrest', 'statement']);

/** Whether the two are one event, given how their days differ. */
export function isSame(
  slip: Slip,
  likeness: Likeness,
  event: EventMention,
  archived: EventTelling,
  draft: Draft,
): boolean {
  const { participants, names, place, words } = likeness;
  if (
    place === 'apart' ||
    likeness.otherPaper ||
    (slip === 'day' && likeness.otherFigures) ||
    isOtherMeeting(slip, likeness, event)
  )
    return false;
  if (ONCE.has(event.family) && participants >= 1 && words >= 0.25) return true;
  const isNear = isWithinDays(slip);
  const agreeing = Math.max(participants, names) + (place === 'same' ? 1 : 0);
  if (likeness.score === true && agreeing >= 3 && words >= 0.2) return true;
  if (slip === 'day' && DAILY.has(event.family) && !isOneGame(event, likeness)) return false;
  if (event.family === 'statement' && (isNear || words < 0.5)) return false;
  if (event.family !== archived.family && words < (slip === 'day' ? 0.6 : 0.35)) return false;
  const age = draft.edition ? daysBetween(archived.date ?? '', draft.edition.date) : 0;
  if (age > FRESH) return participants >= 2 && (place === 'same' || words >= 0.4);
  // A clause of no known kind is known by who acts in it: lists of patients and flights are alike in all else.
  if (event.family === 'other' || archived.family === 'other') {
    if (likeness.actors === 0 || agreeing < 2 || (likeness.others !== 'none' && words < 0.6)) return false;
  }
  const stale = isStale(event, archived, draft);
  const needed = stale ? NEEDED_OF_STALE[slip] : NEEDED_WORDS[slip];
  if (stale && !isNear && agreeing >= 1 && words >= 0.22) return true;
  return (
    (agreeing >= 2 && words >= needed) ||
    (agreeing >= 3 && words >= needed * 0.8) ||
    (agreeing >= 1 && words >= (isNear ? 0.5 : 0.45))
  );
}

/** The same two don't play each other two days on end. */
function isOneGame({ family }: EventMention, { actors, others, words }: Likeness): boolean {
  return family === 'match' && actors >= 2 && others === 'none' && words >= 0.3;
}

/** Whether the draft tells of a day long past what happened, after the archive, just now. */
function isStale(event: EventMention, archived: EventTelling, { edition }: Draft): boolean {
  if (!edition) return false;
  const from = (day: string | null) => Math.abs(daysBetween(day ?? '', edition.date));
  return from(archived.date) <= NEWS && from(event.date) > NEWS;
}

/** Whether the days are so near that the like of the event may well have come again. */
function isWithinDays(slip: Slip): boolean {
  return slip === 'day' || slip === 'week' || slip === 'figures';
}

/** Whether somebody else is on the other side, or the score is another. */
function isOtherMeeting(
  slip: Slip,
  { others, unshared, score }: Likeness,
  { family }: EventMention,
): boolean {
  if (!MUTUAL.has(family)) return false;
  if (others === 'people') return true;
  // One who presides meets body after body, day by day, in the same words.
  if (family !== 'match') return slip === 'day' && unshared;
  // Clubs are written in many ways: only days on which they may play again ask for the same ones.
  return score === false || (others === 'bodies' && isWithinDays(slip));
}
