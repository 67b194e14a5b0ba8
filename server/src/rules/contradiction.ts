/** Finds the event of the archive that contradicts a draft's day. What can be explained otherwise contradicts nothing. */
import type { ArticleSummary, EventTelling, Facts } from '../archive/archive.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { DateMention, IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { EventMention } from '../events/event.ts';
import { isSameKind } from '../events/kinds.ts';
import { type Slip, slipsOf } from '../events/slips.ts';
import { wholeWord } from '../text/words.ts';
import { compare, type Likeness } from './likeness.ts';
import { isSame } from './sameEvent.ts';

/** An event of the archive that the draft seems to date wrongly. */
export interface Contradiction {
  readonly archived: EventTelling;
  readonly article: ArticleSummary;
  readonly day: IsoDate;
  readonly slip: Slip;
  readonly likeness: Likeness;
}

/** Plans told within this many days of each other are one plan. */
const SAME_PLAN = 10;
/** An hour of the night, or of another clock. */
const NIGHT = wholeWord('đêm|khuya|rạng sáng|giờ địa phương|giờ việt nam|giờ hà nội|giờ mỹ|gmt', 'iu');

/** @param date The mention that dates the event: a single day, written out. */
export function contradictionOf(
  event: EventMention,
  date: DateMention,
  draft: Draft,
  facts: Facts,
): Contradiction | undefined {
  const here = event.date ?? '';
  const related = facts.events
    .flatMap(({ tellings }) => tellings)
    .filter((archived) => isSameKind(event.family, archived.family));
  if (related.some((archived) => confirms(archived, here, event))) return undefined;
  const slips = slipsOf(here);
  const found: Contradiction[] = [];
  for (const archived of related) {
    const day = archived.date ?? '';
    const slip = slips.get(day);
    const article = facts.articles.get(archived.citation.article);
    if (!slip || !article || archived.relative) continue;
    if (slip === 'year' && date.year !== 'stated') continue;
    if (slip === 'day' && mayBeOneNight(event, archived, draft)) continue;
    if (!isKnowable(event, archived, article, draft)) continue;
    const likeness = compare(event, draft, archived, facts);
    if (isSame(slip, likeness, event, archived, draft))
      found.push({ archived, article, day, slip, likeness });
  }
  found.sort((a, b) => b.likeness.words - a.likeness.words);
  const [best] = found;
  // Two days as likely as each other: the archive itself doesn't know.
  const isDivided = found.some((other) => other.day !== best?.day && alike(other, best));
  return isDivided || !best || isToldHere(best.day, event, draft) ? undefined : best;
}

/** Whether the archive knows of an event of that kind and day with one of the same people or places. */
function confirms(archived: EventTelling, day: IsoDate, event: EventMention): boolean {
  const [from = '', to = from] = (archived.date ?? '').split('/');
  if (day < from || day > to || to.length < 10) return false;
  const known = [...archived.participants, ...(archived.place ? [archived.place] : [])];
  return [...event.participants, event.place].some((id) => id !== null && known.includes(id));
}

/** Whether the draft dates an event of that kind to that day elsewhere: then it knows both. */
function isToldHere(day: IsoDate, event: EventMention, draft: Draft): boolean {
  return draft.events.some((other) => other.date === day && isSameKind(other.family, event.family));
}

function alike(a: Contradiction, b: Contradiction | undefined): boolean {
  return b !== undefined && a.likeness.words > b.likeness.words * 0.8;
}

/** Whether one of two neighbouring days may be the other's night, or its day elsewhere. */
function mayBeOneNight(event: EventMention, archived: EventTelling, draft: Draft): boolean {
  if (event.farAway || archived.farAway) return true;
  return NIGHT.test(draft.lines[event.line]?.text ?? '') || NIGHT.test(archived.citation.quote);
}

/**
 * Whether both articles can be telling the archive's event, by when they were published. A later event of the same
 * people is the rule, not the exception: an archived article from before the draft's day knows nothing of it.
 */
function isKnowable(
  event: EventMention,
  archived: EventTelling,
  article: ArticleSummary,
  draft: Draft,
): boolean {
  const [here, there] = [event.date ?? '', archived.date ?? ''];
  const edition = draft.edition?.date ?? here;
  const published = article.datePublished ?? there;
  if (archived.status === 'happened' && event.status === 'happened') {
    return there <= edition && (here <= published || here > edition);
  }
  // Told as past here, as still to come there: it can't have been before it was announced.
  if (archived.status === 'planned' && event.status === 'happened')
    return here < published && there <= edition;
  if (archived.status === event.status) {
    return there >= edition && Math.abs(daysBetween(edition, published)) <= SAME_PLAN;
  }
  return false;
}
