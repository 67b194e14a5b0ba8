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
import { isSame, MUTUAL } from './sameEvent.ts';

/** An event of the archive that the draft seems to date wrongly. */
export interface Contradiction {
  readonly archived: EventTelling;
  readonly article: ArticleSummary;
  readonly day: IsoDate;
  readonly slip: Slip;
  readonly likeness: Likeness;
  /** All tellings of the archive that give the event that day, the likest first. */
  readonly agreeing: readonly EventTelling[];
}

/** A telling that may be of the draft's event on another day. */
type Candidate = Omit<Contradiction, 'agreeing'>;

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
  const found: Candidate[] = [];
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
  const [best, ...others] = byDay(found);
  const [likest] = best ?? [];
  // Two days as well attested as each other: the archive itself doesn't know.
  const isDivided = others.some(
    (other) => alike(other[0], likest) && articlesOf(other) >= articlesOf(best ?? []),
  );
  if (isDivided || !best || !likest || isToldHere(likest.day, event, draft)) return undefined;
  return { ...likest, agreeing: best.map(({ archived }) => archived) };
}

/** The candidates of each day, the likest first; the day that most articles give first. */
function byDay(found: readonly Candidate[]): Candidate[][] {
  const days = new Map<IsoDate, Candidate[]>();
  for (const one of found.toSorted((a, b) => b.likeness.words - a.likeness.words)) {
    days.set(one.day, [...(days.get(one.day) ?? []), one]);
  }
  return [...days.values()].sort((a, b) => articlesOf(b) - articlesOf(a));
}

function articlesOf(candidates: readonly Candidate[]): number {
  return new Set(candidates.map(({ article }) => article.id)).size;
}

/** Whether the archive knows of an event of that kind and day with one of the same people or places. */
function confirms(archived: EventTelling, day: IsoDate, event: EventMention): boolean {
  const [from = '', to = from] = (archived.date ?? '').split('/');
  if (day < from || day > to || to.length < 10) return false;
  const known = [...archived.participants, ...(archived.place ? [archived.place] : [])];
  const shared = [...event.participants, event.place].filter((id) => id !== null && known.includes(id));
  // Bodies and places have much to do on a day: where people act, one of them or two others must be in both.
  const hasPeople = event.participants.some(isPerson) && archived.participants.some(isPerson);
  const needed = event.participants.filter(isPerson).length > 1 && MUTUAL.has(event.family) ? 2 : 1;
  return hasPeople ? shared.filter(isPerson).length >= needed || shared.length > 2 : shared.length > 0;
}

function isPerson(id: string | null): boolean {
  return id?.startsWith('person/') ?? false;
}

/** Whether the draft dates an event of that kind to that day elsewhere: then it knows both. */
function isToldHere(day: IsoDate, event: EventMention, draft: Draft): boolean {
  return draft.events.some((other) => other.date === day && isSameKind(other.family, event.family));
}

function alike(a: Candidate | undefined, b: Candidate | undefined): boolean {
  return a !== undefined && b !== undefined && a.likeness.words > b.likeness.words * 0.8;
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
  // Still to come here, and there for another day, or over by now.
  if (archived.status === event.status || archived.status === 'happened') {
    return there >= edition && Math.abs(daysBetween(edition, published)) <= SAME_PLAN;
  }
  return false;
}
