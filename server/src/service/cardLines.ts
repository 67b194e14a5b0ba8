/** The words of a card, in the editor's language: what both renderings (Markdown and text) put into their own form. */
import { daysBetween } from '../dates/calendar.ts';
import type { Locale } from '../rules/rule.ts';
import {
  type CardItem,
  type CardSection,
  type CardText,
  eventItem,
  eventWords,
  reportWords,
} from './cardSections.ts';
import type { Card, DateCard, EventCard, SourceNote } from './cards.ts';
import { formatDate, isWholeDay, lunarWords, weekdayOf } from './dateFormat.ts';
import { entityWords } from './entityWords.ts';
import { EDITION_ORIGINS, say } from './strings.ts';

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
  const items = known.map((note): CardItem => {
    const { text, ...item } = eventItem(note, locale);
    return { ...item, text: [text, reportWords(note, locale)].filter(Boolean).join(' · ') };
  });
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
