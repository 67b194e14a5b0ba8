/**
 * Events as schema.org tells them (JSON-LD), for other programs: https://schema.org/Event with where, who and the
 * articles that tell it. What was denied or only possible is no event and is left out.
 */
import type { Edtf } from '../dates/date.ts';
import type { EventStatus } from '../events/event.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId } from '../names/name.ts';
import type { ArchivedEvent, ArticleId, ArticleSummary } from './archive.ts';

/** A node of a JSON-LD graph. */
export interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What is needed to write events out. */
export interface SchemaContext {
  readonly articles: { get(id: ArticleId): ArticleSummary | undefined };
  readonly gazetteer: Gazetteer;
  readonly nameOf: (id: EntityId) => string | undefined;
}

const STATUS: Readonly<Record<EventStatus, string | undefined>> = {
  happened: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  denied: undefined,
  hypothetical: undefined,
};

/** A JSON-LD document of the events, in their order. */
export function toSchemaOrg(events: readonly ArchivedEvent[], context: SchemaContext): object {
  return {
    '@context': 'https://schema.org',
    '@graph': events.flatMap((event) => toEvent(event, context) ?? []),
  };
}

function toEvent(event: ArchivedEvent, context: SchemaContext): Node | undefined {
  const { date, family, place, status, text, type, within } = event;
  const eventStatus = STATUS[status];
  if (!eventStatus) return undefined;
  const isSport = type === 'sport';
  const who = event.participants.filter((id) => !id.startsWith('place/'));
  const countries = event.participants.filter((id) => id.startsWith('place/'));
  const role = isSport ? 'competitor' : type === 'statement' ? 'performer' : 'attendee';
  return {
    '@type': isSport ? 'SportsEvent' : 'Event',
    additionalType: family,
    name: text,
    ...datesOf(date),
    eventStatus,
    ...(place ? { location: toPlace(place, within, context) } : {}),
    ...(who.length ? { [role]: who.map((id) => toAgent(id, context)) } : {}),
    ...(countries.length ? { about: countries.map((id) => toPlace(id, [], context)) } : {}),
    subjectOf: articlesOf(event, context),
  };
}

/** EDTF days, months and years are ISO 8601; of a range and a list the first and the last are given. */
function datesOf(date: Edtf | null): { startDate?: string; endDate?: string } {
  const dates = (date ?? '').match(/\d{4}(?:-\d{2}){0,2}(?!X)/gu) ?? [];
  const [startDate, endDate] = [dates[0], dates.at(-1)];
  if (startDate === undefined || endDate === undefined) return {};
  return startDate === endDate ? { startDate } : { startDate, endDate };
}

function toAgent(id: EntityId, context: SchemaContext): Node {
  return { '@type': id.startsWith('person/') ? 'Person' : 'Organization', ...named(id, context) };
}

function toPlace(id: EntityId, within: readonly EntityId[], context: SchemaContext): Node {
  const [holder, ...outer] = within;
  return {
    '@type': id.startsWith('place/') ? 'Place' : 'Organization',
    ...named(id, context),
    ...(holder ? { containedInPlace: toPlace(holder, outer, context) } : {}),
  };
}

function named(id: EntityId, { gazetteer, nameOf }: SchemaContext): { readonly [property: string]: unknown } {
  const sameAs = gazetteer.get(id)?.sameAs;
  return {
    identifier: id,
    name: nameOf(id) ?? id,
    ...(sameAs ? { sameAs: `https://www.wikidata.org/wiki/${sameAs}` } : {}),
  };
}

/** Each article once, the first report first, with the words that tell the event. */
function articlesOf({ tellings }: ArchivedEvent, { articles }: SchemaContext): Node[] {
  const first = new Map(tellings.toReversed().map(({ citation }) => [citation.article, citation]));
  return [...first.values()].reverse().map(({ article: id, quote }) => {
    const article = articles.get(id);
    return {
      '@type': 'NewsArticle',
      identifier: id,
      headline: article?.title ?? id,
      abstract: quote,
      ...(article?.datePublished ? { datePublished: article.datePublished } : {}),
      ...(article?.source ? { publisher: { '@type': 'Organization', name: article.source } } : {}),
      ...(article?.url ? { url: article.url } : {}),
    };
  });
}
