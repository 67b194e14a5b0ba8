/** The words of a card, in the editor's language: what both renderings (Markdown and text) put into their own form. */
import type { Locale } from '../rules/rule.ts';
import type { Card, DateCard, EntityCard, EventNote, RoleNote, SourceNote, SpellingNote } from './cards.ts';
import { dayNumber, formatDate, weekdayOf } from './dateFormat.ts';
import { EDITION_ORIGINS, ENTITY_KINDS, EVENT_STATUSES, EVENT_TYPES, say } from './strings.ts';

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

export function cardWords(card: Card, locale: Locale): CardText {
  return card.card === 'entity' ? entityWords(card, locale) : dateWords(card, locale);
}

/** `Tuổi Trẻ, 11/7/2025`, or what of it is known. */
export function sourceWords({ outlet, published }: SourceNote, locale: Locale): string {
  return [outlet, published && formatDate(published, locale)].filter(Boolean).join(', ');
}

function entityWords(card: EntityCard, locale: Locale): CardText {
  const offices = card.roles.map((role) => roleWords(role, locale));
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
  const subheading = offices[0] ?? ENTITY_KINDS[card.kind][locale];
  if (offices.length > 1)
    sections.unshift({ title: say(locale, 'office'), items: offices.map((text) => ({ text })) });
  return { heading: card.name, subheading, sections };
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
  const distance = distanceWords(card, locale);
  return {
    heading,
    subheading: [value, distance].filter(Boolean).join(' · '),
    sections,
  };
}

function distanceWords({ edtf, edition }: DateCard, locale: Locale): string | undefined {
  const day = edtf ? dayNumber(edtf) : undefined;
  const issue = edition ? dayNumber(edition.date) : undefined;
  if (day === undefined || issue === undefined) return undefined;
  if (day === issue) return say(locale, 'sameDay');
  return day < issue
    ? say(locale, 'daysBefore', { count: issue - day })
    : say(locale, 'daysAfter', { count: day - issue });
}

/** `Ngoại trưởng Nga (2/2025 – 11/2025)`: the years only where the archive knows both ends. */
function roleWords(role: RoleNote, locale: Locale): string {
  const title = role.former ? `${say(locale, 'former')} ${role.title}` : role.title;
  const words = role.of ? `${title} ${role.of}` : title;
  const [first, last] = [role.first, role.last].map((date) => date && formatDate(date, locale));
  const period = first && last ? (first === last ? ` (${first})` : ` (${first} – ${last})`) : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${period}`;
}

function spellingWords({ text, count, articles, bySource }: SpellingNote, locale: Locale): string {
  const houses = Object.entries(bySource ?? {})
    .sort(([, a], [, b]) => b - a)
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
function eventWords(event: EventNote, locale: Locale): string {
  const date = event.date ? formatDate(event.date, locale) : say(locale, 'undated');
  const status = event.status === 'happened' ? '' : ` [${EVENT_STATUSES[event.status][locale]}]`;
  const who = event.participants.length ? `: ${event.participants.join(', ')}` : '';
  return `${date} – ${EVENT_TYPES[event.type][locale]}${who}${event.place ? ` (${event.place})` : ''}${status}`;
}
