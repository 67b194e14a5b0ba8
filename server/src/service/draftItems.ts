/** A draft as items of a tree: what was found in it, its edition date, people and events, and what the archive confirms. */
import { groupBy } from '../archive/multimap.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { EntityId, EntityKind, NameMention } from '../names/name.ts';
import type { Locale } from '../rules/rule.ts';
import { formatDate, weekdayOf } from './dateFormat.ts';
import type { CheckedDocument } from './documents.ts';
import { type DraftEvent, eventsOf } from './draftEvents.ts';
import { whoIs } from './entityCard.ts';
import { sameEvents } from './eventCard.ts';
import { describe } from './eventNotes.ts';
import { type ExplorerItem, eventBeside, group, whoBeside } from './explorerItems.ts';
import { findingItems } from './findingItems.ts';
import { cardContext } from './lookUp.ts';
import { rangeOf } from './position.ts';
import type { Sources } from './sources.ts';
import { EDITION_ORIGINS, ENTITY_GROUPS, say } from './strings.ts';
import { type VerifiedMark, verifiedMarks } from './verifiedMarks.ts';

const KINDS: readonly EntityKind[] = ['organisation', 'place'];

/** What is wrong first, then people and events: the names most often written, the events as they are told. */
export async function draftItems(
  checked: CheckedDocument,
  desk: Desk,
  sources: Sources,
): Promise<ExplorerItem[]> {
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
  const verified = (await verifiedMarks(checked, desk, sources)).map((mark) => verifiedItem(mark, checked));
  return [
    editionItem(draft, locale),
    ...findingItems(checked, locale),
    ...group(ENTITY_GROUPS.person[locale], byKind('person')),
    ...group(say(locale, 'eventsGroup'), eventsOf(draft).flatMap(toEvent), { subject: { kind: 'draft' } }),
    ...KINDS.flatMap((kind) => group(ENTITY_GROUPS[kind][locale], byKind(kind), { closed: true })),
    ...group(say(locale, 'verifiedGroup'), verified, { closed: true, description: String(verified.length) }),
  ];
}

/** The day that “hôm nay” is, and where Soát has it from. */
function editionItem({ edition }: Draft, locale: Locale): ExplorerItem {
  if (!edition) return { kind: 'edition', label: say(locale, 'noEdition') };
  return {
    kind: 'edition',
    label: say(locale, 'editionOf', { date: formatDate(edition.date, locale) }),
    description: [weekdayOf(edition.date, locale), EDITION_ORIGINS[edition.origin][locale]].join(', '),
    tooltip: say(locale, 'editionWhy'),
  };
}

function verifiedItem({ range, words }: VerifiedMark, { draft, uri }: CheckedDocument): ExplorerItem {
  const line = draft.lines[range.start.line]?.span.start ?? 0;
  return {
    kind: 'verified',
    label: draft.text.slice(line + range.start.character, line + range.end.character),
    description: words,
    tooltip: words,
    location: { uri, range },
  };
}

/** Names of the story itself, not of what a web page put around it, nor of who wrote it. */
function storyNames({ names, layout }: Draft): NameMention[] {
  return names.filter(({ line }) => {
    const role = layout.lines[line]?.role;
    return role !== 'boilerplate' && role !== 'byline';
  });
}
