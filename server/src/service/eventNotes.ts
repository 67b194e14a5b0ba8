/** Events for cards: tellings of one event brought together, with names for ids and the articles that tell them. */
import type { ArchivedEvent, Citation, EventTelling } from '../archive/archive.ts';
import type { Edtf, IsoDate } from '../dates/date.ts';
import type { EventMention } from '../events/event.ts';
import type { EntityId } from '../names/name.ts';
import type { CardContext, EventNote, SourceNote } from './cards.ts';

/** How many events a card holds: what an editor reads without scrolling. */
const SHOWN_EVENTS = 5;

/**
 * Tellings of one event under one note, newest first; what lies ahead of every article that tells one comes last. Where two or more take part, tellings of one day are taken for
 * one event whatever they call it; of one alone, "phát biểu" and "thăm" are two.
 *
 * @param subject The entity the card is of: it goes without saying.
 */
export async function eventNotes(
  events: readonly ArchivedEvent[],
  context: CardContext,
  subject?: EntityId,
): Promise<EventNote[]> {
  const groups = new Map<string, EventTelling[]>();
  for (const event of events.flatMap(({ tellings }) => tellings)) {
    const kind = event.participants.length > 1 ? '' : event.family;
    const key = [event.date, event.status, kind, ...[...event.participants].sort()].join(' ');
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  const newest = newestArticle(events, context);
  const isAhead = ([first]: readonly EventTelling[]): boolean => (first?.date ?? '') > newest;
  const latest = [...groups.values()]
    .sort(
      (a, b) =>
        Number(isAhead(a)) - Number(isAhead(b)) || compareDates(b[0]?.date ?? null, a[0]?.date ?? null),
    )
    .slice(0, SHOWN_EVENTS);
  return Promise.all(latest.map((tellings) => eventNote(tellings, context, subject)));
}

/**
 * One event as its tellings have it, with every article that tells it.
 *
 * @param tellings At least one; what they don't agree on is as the first has it.
 */
export async function eventNote(
  tellings: readonly EventTelling[],
  context: CardContext,
  subject?: EntityId,
): Promise<EventNote> {
  const firsts = tellings.filter(
    ({ citation }, index) =>
      tellings.findIndex((other) => other.citation.article === citation.article) === index,
  );
  const sources = await Promise.all(firsts.map(({ citation }) => sourceNote(citation, context)));
  const families = new Map(tellings.map(({ type, family }) => [family, { type, family }]));
  const place = tellings.map((telling) => telling.place).find((id) => id !== null) ?? null;
  const participants = (tellings[0] as EventTelling).participants.filter((id) => id !== subject);
  const first = {
    ...(tellings[0] as EventTelling),
    participants,
    place: place === subject ? null : place,
  };
  return { ...describe(first, context), kinds: [...families.values()], sources };
}

/** The article of a citation, with the words cited. */
export async function sourceNote(citation: Citation, { facts, sources }: CardContext): Promise<SourceNote> {
  const article = facts.articles.get(citation.article);
  const location = await sources.locate(citation.article, citation.span, article?.path);
  return {
    title: article?.title ?? citation.article,
    quote: citation.quote,
    ...(article?.source ? { outlet: article.source } : {}),
    ...(article?.datePublished ? { published: article.datePublished } : {}),
    ...(article?.url ? { url: article.url } : {}),
    ...(location ? { location } : {}),
  };
}

export function describe(
  event: Pick<EventMention, 'date' | 'type' | 'family' | 'status' | 'participants' | 'place'>,
  { nameOf }: CardContext,
): Omit<EventNote, 'sources'> {
  const place = event.place ? nameOf(event.place) : undefined;
  return {
    date: event.date,
    kinds: [{ type: event.type, family: event.family }],
    status: event.status,
    participants: event.participants.map((id) => nameOf(id)).filter((name) => name !== undefined),
    ...(place ? { place } : {}),
  };
}

/** Day of the newest article that tells one of these events; after any date where none has a day. */
function newestArticle(events: readonly ArchivedEvent[], { facts }: CardContext): IsoDate {
  const days = events
    .flatMap(({ tellings }) => tellings)
    .flatMap(({ citation }) => facts.articles.get(citation.article)?.datePublished ?? []);
  return days.toSorted().at(-1) ?? '9999';
}

/** EDTF strings of days, months and years order as text; null comes first. */
function compareDates(a: Edtf | null, b: Edtf | null): number {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
