/** The words of a card, in the editor's language: what both renderings (Markdown and text) put into their own form. */
import { daysBetween } from '../dates/calendar.ts';
import type { Locale } from '../rules/rule.ts';
import type {
  Card,
  DateCard,
  EntityCard,
  EventCard,
  EventNote,
  RoleNote,
  SourceNote,
  SpellingNote,
} from './cards.ts';
import { formatDate, isWholeDay, lunarWords, weekdayOf } from './dateFormat.ts';
import { EDITION_ORIGINS, ENTITY_KINDS, EVENT_STATUSES, eventName, say } from './strings.ts';

/** A card as a heading and sections of items; an item has words and, for an event, the articles that tell it. */
export interface CardText {
  readonly heading: string;
  readonly subheading: string;
  readonly sections: readonly CardSection[];
}

export interface CardSection {
  readonly title?: string;
  readonly items: readonly { readonly text: string; readonly sources?: readonly SourceNote[] }[];
}

/** Of how many outlets it is said how often they write a name so. */
const SHOWN_HOUSES = 3;

export function cardWords(card: Card, locale: Locale): CardText {
  switch (card.card) {
    case 'entity':
      return entityWords(card, locale);
    case 'date':
      return dateWords(card, locale);
    case 'event':
      return happeningWords(card, locale);
  }
}

/** `Tuổi Trẻ, 11/7/2025`, or what of it is known. */
export function sourceWords({ outlet, published }: SourceNote, locale: Locale): string {
  return [outlet, published && formatDate(published, locale)].filter(Boolean).join(', ');
}

function entityWords(card: EntityCard, locale: Locale): CardText {
  const sections: CardSection[] = [];
  if (card.spellings.length)
    sections.push({
      title: say(locale, 'inArchive'),
      items: card.spellings.map((spelling) => ({ text: spellingWords(spelling, locale) })),
    });
  else sections.push({ items: [{ text: say(locale, 'unknownToArchive') }] });
  if (card.draftSpellings.length)
    sections.push({
      title: say(locale, 'inDraft'),
      items: card.draftSpellings.map((spelling) => ({ text: spellingWords(spelling, locale) })),
    });
  if (card.preferred) {
    const by = { glossary: 'byGlossary', style: 'byStyle', learned: 'byLearned' } as const;
    const reason = say(locale, by[card.preferred.by], { style: card.styleName ?? '' });
    sections.push({
      title: say(locale, 'preferred'),
      items: [{ text: `${card.preferred.spelling} (${reason})` }],
    });
  }
  if (card.events.length)
    sections.push({ title: say(locale, 'lastEvents'), items: card.events.map((e) => eventItem(e, locale)) });
  if (card.roles.length > 1)
    sections.unshift({
      title: say(locale, 'office'),
      items: card.roles.map((role) => ({ text: roleWords(role, locale) })),
    });
  return { heading: card.name, subheading: whoWords(card, locale), sections };
}

function dateWords(card: DateCard, locale: Locale): CardText {
  const value = card.edtf ?? card.partial;
  const weekday = card.edtf ? weekdayOf(card.edtf, locale) : undefined;
  const notes: string[] = [];
  if (!card.valid) notes.push(say(locale, 'noSuchDay'));
  if (card.edtf === null) notes.push(say(locale, 'needsEdition'));
  if (card.yearInferred && card.edtf) notes.push(say(locale, 'yearInferred'));
  if (card.edition) {
    const date = formatDate(card.edition.date, locale);
    notes.push(say(locale, 'edition', { date, origin: EDITION_ORIGINS[card.edition.origin][locale] }));
  }
  const sections: CardSection[] = [];
  if (notes.length) sections.push({ items: notes.map((text) => ({ text })) });
  if (card.draftEvents.length)
    sections.push({
      title: say(locale, 'eventsInDraft'),
      items: card.draftEvents.map((event) => ({ text: eventWords(event, locale) })),
    });
  if (card.events.length)
    sections.push({ title: say(locale, 'eventsOfDay'), items: card.events.map((e) => eventItem(e, locale)) });
  else if (weekday) sections.push({ items: [{ text: say(locale, 'nothingOfDay') }] });
  const heading = [weekday, value ? formatDate(value, locale) : card.written].filter(Boolean).join(', ');
  const lunar = card.edtf && isWholeDay(card.edtf) ? lunarWords(card.edtf, locale) : undefined;
  const distance = distanceWords(card, locale);
  return {
    heading,
    subheading: [value, lunar, distance].filter(Boolean).join(' · '),
    sections,
  };
}

