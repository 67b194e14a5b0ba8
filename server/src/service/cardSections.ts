/** What the words of every card are made of. */
import type { Locale } from '../rules/rule.ts';
import type { EventNote, SourceNote } from './cards.ts';
import { formatDate } from './dateFormat.ts';
import { EVENT_STATUSES, eventName, say } from './strings.ts';

/** A card as a heading and sections of items. */
export interface CardText {
  readonly heading: string;
  readonly subheading: string;
  readonly sections: readonly CardSection[];
}

export interface CardSection {
  readonly title?: string;
  readonly items: readonly CardItem[];
}

/** Words and, for an event, the articles that tell it. An article alone has no words. */
export interface CardItem {
  readonly text: string;
  readonly sources?: readonly SourceNote[];
}

export function eventItem(event: EventNote, locale: Locale): CardItem {
  return { text: eventWords(event, locale), sources: event.sources };
}

/** `10/7/2025 – cuộc gặp: Marco Rubio, Sergei Lavrov (Kuala Lumpur)`. */
export function eventWords(event: EventNote, locale: Locale): string {
  const date = event.date ? formatDate(event.date, locale) : say(locale, 'undated');
  const who = event.participants.length ? `: ${event.participants.join(', ')}` : '';
  const place = event.place ? ` (${event.place})` : '';
  return `${date} – ${kindWords(event, locale)}${who}${place}${statusWords(event, locale)}`;
}

/** `cuộc gặp [dự kiến]`: what it is, without who, where and when. */
export function eventTitle(event: EventNote, locale: Locale): string {
  return `${kindWords(event, locale)}${statusWords(event, locale)}`;
}

function kindWords({ kinds }: EventNote, locale: Locale): string {
  return kinds.map(({ type, family }) => eventName(type, family, locale)).join(', ');
}

function statusWords({ status }: EventNote, locale: Locale): string {
  return status === 'happened' ? '' : ` [${EVENT_STATUSES[status][locale]}]`;
}

/** `3 bài, từ 11/7/2025 đến 14/7/2025`: how many articles tell it, the first and the last report; empty for one alone. */
export function reportWords({ sources }: EventNote, locale: Locale): string {
  if (sources.length < 2) return '';
  const days = sources.flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  const count = sources.length;
  if (!first || !last) return say(locale, 'articles', { count });
  return say(locale, first === last ? 'eventReportsOfDay' : 'eventReports', {
    count,
    first: formatDate(first, locale),
    last: formatDate(last, locale),
  });
}
