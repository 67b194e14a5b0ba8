/** Names of people, places and organisations, and the entities they stand for. */
import type { Span } from '../text/span.ts';

export type EntityKind = 'person' | 'place' | 'organisation';

/**
 * Stable id of an entity: `person/sergei-lavrov`, `place/nga`, `org/bo-ngoai-giao-my`.
 * Ids of the gazetteer are ASCII; an entity known from texts only keeps its letters (`person/nguyễn-văn-an`), since
 * people whose names differ in a diacritic are different people.
 */
export type EntityId = string;

/** One entity of the gazetteer (`server/data`), of a glossary or of the archive. schema.org terms. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name it is listed under. */
  readonly name: string;
  /** Every other spelling known for it. */
  readonly alternateName: readonly string[];
  /** The place that holds it: Riyadh → `place/saudi-arabia`. */
  readonly containedInPlace?: EntityId;
  /** Wikidata id, where sure. */
  readonly sameAs?: string;
}

/** A title, office or form of address written before a name, with the country or body it is of. */
export interface Title {
  readonly local: Span;
  /** Normalised lower-case title: `ngoại trưởng`, `ông`. */
  readonly text: string;
  /** The entity it is an office of: `Ngoại trưởng Nga` → `place/nga`. */
  readonly of?: EntityId;
  /** "cựu", "nguyên": no longer held. */
  readonly former: boolean;
}

/** A name in a draft. Flat and outermost; titles and common nouns (ông, tỉnh, thành phố) are outside the span. */
export interface NameMention {
  /** Raw span in the draft. */
  readonly span: Span;
  readonly line: number;
  readonly local: Span;
  /** Normalised text of the span. */
  readonly text: string;
  readonly kind: EntityKind;
  readonly entity: EntityId;
  /** The name the entity is listed under. */
  readonly canonical: string;
  /** True for a part of the full name ("ông Lavrov", "Trump"): no spelling of its own to compare with the full one. */
  readonly short: boolean;
  readonly title?: Title;
}
