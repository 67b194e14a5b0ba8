/**
 * A day that differs from the archive's day of the same event. Two reports of one event are told from reports of two
 * (the same ministers meet again, the same teams play again) by how the days differ: only by a slip of the hand, and
 * only where the archive's day is the one that both articles could know of. Everything else is silence.
 */
import type { ArchivedEvent, ArticleSummary, Facts } from '../../archive/archive.ts';
import { daysBetween } from '../../dates/calendar.ts';
import type { DateMention, IsoDate } from '../../dates/date.ts';
import type { Draft } from '../../draft/draft.ts';
import type { EventMention } from '../../events/event.ts';
import { type Slip, slipsOf } from '../../events/slips.ts';
import { wholeWord } from '../../text/words.ts';
import { singleDates } from '../dating.ts';
import { defineRule, type Fix, type Message } from '../rule.ts';
import { compare, isSameKind, type Likeness } from '../sameEvent.ts';
import { rewriteDay, showDay } from '../writtenDay.ts';

/** An event of the archive that the draft seems to date wrongly. */
interface Contradiction {
  readonly archived: ArchivedEvent;
  readonly article: ArticleSummary;
  readonly day: IsoDate;
  readonly slip: Slip;
  readonly likeness: Likeness;
}

/** News is told within this many days; what is further back needs more signs that it is the same event. */
const FRESH = 10;
/** Families whose event hangs on who is on the other side. */
const MUTUAL = new Set(['meeting', 'talks', 'call', 'summit', 'match', 'signing']);
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** An hour of the night, or of another clock. */
const NIGHT = wholeWord('đêm|khuya|rạng sáng|giờ địa phương|giờ việt nam|giờ hà nội|giờ mỹ|gmt', 'iu');

export default defineRule({
  meta: {
    id: 'date/event',
    severity: 'warning',
    summary: {
      vi: 'Ngày của sự kiện khác với ngày trong kho tư liệu.',
      en: 'The archive gives another day for the event.',
    },
    needsArchive: true,
    fixable: true,
  },
  messages: {
    day: message('lệch một ngày', 'one day off'),
    week: message('lệch đúng một tuần', 'exactly a week off'),
    month: message('trùng ngày, khác tháng', 'the same day of another month'),
    swapped: message('đảo ngày và tháng', 'day and month swapped'),
    figures: message('đảo chữ số của ngày', 'the figures of the day swapped'),
    year: message('trùng ngày tháng, khác năm', 'the same day of another year'),
  },
  *check({ draft, facts }) {
    const dates = new Map(singleDates(draft).map((date) => [date.span.start, date]));
    const flagged = new Set<DateMention>();
    for (const event of draft.events) {
      const date = event.dateSpan && dates.get(event.dateSpan.start);
      if (!date || flagged.has(date) || !isJudged(event, date) || isToday(date, draft)) continue;
      const found = contradictionOf(event, date, draft, facts);
      if (!found) continue;
      flagged.add(date);
      const { archived, article, day, slip } = found;
      const { citation } = archived;
      yield {
        messageId: slip,
        data: { here: showDay(event.date ?? ''), there: showDay(day), title: article.title },
        span: date.span,
        fixes: fixesOf(draft, date, found),
        evidence: [
          {
            article: article.id,
            title: article.title,
            quote: citation.quote,
            ...(article.datePublished ? { date: article.datePublished } : {}),
            ...(article.path ? { path: article.path, span: citation.span } : {}),
          },
        ],
      };
    }
  },
});

function message(vi: string, en: string): Message {
  return {
    vi: `Bài viết ngày {here}, kho tư liệu ghi ngày {there} cho cùng sự kiện (${vi}): “{title}”.`,
    en: `{here} here, {there} in the archive for the same event (${en}): “{title}”.`,
  };
}

/** Only a single day that is written out, told as past or planned. */
function isJudged(event: EventMention, date: DateMention): boolean {
  if (event.relative || event.date === null || !WHOLE_DAY.test(event.date) || event.date !== date.edtf)
    return false;
  return event.status !== 'hypothetical';
}

