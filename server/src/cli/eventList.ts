/** Events as lines for people: `10/7/2025 – cuộc gặp: Marco Rubio, Sergei Lavrov (Kuala Lumpur)`, and who tells them. */
import type { ArchivedEvent } from '../archive/archive.ts';
import type { Locale } from '../rules/rule.ts';
import { formatDate } from '../service/dateFormat.ts';
import { EVENT_STATUSES, eventName } from '../service/strings.ts';
import type { FoundEvents } from './foundEvents.ts';
import { say } from './messages.ts';

/** The newest first; an event without a date comes last. */
export function eventList(found: FoundEvents, locale: Locale): string {
  return found.events
    .toReversed()
    .map((event) => eventLines(event, found, locale))
    .join('\n');
}

function eventLines(event: ArchivedEvent, { articles, nameOf }: FoundEvents, locale: Locale): string {
  const { date, family, participants, place, status, type, citation } = event;
  const names = participants.map((id) => nameOf(id) ?? id).join(', ');
  const told = status === 'happened' ? '' : ` [${EVENT_STATUSES[status][locale]}]`;
  const where = place === null ? '' : ` (${nameOf(place) ?? place})`;
  const title = articles.get(citation.article)?.title ?? citation.article;
  const head = `${date ? `${formatDate(date, locale)} – ` : ''}${eventName(type, family, locale)}`;
  return `${head}${names ? `: ${names}` : ''}${where}${told}\n  ${say(locale, 'events.articles', { n: event.articles, title })}`;
}
