/** The card of a person, a place or an organisation. */
import type { RoleFact } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity, EntityId, EntityKind } from '../names/name.ts';
import type { CardContext, EntityCard, OfficeNote, RoleNote, SpellingNote } from './cards.ts';
import { eventNotes } from './eventNotes.ts';

const SHOWN_ROLES = 4;

export async function entityCard(
  id: EntityId,
  known: { readonly kind: EntityKind; readonly name: string },
  context: CardContext,
  draft?: Draft,
): Promise<EntityCard> {
  const facts = context.facts.entities.get(id);
  const entity = context.gazetteer.get(id);
  const within = entity?.containedInPlace && context.nameOf(entity.containedInPlace);
  const office = officeOf(entity, context);
  const preferred = context.style.preferred.get(id);
  return {
    card: 'entity',
    kind: facts?.kind ?? known.kind,
    name: known.name,
    ...(within ? { within } : {}),
    ...(office ? { office } : {}),
    roles: rolesOf(facts?.roles ?? [], context),
    spellings: (facts?.spellings ?? []).map(({ text, count, articles, bySource }) => ({
      text,
      count,
      articles,
      bySource,
    })),
    draftSpellings: draft ? spellingsIn(draft, id) : [],
    ...(preferred ? { preferred } : {}),
    ...(context.style.name ? { styleName: context.style.name } : {}),
    events: await eventNotes(
      context.facts.events.filter((event) => event.participants.includes(id) || event.place === id),
      context,
      id,
    ),
  };
}

/** The last office that has not ended. */
function officeOf(entity: Entity | undefined, { nameOf }: CardContext): OfficeNote | undefined {
  const held = entity?.jobTitle?.findLast(({ to }) => to === undefined);
  if (!held) return undefined;
  const of = nameOf(held.of);
  return { title: held.title, from: held.from, ...(of ? { of } : {}) };
}

/** An office that is told with and without its country ("Ngoại trưởng Nga", "Ngoại trưởng") is one office. */
function rolesOf(facts: readonly RoleFact[], { nameOf }: CardContext): RoleNote[] {
  const isTold = ({ title, of, former }: RoleFact) =>
    of === undefined && facts.some((other) => other.of && other.title === title && other.former === former);
  return facts
    .filter((role) => !isTold(role))
    .slice(0, SHOWN_ROLES)
    .map(({ of, ...role }) => {
      const name = of ? nameOf(of) : undefined;
      return name ? { ...role, of: name } : role;
    });
}

/** Full spellings an entity has in the story itself, most frequent first. */
function spellingsIn(draft: Draft, id: EntityId): SpellingNote[] {
  const counts = new Map<string, number>();
  for (const name of draft.names) {
    if (name.entity !== id || name.short || draft.layout.lines[name.line]?.role === 'boilerplate') continue;
    counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  }
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}
