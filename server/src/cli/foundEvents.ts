/** The events of drafts, and of an archive, that are asked for by who, where, what kind and when. */
import { type ArchivedEvent, type ArticleId, type ArticleSummary, NO_FACTS } from '../archive/archive.ts';
import { articleFromText } from '../archive/article.ts';
import { type EventFilter, isWanted } from '../archive/eventFilter.ts';
import { type Harvest, harvest } from '../archive/harvest.ts';
import { mergeTellings } from '../archive/mergeTellings.ts';
import type { SchemaContext } from '../archive/schemaOrg.ts';
import { addDays, daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/date.ts';
import type { Desk } from '../engine/desk.ts';
import type { EventType } from '../events/event.ts';
import type { EntityId } from '../names/name.ts';
import { cardContext } from '../service/lookUp.ts';
import { createSources } from '../service/sources.ts';
import type { DraftFile } from './drafts.ts';
import { UsageError } from './options.ts';

export interface EventRequest {
  /** Names: each has to take part, or be where it was. */
  readonly entities: readonly string[];
  readonly place: string | undefined;
  readonly type: EventType | undefined;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
}

/** The archive is asked day by day: a longer period needs a name as well. */
const LONGEST_PERIOD = 400;
/** Entities that a typed name may mean. */
const NAMESAKES = 3;

const NOTHING_ASKED = { entities: [], events: [], days: [], lines: [] };

/** Events by date, with what is needed to write them out. */
export interface FoundEvents extends SchemaContext {
  readonly events: readonly ArchivedEvent[];
}

/** @throws {UsageError} where nobody, no place and no time is asked for. */
export async function eventsOfArchive(request: EventRequest, desk: Desk): Promise<FoundEvents> {
  const { archive } = desk;
  const filter = await filterOf(request, desk, async (name) => (await archive?.findEntities(name)) ?? []);
  const ids = [...filter.entities, ...(filter.places ? [filter.places] : [])].flat();
  const asked = { eventsOf: ids, days: ids.length ? [] : daysOf(request), most: Number.POSITIVE_INFINITY };
  const facts = (await archive?.lookUp({ ...NOTHING_ASKED, ...asked })) ?? NO_FACTS;
  const wanted = facts.events.filter((event) => isWanted(event, filter)).sort(byDate);
  const named = [
    ...new Set(wanted.flatMap(({ participants, place }) => [...participants, place ?? []].flat())),
  ];
  const names = (await archive?.lookUp({ ...NOTHING_ASKED, entities: named })) ?? NO_FACTS;
  const context = cardContext(desk, createSources(undefined, String), { ...facts, entities: names.entities });
  return { events: wanted, articles: facts.articles, gazetteer: desk.gazetteer, nameOf: context.nameOf };
}

/** Drafts as a small archive of their own. Names are read at the desk of the first of them. */
export async function eventsOfDrafts(
  drafts: readonly DraftFile[],
  edition: IsoDate | undefined,
  request: EventRequest,
  desk: Desk,
): Promise<FoundEvents> {
  const read = await Promise.all(drafts.map((draft) => harvestOf(draft, edition)));
  const harvests = read.flatMap((one) => one ?? []);
  const articles = new Map<ArticleId, ArticleSummary>(harvests.map(({ article }) => [article.id, article]));
  const told = harvests.flatMap((one) => one.events);
  const names = new Map(harvests.flatMap((one) => one.names.map((name) => [name.entity, name.canonical])));
  const filter = await filterOf(request, desk, async (name) =>
    Array.from(names).flatMap(([id, canonical]) => (isPart(name, canonical) ? [id] : [])),
  );
  const context = cardContext(desk, createSources(undefined, String), NO_FACTS);
  return {
    events: mergeTellings(told, (id) => articles.get(id)?.datePublished)
      .filter((event) => isWanted(event, filter))
      .sort(byDate),
    articles,
    gazetteer: desk.gazetteer,
    nameOf: (id) => names.get(id) ?? context.nameOf(id),
  };
}

async function harvestOf(draft: DraftFile, stated: IsoDate | undefined): Promise<Harvest | undefined> {
  const { path, text } = draft;
  const article = articleFromText(text, { id: path, path });
  if ('refused' in article) return undefined;
  const desk = await draft.desk.open();
  const edition = stated ?? article.datePublished ?? desk.edition?.date;
  return harvest({ ...article, ...(edition ? { datePublished: edition } : {}) }, desk.annotator);
}

/** The filter with what the names of the options stand for. */
async function filterOf(
  { entities, place, type, from, to }: EventRequest,
  { annotator }: Desk,
  search: (name: string) => Promise<readonly EntityId[]>,
): Promise<EventFilter> {
  const meant = async (name: string) => {
    const known = annotator.annotate({ id: 'name', text: name }).names.map(({ entity }) => entity);
    return [...new Set([...known, ...(await search(name))])].slice(0, NAMESAKES);
  };
  return {
    entities: await Promise.all(entities.map(meant)),
    places: place === undefined ? undefined : (await meant(place)).filter((id) => !id.startsWith('person/')),
    type,
    from,
    to,
  };
}

/** Every day of the period; one of them has to be given where nobody is named. */
function daysOf({ from, to }: EventRequest): IsoDate[] {
  if (from === undefined && to === undefined) throw new UsageError('events.ask');
  const [first, last] = [from ?? to ?? '', to ?? from ?? ''];
  const days = daysBetween(first, last) + 1;
  if (days > LONGEST_PERIOD) throw new UsageError('events.period', { n: LONGEST_PERIOD });
  return Array.from({ length: Math.max(days, 0) }, (_, i) => addDays(first, i));
}

function isPart(name: string, canonical: string): boolean {
  return canonical.toLowerCase().includes(name.toLowerCase());
}

function byDate(a: ArchivedEvent, b: ArchivedEvent): number {
  return (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0;
}
