/** The time line of an entity, of an event or of a draft: its events in time, and where each is told. Data only. */
import type { Location } from 'vscode-languageserver-types';
import type { ArchivedEvent, EventTelling } from '../archive/archive.ts';
import { groupBy } from '../archive/multimap.ts';
import type { Edtf } from '../dates/date.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId } from '../names/name.ts';
import type { Locale } from '../rules/rule.ts';
import { sourceWords } from './cardLines.ts';
import { contextOfEntity, contextOfEvents } from './cardOf.ts';
import { eventTitle, reportWords } from './cardSections.ts';
import type { CardContext, SourceNote } from './cards.ts';
import { formatDate, weekdayOf } from './dateFormat.ts';
import type { CheckedDocument } from './documents.ts';
import { type DraftEvent, eventsOf } from './draftEvents.ts';
import { whoIs } from './entityCard.ts';
import { whoWords } from './entityWords.ts';
import { sameEvents } from './eventCard.ts';
import { describe, eventNote } from './eventNotes.ts';
import { leadsTo } from './explorerItems.ts';
import { rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { say } from './strings.ts';
import type { Subject } from './subject.ts';

export interface Timeline {
  readonly of: Subject;
  readonly title: string;
  /** Who or what it is, and how much there is to see. */
  readonly subtitle: string;
  /** Months, or years where no month is known, the newest first. */
  readonly periods: readonly TimelinePeriod[];
  /** Said where there is none. */
  readonly empty: string;
}

export interface TimelinePeriod {
  /** `2025-07` or `2025`. */
  readonly edtf: Edtf;
  readonly label: string;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly edtf: Edtf;
  readonly day: string;
  readonly weekday?: string;
  /** `cuộc gặp`. */
  readonly what: string;
  readonly who: string;
  readonly where?: string;
  /** Whether it did not simply happen: planned, cancelled… */
  readonly isOpen: boolean;
  readonly toldIn: 'draft' | 'archive' | 'both';
  /** The same in words, with how many articles tell it. */
  readonly reports: string;
  /** The draft's own lines first. */
  readonly places: readonly TimelinePlace[];
}

/** Where an event is told. */
export interface TimelinePlace {
  readonly title: string;
  readonly by: string;
  readonly quote: string;
  readonly location?: Location;
  readonly url?: string;
}

/** What is looked over in one go; of more events, the latest. */
const SHOWN_EVENTS = 80;
/** Articles behind one event; the others are counted. */
const SHOWN_ARTICLES = 4;

/** An event of the draft, of the archive, or of both. */
interface Happening {
  readonly date: Edtf;
  readonly own?: DraftEvent;
  readonly known?: ArchivedEvent;
}

/** @param checked The draft it is asked in. Undefined comes of an event of no draft, or of a draft that is not there. */
export async function timeline(
  of: Subject,
  desk: Desk,
  sources: Sources,
  checked?: CheckedDocument,
): Promise<Timeline | undefined> {
  const asked = await askFor(of, desk, sources, checked);
  if (!asked) return undefined;
  const { locale } = desk;
  const all = asked.happenings.toSorted((a, b) => (orderOf(a.date) < orderOf(b.date) ? 1 : -1));
  const shown = all.slice(0, SHOWN_EVENTS);
  const entries = await Promise.all(shown.map((one) => toEntry(one, asked, locale, checked)));
  const count = say(locale, all.length > shown.length ? 'timelineLast' : 'timelineCount', {
    count: shown.length,
  });
  return {
    of,
    title: asked.title,
    subtitle: [asked.who, count].filter(Boolean).join(' · '),
    periods: Array.from(groupBy(entries, monthOf), ([edtf, entries]) => ({
      edtf,
      label: formatDate(edtf, locale),
      entries,
    })),
    empty: say(locale, 'timelineEmpty'),
  };
}

interface Asked {
  readonly title: string;
  readonly who: string;
  /** It goes without saying who takes part. */
  readonly subject?: EntityId;
  readonly context: CardContext;
  readonly happenings: readonly Happening[];
}

async function askFor(
  of: Subject,
  desk: Desk,
  sources: Sources,
  checked?: CheckedDocument,
): Promise<Asked | undefined> {
  const { locale } = desk;
  const own = checked ? eventsOf(checked.draft) : [];
  if (of.kind === 'entity') {
    const context = await contextOfEntity(of.id, desk, sources, checked);
    const takesPart = ({ participants, place }: EventTelling) =>
      participants.includes(of.id) || place === of.id;
    const kind = (context.facts.entities.get(of.id) ?? desk.gazetteer.get(of.id))?.kind;
    return {
      title: context.nameOf(of.id) ?? of.id,
      who: kind ? whoWords(whoIs(of.id, kind, context), locale) : '',
      context,
      subject: of.id,
      happenings: inTime(
        own.filter(({ merged }) => takesPart(merged)),
        context.facts.events.filter(takesPart),
      ),
    };
  }
  if (!checked) return undefined;
  const wanted = of.kind === 'draft' ? own : own.filter((event) => isToldAt(event, of.at));
  const [first] = wanted;
  if (of.kind === 'event' && !first) return undefined;
  const tellings = wanted.flatMap((event) => event.tellings);
  const context = await contextOfEvents(tellings, desk, sources, checked);
  const known = new Set(tellings.flatMap((telling) => sameEvents(telling, context.facts)));
  const headline = checked.draft.layout.lines.findIndex(({ role }) => role === 'headline');
  return {
    title:
      of.kind === 'event' && first
        ? eventTitle({ ...describe(first.merged, context), sources: [] }, locale)
        : say(locale, 'eventsInDraft'),
    who: checked.draft.lines[headline]?.text.trim() ?? '',
    context,
    happenings: inTime(wanted, [...known]),
  };
}

function isToldAt({ tellings }: DraftEvent, at: number): boolean {
  return tellings.some(({ trigger }) => trigger.start === at);
}

/** What has a date; an event that the archive gives the same date stands with it. */
function inTime(own: readonly DraftEvent[], known: readonly ArchivedEvent[]): Happening[] {
  const left = new Set(known);
  const happenings: Happening[] = [];
  for (const event of own) {
    const { date } = event.merged;
    if (date === null) continue;
    const same = event.tellings
      .flatMap((telling) => sameEvents(telling, { events: [...left] }))
      .find((one) => one.date === date);
    if (same) left.delete(same);
    happenings.push({ date, own: event, ...(same ? { known: same } : {}) });
  }
  for (const event of left) if (event.date !== null) happenings.push({ date: event.date, known: event });
  return happenings;
}

async function toEntry(
  { date, own, known }: Happening,
  { context, subject }: Asked,
  locale: Locale,
  checked?: CheckedDocument,
): Promise<TimelineEntry> {
  const note = known
    ? await eventNote(known.tellings, context, subject)
    : { ...describe(without(subject, (own as DraftEvent).merged), context), sources: [] };
  const weekday = weekdayOf(date, locale);
  const toldIn = own && known ? 'both' : own ? 'draft' : 'archive';
  const where = say(locale, own ? (known ? 'inBoth' : 'inDraft') : 'inArchive');
  const places = [
    ...(own && checked ? ownPlaces(own, checked) : []),
    ...note.sources.slice(0, SHOWN_ARTICLES).map((source) => placeOf(source, locale)),
  ];
  return {
    edtf: date,
    day: formatDate(date, locale),
    ...(weekday ? { weekday } : {}),
    what: eventTitle(note, locale),
    who: note.participants.join(', '),
    ...(note.place ? { where: note.place } : {}),
    isOpen: note.status !== 'happened',
    toldIn,
    reports: [where, reportWords(note, locale)].filter(Boolean).join(' · '),
    places,
  };
}

function without(subject: EntityId | undefined, event: EventTelling): EventTelling {
  const participants = event.participants.filter((id) => id !== subject);
  return { ...event, participants, place: event.place === subject ? null : event.place };
}

function ownPlaces({ tellings }: DraftEvent, { draft, uri }: CheckedDocument): TimelinePlace[] {
  return tellings.map(({ text, trigger }) => ({
    title: oneLine(text),
    by: '',
    quote: '',
    location: { uri, range: rangeOf(draft.lines, trigger) },
  }));
}

function placeOf(source: SourceNote, locale: Locale): TimelinePlace {
  return {
    title: source.title,
    by: sourceWords(source, locale),
    quote: oneLine(source.quote),
    ...leadsTo(source),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Sets and ranges by their first day. */
function orderOf(date: Edtf): string {
  return date.replace(/^\{/u, '');
}

function monthOf({ edtf }: TimelineEntry): Edtf {
  return /^\d{4}(?:-\d{2})?/u.exec(orderOf(edtf))?.[0] ?? edtf;
}
