/** Answers a name or a date that a person typed: the hover without a draft. */
import { type Archive, type Facts, NO_FACTS, type Question } from '../archive/archive.ts';
import type { DateMention } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId, NameMention } from '../names/name.ts';
import type { Card, CardContext } from './cards.ts';
import { dateCard } from './dateCard.ts';
import { entityCard } from './entityCard.ts';
import type { ServiceHost } from './host.ts';
import type { Sources } from './sources.ts';

/** How many entities a query shows, best first. */
const SHOWN_ENTITIES = 5;
const NOTHING_ASKED: Question = { entities: [], days: [], events: [], lines: [] };

/** Cards for a query, best first; none where the archive knows nothing of it. */
export async function lookUp(
  query: string,
  desk: Desk,
  sources: Sources,
  today: ReturnType<ServiceHost['today']>,
): Promise<Card[]> {
  const { annotator, archive } = desk;
  const text = asWritten(query.trim());
  if (!text || !archive) return [];
  const draft = annotator.annotate({
    id: 'look-up',
    text,
    // Not a mere fallback: a date asked for stands alone on its line, as a date line does.
    edition: { date: today, origin: 'today' },
  });
  const date = draft.dates.find((mention) => isWhole(mention, text));
  if (date) {
    const facts = await withEvents(NO_FACTS, { days: date.edtf ? [date.edtf] : [] }, desk);
    // A query has no edition of its own: today was only there to give a day its year.
    return [await dateCard(date, cardContext(desk, sources, facts), { ...draft, edition: undefined })];
  }
  // A spelling the archive does not have may still be a known one: "Mátxcơva" where it writes "Moskva".
  const known = draft.names.filter((name) => isWhole(name, text)).map(({ entity }) => entity);
  const ids = [...new Set([...known, ...(await archive.findEntities(text))])].slice(0, SHOWN_ENTITIES);
  const facts = await withEvents(await factsOf(ids, desk), { eventsOf: ids, days: [] }, desk);
  const context = cardContext(desk, sources, facts);
  return Promise.all(
    ids.flatMap((id) => {
      const entity = facts.entities.get(id) ?? desk.gazetteer.get(id);
      return entity ? [entityCard(id, entity, context)] : [];
    }),
  );
}

/** An ISO day as newspapers write it, which is what the analyser reads. */
function asWritten(query: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(query) ?? [];
  return year ? `${Number(day)}/${Number(month)}/${year}` : query;
}

/** Whether the query is that and no more than a word before it ("ngày 10/7", "ông Lavrov"). */
function isWhole({ local }: DateMention | NameMention, text: string): boolean {
  return text.slice(0, local.start).trim().split(/\s+/u).length <= 1 && text.slice(local.end).trim() === '';
}

/** What the archive knows of entities, without their events. */
export async function factsOf(
  entities: readonly EntityId[],
  { archive }: { readonly archive?: Pick<Archive, 'lookUp'> },
): Promise<Facts> {
  return archive && entities.length > 0 ? archive.lookUp({ ...NOTHING_ASKED, entities }) : NO_FACTS;
}

/** What is known already, and what cards of these tell beside it: last events of entities, events of days. */
export async function withEvents(
  facts: Facts,
  asked: Pick<Question, 'eventsOf' | 'days' | 'self'>,
  { archive, gazetteer }: Pick<Desk, 'archive' | 'gazetteer'>,
): Promise<Facts> {
  if (!archive) return facts;
  const more = await archive.lookUp({ ...NOTHING_ASKED, ...asked });
  const cast = new Set(more.events.flatMap(({ participants, place }) => [...participants, place ?? '']));
  const unknown = [...cast].filter((id) => id && !facts.entities.has(id) && !gazetteer.get(id));
  const named = await factsOf(unknown, { archive });
  return {
    ...facts,
    // Who takes part has a name there.
    entities: new Map([...named.entities, ...facts.entities]),
    events: more.events,
    articles: { get: (id) => facts.articles.get(id) ?? more.articles.get(id) },
  };
}

/** What cards are made from, at a desk. */
export function cardContext(desk: Desk, sources: Sources, facts: Facts, draft?: Draft): CardContext {
  return {
    facts,
    gazetteer: desk.gazetteer,
    style: desk.style,
    sources,
    ...(desk.archive ? { archive: desk.archive } : {}),
    nameOf: nameReader(desk, facts, draft),
  };
}

/** Names of entities from all that is at hand: the gazetteer, the archive's answer, the draft. */
function nameReader({ gazetteer }: Desk, facts: Facts, draft?: Draft): (id: EntityId) => string | undefined {
  return (id) =>
    gazetteer.get(id)?.name ??
    facts.entities.get(id)?.name ??
    draft?.names.find(({ entity }) => entity === id)?.canonical ??
    readableId(id);
}

/** An entity known from texts only keeps its letters in its id: `person/nguyễn-văn-an` → `Nguyễn Văn An`. */
function readableId(id: EntityId): string | undefined {
  const words = id
    .slice(id.indexOf('/') + 1)
    .split('-')
    .filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || undefined;
}