function happeningWords({ event, known }: EventCard, locale: Locale): CardText {
  const items = known.map((note) => eventItem(note, locale));
  return {
    heading: eventWords(event, locale),
    subheading: '',
    sections: [
      items.length
        ? { title: say(locale, 'inArchive'), items }
        : { items: [{ text: say(locale, 'noKnownEvents') }] },
    ],
  };
}

function distanceWords({ edtf, edition }: DateCard, locale: Locale): string | undefined {
  if (!edtf || !edition || !isWholeDay(edtf) || !isWholeDay(edition.date)) return undefined;
  const count = daysBetween(edition.date, edtf);
  if (count === 0) return say(locale, 'sameDay');
  return say(locale, count < 0 ? 'daysBefore' : 'daysAfter', { count: Math.abs(count) });
}

/** Who or what it is, in a line: the office today, else the one most told, else the kind. */
export function whoWords({ kind, within, office, roles }: EntityCard, locale: Locale): string {
  if (office) {
    const since = say(locale, 'inOffice', { from: formatDate(office.from, locale).replace('năm ', '') });
    return `${officeWords({ ...office, former: false }, locale)} (${since})`;
  }
  const [role] = roles;
  if (role) return officeWords(role, locale);
  return [ENTITY_KINDS[kind][locale], within].filter(Boolean).join(', ');
}

/** `Ngoại trưởng Nga`, `Nguyên Tổng thống Mỹ`. */
function officeWords(role: Pick<RoleNote, 'title' | 'of' | 'former'>, locale: Locale): string {
  const words = [role.former ? say(locale, 'former') : '', role.title, role.of ?? '']
    .filter(Boolean)
    .join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** With how often, and from when to when, the archive gives it. */
function roleWords(role: RoleNote, locale: Locale): string {
  const dates = [role.first, role.last].filter((date) => date !== undefined);
  const period = [...new Set(dates)].map((date) => formatDate(date, locale)).join(' – ');
  return `${officeWords(role, locale)} × ${role.count}${period ? ` (${period})` : ''}`;
}

function spellingWords({ text, count, articles, bySource }: SpellingNote, locale: Locale): string {
  const houses = Object.entries(bySource ?? {})
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHOWN_HOUSES)
    .map(([source, n]) => `${source} ${n}`);
  const where = [
    ...(articles === undefined ? [] : [say(locale, 'articles', { count: articles })]),
    ...houses,
  ].join('; ');
  return `${text} × ${count}${where ? ` (${where})` : ''}`;
}

function eventItem(event: EventNote, locale: Locale): CardSection['items'][number] {
  return { text: eventWords(event, locale), sources: event.sources };
}

/** `10/7/2025: cuộc gặp, Marco Rubio, Sergei Lavrov (Kuala Lumpur)`. */
export function eventWords(event: EventNote, locale: Locale): string {
  const date = event.date ? formatDate(event.date, locale) : say(locale, 'undated');
  const status = event.status === 'happened' ? '' : ` [${EVENT_STATUSES[event.status][locale]}]`;
  const kinds = event.kinds.map(({ type, family }) => eventName(type, family, locale)).join(', ');
  const who = event.participants.length ? `: ${event.participants.join(', ')}` : '';
  return `${date} – ${kinds}${who}${event.place ? ` (${event.place})` : ''}${status}`;
}
