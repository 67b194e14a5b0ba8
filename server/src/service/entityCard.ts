/** The card of a person, a place or an organisation. */
import type { Citation, EntityFacts, RoleFact } from '../archive/archive.ts';
import type { Draft } from '../draft/draft.ts';
import type { Entity, EntityId, EntityKind } from '../names/name.ts';
import type {
  CardContext,
  EntityCard,
  EventNote,
  OfficeNote,
  RoleNote,
  SourceNote,
  SpellingNote,
  WhoNote,
} from './cards.ts';
import { companionsOf } from './companions.ts';
import { eventNotes, sourceNote } from './eventNotes.ts';

const SHOWN_ROLES = 4;
const SHOWN_ARTICLES = 3;

export async function entityCard(
  id: EntityId,
  known: { readonly kind: EntityKind; readonly name: string },
  context: CardContext,
  draft?: Draft,
): Promise<EntityCard> {
  const facts = context.facts.entities.get(id);
  const preferred = context.style.preferred.get(id);
  const events = await eventNotes(
    context.facts.events.filter((event) => event.participants.includes(id) || event.place === id),
    context,
    id,
  );
  return {
    card: 'entity',
    id,
    name: known.name,
    ...whoIs(id, known.kind, context),
    offices: officesOf(context.gazetteer.get(id), context),
    spellings: (facts?.spellings ?? []).map(({ text, count, articles, bySource }) => ({
      text,
      count,
      articles,
      bySource,
    })),
    draftSpellings: draft ? spellingsIn(draft, id) : [],
    ...(preferred ? { preferred } : {}),
    ...(context.style.name ? { styleName: context.style.name } : {}),
    companions: await companionsOf(id, context),
    events,
    articles: await latestArticles(facts, events, context),
  };
}

/** Who or what it is: cheaper than the card. */
export function whoIs(id: EntityId, kind: EntityKind, context: CardContext): WhoNote {
  const facts = context.facts.entities.get(id);
  const entity = context.gazetteer.get(id);
  const within = entity?.containedInPlace && context.nameOf(entity.containedInPlace);
  const office = officesOf(entity, context).find(({ to }) => to === undefined);
  return {
    kind: facts?.kind ?? kind,
    ...(within ? { within } : {}),
    ...(office ? { office } : {}),
    roles: rolesOf(facts?.roles ?? [], context),
  };
}

/** The latest first. */
function officesOf(entity: Entity | undefined, { nameOf }: CardContext): OfficeNote[] {
  return (entity?.jobTitle ?? []).toReversed().map(({ title, of, from, to }) => {
    const name = nameOf(of);
    return { title, from, ...(name ? { of: name } : {}), ...(to === undefined ? {} : { to }) };
  });
}

/** The newest articles with the name, without those that tell the events. */
async function latestArticles(
  facts: EntityFacts | undefined,
  events: readonly EventNote[],
  context: CardContext,
): Promise<SourceNote[]> {
  const told = new Set(events.flatMap(({ sources }) => sources.map(({ title }) => title)));
  const dateOf = ({ article }: Citation) => context.facts.articles.get(article)?.datePublished ?? '';
  const citations = (facts?.spellings ?? [])
    .flatMap(({ examples }) => examples)
    .sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  const notes = new Map<string, SourceNote>();
  for (const citation of citations) {
    if (notes.size === SHOWN_ARTICLES) break;
    const note = await sourceNote(citation, context);
    if (!told.has(note.title) && !notes.has(note.title)) notes.set(note.title, note);
  }
  return [...notes.values()];
}

/** An office that is told with and without its country ("Ngoại trưởng Nga", "Ngoại trưởng") is one office. */
function rolesOf(facts: readonly RoleFact[], { nameOf }: CardContext): RoleNote[] {
  const isTold = ({ title, of, former }: RoleFact) =>
    of === undefined && facts.some((other) => other.of && other.title === title && other.former === former);
  return facts
    .filter((role) => !isTold(role))
    .slice(0, SHOWN_ROLES)
    .map(({ title, of, former, count, first, last }) => {
      const name = of ? nameOf(of) : undefined;
      return {
        title,
        ...(name ? { of: name } : {}),
        former,
        count,
        ...(first ? { first } : {}),
        ...(last ? { last } : {}),
      };
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
