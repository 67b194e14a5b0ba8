/**
 * An event that the archive knows of, put at another place: the same people did the same on the same day, and neither
 * place lies in the other. An info: one of the two may be where it was told, or the day may have had two stations.
 */
import type { EventTelling, Facts } from '../../archive/archive.ts';
import { isWholeDay } from '../../dates/calendar.ts';
import type { Draft } from '../../draft/draft.ts';
import type { EventMention } from '../../events/event.ts';
import { isSameKind } from '../../events/kinds.ts';
import type { NameMention } from '../../names/name.ts';
import { within } from '../../text/ordered.ts';
import { showDay } from '../dating.ts';
import { toEvidence } from '../evidence.ts';
import { compare, comparePlaces } from '../likeness.ts';
import { defineRule } from '../rule.ts';

/** Families whose event has one place. Speeches are told of many, decisions and offices of none. */
const PLACED = new Set([
  'meeting',
  'talks',
  'summit',
  'signing',
  'match',
  'inauguration',
  'start',
  'end',
  'award',
  'trial',
  'funeral',
  'wedding',
  'gathering',
]);
/** So many people or bodies take part in both. */
const ACTORS = 2;

export default defineRule({
  meta: {
    id: 'event/place',
    severity: 'info',
    summary: {
      vi: 'Kho bài ghi sự kiện ấy ở một nơi khác.',
      en: 'The archive puts the event at another place.',
    },
    needsArchive: true,
    fixable: false,
  },
  messages: {
    other: {
      vi: 'Bản thảo ghi ở {here}; cùng sự kiện ngày {day}, kho bài ghi nơi khác: “{title}”.',
      en: 'The draft says {here}; of the same event on {day} the archive names another place: “{title}”.',
    },
  },
  *check({ draft, facts }) {
    const flagged = new Set<NameMention>();
    for (const event of draft.events) {
      const place = placeIn(event, draft);
      if (!place || flagged.has(place) || !isJudged(event)) continue;
      const other = otherPlace(event, place, draft, facts);
      const article = other && facts.articles.get(other.citation.article);
      if (!other || !article) continue;
      const { quote, span } = other.citation;
      flagged.add(place);
      yield {
        messageId: 'other',
        data: { here: place.text, day: showDay(event.date ?? ''), title: article.title },
        span: place.span,
        evidence: [toEvidence(article, quote, article.path ? span : undefined)],
      };
    }
  },
});

function isJudged({ date, family, status }: EventMention): boolean {
  return status === 'happened' && isWholeDay(date) && PLACED.has(family);
}

/** The place as it is written in the telling. */
function placeIn({ place, span }: EventMention, { names }: Draft): NameMention | undefined {
  return within(names, span).find(({ entity }) => entity === place);
}

/** The telling of the same event at another place; undefined where any telling has it here. */
function otherPlace(
  event: EventMention,
  place: NameMention,
  draft: Draft,
  facts: Facts,
): EventTelling | undefined {
  const sameDay = facts.events
    .flatMap(({ tellings }) => tellings)
    .filter(
      (one) =>
        one.date === event.date &&
        one.status === 'happened' &&
        !one.relative &&
        isSameKind(event.family, one.family),
    );
  if (sameDay.some((one) => comparePlaces(event, one) === 'same')) return undefined;
  return sameDay.find((one) => {
    if (!PLACED.has(one.family) || comparePlaces(event, one) !== 'apart') return false;
    // What names both places tells of two stations.
    if (one.citation.quote.includes(place.text)) return false;
    const { actors, others } = compare(event, draft, one, facts);
    return others === 'none' && actors >= ACTORS;
  });
}
