/** The explorer: people and events of a draft, what the archive tells of each, and what a search of it finds. */
import { groupBy } from '../archive/multimap.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId, EntityKind, NameMention } from '../names/name.ts';
import { cardWords } from './cardLines.ts';
import { cardOfEntity, cardOfEvent } from './cardOf.ts';
import type { Card } from './cards.ts';
import type { CheckedDocument } from './documents.ts';
import { type DraftEvent, eventsOf } from './draftEvents.ts';
import { whoIs } from './entityCard.ts';
import { sameEvents } from './eventCard.ts';
import { describe } from './eventNotes.ts';
import {
  belowEntity,
  type ExplorerItem,
  entityItem,
  eventBeside,
  eventItem,
  group,
  whoBeside,
} from './explorerItems.ts';
import type { ServiceHost } from './host.ts';
import { cardContext, lookUp } from './lookUp.ts';
import { rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { ENTITY_GROUPS, say } from './strings.ts';
import type { Subject } from './subject.ts';

/** Of a draft its groups, of a thing what is below it, of a query what the archive finds. */
export type Exploration = Subject | { readonly kind: 'search'; readonly query: string };

const KINDS: readonly EntityKind[] = ['organisation', 'place'];

/** @param checked The draft it is asked in; without it, things of a draft have nothing below them. */
export async function explore(
  of: Exploration,
  desk: Desk,
  sources: Sources,
  today: ReturnType<ServiceHost['today']>,
  checked?: CheckedDocument,
): Promise<ExplorerItem[]> {
  const { locale } = desk;
  switch (of.kind) {
    case 'search': {
      const items = (await lookUp(of.query, desk, sources, today)).flatMap((card) => found(card, desk));
      return items.length
        ? items
        : [{ kind: 'note', label: say(locale, 'nothingFound', { query: of.query.trim() }) }];
    }
    case 'draft':
      return checked ? draftItems(checked, desk, sources) : [];
    case 'entity':
      return belowEntity(await cardOfEntity(of.id, desk, sources, checked), locale);
    case 'event': {
      const event = checked?.draft.events.find(({ trigger }) => trigger.start === of.at);
      if (!checked || !event) return [];
      const { known } = await cardOfEvent(event, desk, sources, checked);
      return known.length
        ? known.map((note) => eventItem(note, locale))
        : [{ kind: 'note', label: say(locale, 'noKnownEvents') }];
    }
  }
}

function found(card: Card, { locale }: Desk): ExplorerItem[] {
  if (card.card === 'entity') return [entityItem(card, locale)];
  if (card.card === 'event') return [];
  return group(
    cardWords(card, locale).heading,
    card.events.map((event) => eventItem(event, locale)),
  );
}

/** People and events first: the names most often written, the events as they are told. */
function draftItems(checked: CheckedDocument, desk: Desk, sources: Sources): ExplorerItem[] {
  const { draft, facts, uri } = checked;
  const { locale } = desk;
  const context = cardContext(desk, sources, facts, draft);
  const named = groupBy(storyNames(draft), ({ entity }) => entity);
  const byKind = (wanted: EntityKind): ExplorerItem[] =>
    [...named]
      .filter(([, [first]]) => first?.kind === wanted)
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([id, mentions]) => toItem(id, mentions));
  const toItem = (id: EntityId, mentions: readonly NameMention[]): ExplorerItem => {
    const [first] = mentions as [NameMention];
    return {
      kind: first.kind,
      label: first.canonical,
      ...whoBeside(whoIs(id, first.kind, context), locale),
      tooltip: `${first.canonical} × ${mentions.length}`,
      location: { uri, range: rangeOf(draft.lines, first.span) },
      subject: { kind: 'entity', id },
    };
  };
  const toEvent = ({ merged, tellings: [first] }: DraftEvent): ExplorerItem[] => {
    if (!first) return [];
    const note = { ...describe(merged, context), sources: [] };
    const { label, description } = eventBeside(note, locale);
    const agreeing = sameEvents(first, facts)
      .filter(({ date }) => date !== null && date === first.date)
      .reduce((sum, { articles }) => sum + articles, 0);
    return [
      {
        kind: 'event',
        label,
        description: [description, agreeing ? say(locale, 'agreeing', { count: agreeing }) : '']
          .filter(Boolean)
          .join(' · '),
        tooltip: `“${first.text.replace(/\s+/gu, ' ').trim()}”`,
        location: { uri, range: rangeOf(draft.lines, first.trigger) },
        subject: { kind: 'event', at: first.trigger.start },
      },
    ];
  };
  return [
    ...group(ENTITY_GROUPS.person[locale], byKind('person')),
    ...group(say(locale, 'eventsGroup'), eventsOf(draft).flatMap(toEvent), { subject: { kind: 'draft' } }),
    ...KINDS.flatMap((kind) => group(ENTITY_GROUPS[kind][locale], byKind(kind), { closed: true })),
  ];
}

/** Names of the story itself, not of what a web page put around it, nor of who wrote it. */
function storyNames({ names, layout }: Draft): NameMention[] {
  return names.filter(({ line }) => {
    const role = layout.lines[line]?.role;
    return role !== 'boilerplate' && role !== 'byline';
  });
}
