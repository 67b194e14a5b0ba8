/** The card of an event that the draft tells. */
import type { ArchivedEvent, Facts } from '../archive/archive.ts';
import type { EventMention, EventType } from '../events/event.ts';
import type { CardContext, EventCard } from './cards.ts';
import { describe, eventNotes } from './eventNotes.ts';

/** What one writer calls a meeting another calls talks. */
const ENCOUNTERS: ReadonlySet<EventType> = new Set(['meeting', 'talks', 'summit', 'call', 'visit']);

export async function eventCard(event: EventMention, context: CardContext): Promise<EventCard> {
  return {
    card: 'event',
    event: { ...describe(event, context), sources: [] },
    known: await eventNotes(sameEvents(event, context.facts), context),
  };
}

/** Events of the archive that may be the one a draft tells. */
export function sameEvents(event: EventMention, { events }: Pick<Facts, 'events'>): ArchivedEvent[] {
  return events.filter((known) => isAlike(known, event));
}

/** Of the same kind, with two of the same people; one is enough where no more take part. */
function isAlike(known: ArchivedEvent, event: EventMention): boolean {
  const shared = event.participants.filter((id) => known.participants.includes(id)).length;
  const wanted = Math.min(2, event.participants.length);
  return (
    isSameKind(known, event) &&
    (shared >= wanted && wanted > 0 ? true : shared > 0 && known.date === event.date)
  );
}

/** Whether two tellings may be of one event by what they call it. */
export function isSameKind(known: EventKind, event: EventKind): boolean {
  return ENCOUNTERS.has(event.type) ? ENCOUNTERS.has(known.type) : known.family === event.family;
}

type EventKind = Pick<EventMention, 'type' | 'family'>;
