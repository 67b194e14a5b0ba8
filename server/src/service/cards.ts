/**
 * What is known of a person, a place, an organisation or a day, as data: the hover shows it as Markdown
 * (`cardMarkdown.ts`), the command line as text (`cardText.ts`). Nothing here is formatted.
 */
import type { Location } from 'vscode-languageserver-types';
import type { Archive, Facts } from '../archive/archive.ts';
import type { Edition, Edtf, IsoDate } from '../dates/date.ts';
import type { EventStatus, EventType } from '../events/event.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { EntityId, EntityKind } from '../names/name.ts';
import type { HouseStyle } from '../rules/rule.ts';
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
  /** What it is told as: several where the tellings differ ("gặp", "hội đàm"). */
  readonly kinds: readonly { readonly type: EventType; readonly family: string }[];
  readonly status: EventStatus;
  /** Names, not ids; on the card of an entity without it. */
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
  /** Mentions in the archive. */
  readonly count: number;
  readonly first?: IsoDate;
  readonly last?: IsoDate;
}

/** An office as the gazetteer knows it. */
export interface OfficeNote {
  readonly title: string;
  readonly of?: string;
  /** EDTF: a year or a month. */
  readonly from: Edtf;
  /** Absent while it is held. */
  readonly to?: Edtf;
}

/** Who is named in the same articles. */
export interface CompanionNote {
  readonly name: string;
  /** Of the articles looked at. */
  readonly articles: number;
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
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** The country or place it is in, by the gazetteer. */
  readonly within?: string;
  /** Held today. */
  readonly office?: OfficeNote;
  /** All that the gazetteer knows, the latest first. */
  readonly offices: readonly OfficeNote[];
  /** As the archive tells them, most frequent first. */
  readonly roles: readonly RoleNote[];
  /** Of the archive, most frequent first. */
  readonly spellings: readonly SpellingNote[];
  readonly draftSpellings: readonly SpellingNote[];
  readonly preferred?: { readonly spelling: string; readonly by: 'glossary' | 'style' | 'learned' };
  readonly styleName?: string;
  /** Most frequent first. */
  readonly companions: readonly CompanionNote[];
  /** Newest first. */
  readonly events: readonly EventNote[];
  /** The latest articles beside those that tell the events. */
  readonly articles: readonly SourceNote[];
}

/** Who or what an entity is, in a line. */
export type WhoNote = Pick<EntityCard, 'kind' | 'within' | 'office' | 'roles'>;

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

/** An event the draft tells, beside those of the same people that the archive knows. */
export interface EventCard {
  readonly card: 'event';
  readonly event: EventNote;
  /** Newest first. */
  readonly known: readonly EventNote[];
}

export type Card = EntityCard | DateCard | EventCard;

/** What cards are made from. */
export interface CardContext {
  readonly facts: Facts;
  readonly gazetteer: Pick<Gazetteer, 'get'>;
  readonly style: HouseStyle;
  readonly sources: Sources;
  /** Absent where there is none. */
  readonly archive?: Pick<Archive, 'entitiesIn' | 'lookUp'>;
  /** Name of an entity; undefined where nobody knows the id. */
  nameOf(id: EntityId): string | undefined;
}
