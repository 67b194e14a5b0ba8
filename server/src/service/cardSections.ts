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
  const status = event.status === 'happened' ? '' : ` [${EVENT_STATUSES[event.status][locale]}]`;
  const kinds = event.kinds.map(({ type, family }) => eventName(type, family, locale)).join(', ');
  const who = event.participants.length ? `: ${event.participants.join(', ')}` : '';
  return `${date} – ${kinds}${who}${event.place ? ` (${event.place})` : ''}${status}`;
}