/** "hôm nay 15.10" that says what it means: the paper's own day is no slip. */
function isToday(date: DateMention, draft: Draft): boolean {
  return draft.dates.some(
    (other) =>
      other.relative &&
      other.line === date.line &&
      other.local.end <= date.local.start &&
      date.local.start - other.local.end <= 4 &&
      other.edtf?.length === 10 &&
      Math.abs(daysBetween(other.edtf, date.edtf ?? '')) <= 1,
  );
}

function contradictionOf(
  event: EventMention,
  date: DateMention,
  draft: Draft,
  facts: Facts,
): Contradiction | undefined {
  const here = event.date ?? '';
  const related = facts.events.filter((archived) => isSameKind(event.family, archived.family));
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
function confirms(archived: ArchivedEvent, day: IsoDate, event: EventMention): boolean {
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
function mayBeOneNight(event: EventMention, archived: ArchivedEvent, draft: Draft): boolean {
  if (event.farAway || archived.farAway) return true;
  return NIGHT.test(draft.lines[event.line]?.text ?? '') || NIGHT.test(archived.citation.quote);
}

/**
 * Whether both articles can be telling the archive's event, by when they were published. A later event of the same
 * people is the rule, not the exception: an archived article from before the draft's day knows nothing of it.
 */
function isKnowable(
  event: EventMention,
  archived: ArchivedEvent,
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
    return there >= edition && Math.abs(daysBetween(edition, published)) <= FRESH;
  }
  return false;
}

/** Least share of common words and least number of common names for each slip: how often chance makes one. */
const NEEDED: Readonly<Record<Slip, { readonly words: number; readonly cast: number }>> = {
  day: { words: 0.4, cast: 2 },
  week: { words: 0.27, cast: 2 },
  month: { words: 0.2, cast: 2 },
  swapped: { words: 0.2, cast: 2 },
  figures: { words: 0.5, cast: 2 },
  year: { words: 0.3, cast: 2 },
};
/** Nobody dies or marries twice in a season. */
const ONCE = new Set(['death', 'wedding']);
/** Events of which one follows the other day by day: matches of a cup, landslides of a storm, steps of a case. */
const DAILY = new Set(['match', 'title', 'disaster', 'accident', 'arrest', 'statement']);

function isSame(
  slip: Slip,
  likeness: Likeness,
  event: EventMention,
  archived: ArchivedEvent,
  draft: Draft,
): boolean {
  const { participants, names, place, words } = likeness;
  if (place === 'apart' || likeness.otherPaper || isOtherMeeting(slip, likeness, event)) return false;
  if (ONCE.has(event.family) && participants >= 1 && words >= 0.25) return true;
  const isNear = slip === 'day' || slip === 'week' || slip === 'figures';
  const isOneMatch = likeness.score === true && participants >= 2;
  if (slip === 'day' && DAILY.has(event.family) && !isOneMatch) return false;
  if (event.family === 'statement' && (isNear || words < 0.5)) return false;
  if (event.family !== archived.family && (slip === 'day' || words < 0.35)) return false;
  const age = draft.edition ? daysBetween(archived.date ?? '', draft.edition.date) : 0;
  if (age > FRESH) return participants >= 2 && (place === 'same' || words >= 0.4);
  const needed = NEEDED[slip];
  const cast = Math.max(participants, names) + (place === 'same' ? 1 : 0);
  return (words >= needed.words && cast >= needed.cast) || (words >= 0.5 && cast >= 1);
}

/** Whether somebody else is on the other side, or the score is another. */
function isOtherMeeting(slip: Slip, { others, score }: Likeness, { family }: EventMention): boolean {
  if (!MUTUAL.has(family)) return false;
  if (others === 'people') return true;
  if (family !== 'match') return false;
  // Clubs are written in many ways: only days on which they may play again ask for the same ones.
  const mayPlayAgain = slip === 'day' || slip === 'week' || slip === 'figures';
  return score === false || (others === 'bodies' && mayPlayAgain);
}

function fixesOf(draft: Draft, date: DateMention, { day, likeness }: Contradiction): Fix[] {
  const edits = rewriteDay(draft, date, day);
  if (!edits) return [];
  return [
    {
      title: { vi: 'Dùng ngày trong kho tư liệu: {day}', en: "Use the archive's date: {day}" },
      data: { day: showDay(day) },
      edits,
      preferred: likeness.words >= 0.3 || likeness.participants >= 2,
    },
  ];
}
