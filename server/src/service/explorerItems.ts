/** Cards as items of a tree. Nothing here knows an editor: an item names what it is, and where it leads. */
import type { Location } from 'vscode-languageserver-types';
import type { EntityKind } from '../names/name.ts';
import type { Locale, Severity } from '../rules/rule.ts';
import { sourceWords } from './cardLines.ts';
import { eventTitle, eventWords, reportWords } from './cardSections.ts';
import type { EntityCard, EventNote, SourceNote, WhoNote } from './cards.ts';
import { formatDate } from './dateFormat.ts';
import { whoWords } from './entityWords.ts';
import { say } from './strings.ts';
import type { Subject } from './subject.ts';

export interface ExplorerItem {
  readonly kind:
    | EntityKind
    | 'group'
    | 'event'
    | 'article'
    | 'note'
    | 'edition'
    | 'finding'
    | 'clean'
    | 'verified';
  /** Of a finding. */
  readonly severity?: Severity;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** Where it leads: a line of the draft, a sentence of an article. */
  readonly location?: Location;
  /** The page of an article whose text is not kept. */
  readonly url?: string;
  /** What a time line may be asked of, and the items below, where there are no `items`. */
  readonly subject?: Subject;
  /** All below it. */
  readonly items?: readonly ExplorerItem[];
  /** A group that is closed at first. */
  readonly closed?: boolean;
}

export function group(label: string, items: readonly ExplorerItem[], more: Partial<ExplorerItem> = {}) {
  return items.length ? [{ kind: 'group' as const, label, items, ...more }] : [];
}

/** An entity of the archive, with its events and articles below it. */
export function entityItem(card: EntityCard, locale: Locale): ExplorerItem {
  const { kind, name: label, id } = card;
  const subject: Subject = { kind: 'entity', id };
  return { kind, label, ...whoBeside(card, locale), subject, items: belowEntity(card, locale) };
}

/** The office, where one is known: that somebody is a person, the icon tells. */
export function whoBeside(who: WhoNote, locale: Locale): Pick<ExplorerItem, 'description'> {
  return who.office || who.roles.length || who.within ? { description: whoWords(who, locale) } : {};
}

export function belowEntity({ events, articles }: EntityCard, locale: Locale): ExplorerItem[] {
  const items = [
    ...events.map((event) => eventItem(event, locale)),
    ...group(
      say(locale, 'lastArticles'),
      articles.map((source) => articleItem(source, locale)),
      { closed: events.length > 0 },
    ),
  ];
  return items.length ? items : [{ kind: 'note', label: say(locale, 'unknownToArchive') }];
}

/** An event of the archive leads to the first article that tells it; all of them are below. */
export function eventItem(event: EventNote, locale: Locale): ExplorerItem {
  const { sources } = event;
  const [first] = sources;
  return {
    kind: 'event',
    ...eventBeside(event, locale),
    tooltip: [eventWords(event, locale), reportWords(event, locale)].filter(Boolean).join('\n'),
    ...(first ? leadsTo(first) : {}),
    items: sources.map((source) => articleItem(source, locale)),
  };
}

/** `10/7/2025 cuộc gặp`, and beside it who and where. */
export function eventBeside(event: EventNote, locale: Locale): { label: string; description: string } {
  const date = event.date ? formatDate(event.date, locale) : say(locale, 'undated');
  const place = event.place && event.participants.length ? ` (${event.place})` : (event.place ?? '');
  return {
    label: `${date} · ${eventTitle(event, locale)}`,
    description: `${event.participants.join(', ')}${place}`,
  };
}

export function articleItem(source: SourceNote, locale: Locale): ExplorerItem {
  const quote = source.quote.replace(/\s+/gu, ' ').trim();
  return {
    kind: 'article',
    label: source.title,
    description: sourceWords(source, locale),
    ...(quote ? { tooltip: `“${quote}”` } : {}),
    ...leadsTo(source),
  };
}

/** Where a note can be read. */
export function leadsTo({ location, url }: SourceNote): Pick<ExplorerItem, 'location' | 'url'> {
  return location ? { location } : url ? { url } : {};
}
