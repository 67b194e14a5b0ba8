/** The cards of an entity or of an event of a draft, with what the archive has to be asked for beyond the check. */
import { type Facts, NO_FACTS } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { EventMention } from '../events/event.ts';
import type { EntityId } from '../names/name.ts';
import type { CardContext, EntityCard, EventCard } from './cards.ts';
import { entityCard } from './entityCard.ts';
import { eventCard } from './eventCard.ts';
import { cardContext, factsOf, withEvents } from './lookUp.ts';
import type { Sources } from './sources.ts';

/** A draft with what the archive said to it. */
export interface ReadDraft {
  readonly draft: Draft;
  readonly facts: Facts;
}

/** @param read The draft it is asked in; absent where it is asked of the archive alone. */
export async function cardOfEntity(
  id: EntityId,
  desk: Desk,
  sources: Sources,
  read?: ReadDraft,
): Promise<EntityCard> {
  const context = await contextOfEntity(id, desk, sources, read);
  const kind = (context.facts.entities.get(id) ?? desk.gazetteer.get(id))?.kind ?? 'person';
  return entityCard(id, { kind, name: context.nameOf(id) ?? '' }, context, read?.draft);
}

/** All that is known of an entity, its last events with it. */
export async function contextOfEntity(
  id: EntityId,
  desk: Desk,
  sources: Sources,
  { draft, facts }: Partial<ReadDraft> = {},
): Promise<CardContext> {
  const known = await factsOf([id], desk);
  const merged = {
    ...(facts ?? NO_FACTS),
    entities: new Map([...known.entities, ...(facts?.entities ?? [])]),
    articles: { get: (article: string) => facts?.articles.get(article) ?? known.articles.get(article) },
  };
  const asked = { eventsOf: [id], days: [], ...(draft ? { self: draft.text } : {}) };
  return cardContext(desk, sources, await withEvents(merged, asked, desk), draft);
}

export async function cardOfEvent(
  event: EventMention,
  desk: Desk,
  sources: Sources,
  read: ReadDraft,
): Promise<EventCard> {
  return eventCard(event, await contextOfEvents([event], desk, sources, read));
}

/** All that is known of those who take part in events of a draft. */
export async function contextOfEvents(
  events: readonly EventMention[],
  desk: Desk,
  sources: Sources,
  { draft, facts }: ReadDraft,
): Promise<CardContext> {
  const eventsOf = [...new Set(events.flatMap(({ participants }) => participants))];
  const known = await withEvents(facts, { eventsOf, days: [], self: draft.text }, desk);
  return cardContext(desk, sources, known, draft);
}
