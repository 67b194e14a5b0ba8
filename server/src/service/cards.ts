/**
 * What is known of a person, a place, an organisation or a day, as data: the hover shows it as Markdown
 * (`cardMarkdown.ts`), the command line as text (`cardText.ts`). Nothing here is formatted.
 */
import type { Location } from 'vscode-languageserver-types';
import type { ArchivedEvent, Facts } from '../archive/archive.ts';
import type { DateMention, Edition, Edtf, IsoDate } from '../dates/date.ts';
import type { Draft } from '../draft/draft.ts';
import type { EventMention, EventStatus, EventType } from '../events/event.ts';
import type { EntityId, EntityKind } from '../names/name.ts';
import type { HouseStyle } from '../rules/rule.ts';
import { overlaps } from '../text/span.ts';
import type { Sources } from './sources.ts';

/** An article that tells something. */
export interface SourceNote {
  readonly title: string;
  readonly outlet?: string;
  readonly published?: IsoDate;
  readonly quote: string;
  readonly url?: string;
  readonly location?: Location;
}

/** One event, with every article that tells it. */
export interface EventNote {
  readonly date: Edtf | null;
  readonly type: EventType;
  readonly status: EventStatus;
  /** Names, not ids. */
  readonly participants: readonly string[];
  readonly place?: string;
  /** None for an event of the draft itself. */
  readonly sources: readonly SourceNote[];
}

export interface RoleNote {
  readonly title: string;
  /** Name of the country or body. */
  readonly of?: string;
  readonly former: boolean;
  readonly count: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
}

export interface SpellingNote {
  readonly text: string;
  readonly count: number;
  /** Articles that hold it; absent for spellings of the draft. */
  readonly articles?: number;
  readonly bySource?: Readonly<Record<string, number>>;
}

export interface EntityCard {
  readonly card: 'entity';
  readonly kind: EntityKind;
  readonly name: string;
  readonly roles: readonly RoleNote[];
  /** Of the archive, most frequent first. */
  readonly spellings: readonly SpellingNote[];
  readonly draftSpellings: readonly SpellingNote[];
  readonly preferred?: { readonly spelling: string; readonly by: 'glossary' | 'style' | 'learned' };
  readonly styleName?: string;
  /** Newest first. */
  readonly events: readonly EventNote[];
}

export interface DateCard {
  readonly card: 'date';
  readonly written: string;
  /** Null where it hangs on an edition date that nobody knows; {@link partial} then says what is known. */
  readonly edtf: Edtf | null;
  readonly partial: Edtf | null;
  readonly valid: boolean;
  readonly yearInferred: boolean;
  readonly edition?: Edition;
  /** Events of the draft that this date dates. */
  readonly draftEvents: readonly EventNote[];
  /** Events the archive has on that day. */
  readonly events: readonly EventNote[];
}

export type Card = EntityCard | DateCard;

/** What cards are made from. */
export interface CardContext {
  readonly facts: Facts;
  readonly style: HouseStyle;
  readonly sources: Sources;
  /** Name of an entity; undefined where nobody knows the id. */
  nameOf(id: EntityId): string | undefined;
}

/** How many events a card holds: what an editor reads without scrolling. */
const SHOWN_EVENTS = 5;
const SHOWN_ROLES = 4;

/** The card of an entity; undefined where neither archive nor style nor draft tells more than its name. */
export async function entityCard(
  id: EntityId,
  known: { readonly kind: EntityKind; readonly name: string },
  context: CardContext,
  draft?: Draft,
): Promise<EntityCard> {
  const facts = context.facts.entities.get(id);
  const preferred = context.style.preferred.get(id);
  return {
    card: 'entity',
    kind: facts?.kind ?? known.kind,
    name: known.name,
    roles: (facts?.roles ?? []).slice(0, SHOWN_ROLES).map(({ of, ...role }) => {
      const name = of ? context.nameOf(of) : undefined;
      return name ? { ...role, of: name } : role;
    }),
    spellings: (facts?.spellings ?? []).map(({ text, count, articles, bySource }) => ({
      text,
      count,
      articles,
      bySource,
    })),
    draftSpellings: draft ? spellingsIn(draft, id) : [],
    ...(preferred ? { preferred } : {}),
    ...(context.style.name ? { styleName: context.style.name } : {}),
    events: await eventNotes(
      context.facts.events.filter((event) => event.participants.includes(id) || event.place === id),
      context,
    ),
  };
}

export async function dateCard(date: DateMention, context: CardContext, draft: Draft): Promise<DateCard> {
  const dated = draft.events.filter(({ dateSpan }) => dateSpan && overlaps(dateSpan, date.span));
  return {
    card: 'date',
    written: date.text,
    edtf: date.edtf,
    partial: date.partial,
    valid: date.valid,
    yearInferred: date.year === 'inferred' && !date.relative,
    ...(draft.edition ? { edition: draft.edition } : {}),
    draftEvents: dated.map((event) => ({ ...describe(event, context), sources: [] })),
    events: date.edtf
      ? await eventNotes(
          context.facts.events.filter((event) => event.date === date.edtf),
          context,
        )
      : [],
  };
}

/** Full spellings an entity has in the story itself, most frequent first. */
function spellingsIn(draft: Draft, id: EntityId): SpellingNote[] {
  const counts = new Map<string, number>();
  for (const name of draft.names) {
    if (name.entity !== id || name.short || draft.layout.lines[name.line]?.role === 'boilerplate') continue;
    counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
  }
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** Tellings of one event under one note, dated ones first, newest first. */
async function eventNotes(events: readonly ArchivedEvent[], context: CardContext): Promise<EventNote[]> {
  const groups = new Map<string, ArchivedEvent[]>();
  for (const event of events) {
    const key = [event.date, event.type, ...[...event.participants].sort()].join(' ');
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  const latest = [...groups.values()]
    .sort((a, b) => compareDates(b[0]?.date ?? null, a[0]?.date ?? null))
    .slice(0, SHOWN_EVENTS);
  return Promise.all(
    latest.map(async (tellings) => {
      const byArticle = new Map(tellings.map((telling) => [telling.citation.article, telling]));
      const sources = await Promise.all([...byArticle.values()].map((telling) => note(telling, context)));
      return { ...describe(tellings[0] as ArchivedEvent, context), sources };
    }),
  );
}

async function note({ citation }: ArchivedEvent, { facts, sources }: CardContext): Promise<SourceNote> {
  const article = facts.articles.get(citation.article);
  const location = await sources.locate(citation.article, citation.span, article?.path);
  return {
    title: article?.title ?? citation.article,
    quote: citation.quote,
    ...(article?.source ? { outlet: article.source } : {}),
    ...(article?.datePublished ? { published: article.datePublished } : {}),
    ...(article?.url ? { url: article.url } : {}),
    ...(location ? { location } : {}),
  };
}

function describe(
  event: Pick<EventMention, 'date' | 'type' | 'status' | 'participants' | 'place'>,
  { nameOf }: CardContext,
): Omit<EventNote, 'sources'> {
  const place = event.place ? nameOf(event.place) : undefined;
  return {
    date: event.date,
    type: event.type,
    status: event.status,
    participants: event.participants.map((id) => nameOf(id)).filter((name) => name !== undefined),
    ...(place ? { place } : {}),
  };
}

/** EDTF strings of days, months and years order as text; null comes first. */
function compareDates(a: Edtf | null, b: Edtf | null): number {
  const [x, y] = [a ?? '', b ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
