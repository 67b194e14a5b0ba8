/**
 * What a report that shows drafts keeps of each: plain data, so that it can be handed between threads. Kept only where a
 * format asks for it: a run over a whole archive keeps no drafts.
 */
import type { EventTelling } from '../archive/archive.ts';
import type { IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { Desk } from '../engine/desk.ts';
import type { LineRole } from '../layout/layout.ts';
import type { EntityId, EntityKind } from '../names/name.ts';
import { spelledMentions } from '../rules/spellings.ts';
import { eventsOf } from '../service/draftEvents.ts';
import type { Span } from '../text/span.ts';

export interface DraftReading {
  /** Raw text of the draft, as it is after the fixes. */
  readonly text: string;
  readonly edition?: IsoDate;
  /** What the desk is called whose configuration it was checked with. */
  readonly desk: string;
  readonly lines: readonly ReadLine[];
  /** Those with a date; the `article` of a citation is the draft's path. */
  readonly events: readonly EventTelling[];
  /** Names of those the events speak of. */
  readonly names: Readonly<Record<EntityId, string>>;
  readonly spellings: readonly ReadSpelling[];
}

export interface ReadLine {
  /** Raw span without the line end. */
  readonly span: Span;
  readonly role: LineRole;
}

/** One way in which the draft writes the full name of an entity. */
export interface ReadSpelling {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** The name the entity is listed under. */
  readonly name: string;
  readonly text: string;
  readonly count: number;
  /** Index of the first line that has it. */
  readonly line: number;
}

export function readingOf(
  draft: Draft,
  desk: Pick<Desk, 'gazetteer'> & { readonly name: string },
): DraftReading {
  const { text, edition, lines, layout } = draft;
  const events = eventsOf(draft)
    .flatMap(({ merged }) => merged.tellings)
    .filter(({ date }) => date !== null);
  return {
    text,
    ...(edition ? { edition: edition.date } : {}),
    desk: desk.name,
    lines: lines.map(({ index, span }) => ({ span, role: layout.lines[index]?.role ?? 'body' })),
    events,
    names: namesIn(events, draft, desk),
    spellings: spellingsOf(draft),
  };
}

function namesIn(
  events: readonly EventTelling[],
  { names }: Draft,
  { gazetteer }: Pick<Desk, 'gazetteer'>,
): Record<EntityId, string> {
  const own = new Map(names.map(({ entity, canonical }) => [entity, canonical]));
  const wanted = new Set(events.flatMap(({ participants, place }) => [...participants, place ?? []].flat()));
  return Object.fromEntries(
    Array.from(wanted, (id) => [id, gazetteer.get(id)?.name ?? own.get(id) ?? id] as const),
  );
}

function spellingsOf(draft: Draft): ReadSpelling[] {
  return Array.from(spelledMentions(draft, { repeats: false }), ([entity, mentions]) => {
    const byText = new Map<string, ReadSpelling>();
    for (const { text, kind, canonical, line } of mentions) {
      const known = byText.get(text);
      const count = (known?.count ?? 0) + 1;
      byText.set(text, { entity, kind, name: canonical, text, count, line: known?.line ?? line });
    }
    return [...byText.values()];
  }).flat();
}
