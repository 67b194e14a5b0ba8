/** Names of people, places and organisations, and the entities they stand for. */
import type { Span } from '../text/span.ts';

export const ENTITY_KIND_IDS = ['person', 'place', 'organisation'] as const;
export type EntityKind = (typeof ENTITY_KIND_IDS)[number];

/**
 * Stable id of an entity: `person/sergei-lavrov`, `place/nga`, `org/bo-ngoai-giao-my`.
 * Ids of the gazetteer are ASCII; an entity known from texts only keeps its letters (`person/nguyễn-văn-an`), since
 * people whose names differ in a diacritic are different people.
 */
export type EntityId = string;

/** An office and when it was held. */
export interface JobTitle {
  /** Lower-case Vietnamese title: `ngoại trưởng`, `tổng thống`. */
  readonly title: string;
  /** The country or body it is an office of: `place/nga`, `org/lien-hop-quoc`. */
  readonly of: EntityId;
  /** First year (`2004`) or month (`2004-03`) in office, EDTF. */
  readonly from: string;
  /** Last year or month in office; absent while held. */
  readonly to?: string;
}

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
  /**
   * Those of its spellings that are also an everyday word, a part of common personal names or a name of something
   * else (`Đức`, `Anh`, `Congo`): a sign of the entity only where the context agrees.
   */
  readonly ambiguous?: readonly string[];
  /** A person's offices, earliest first. */
  readonly jobTitle?: readonly JobTitle[];
  /** Of a person: women are marked, to tell bà Clinton from ông Clinton. */
  readonly gender?: 'female';
  /** A person's country. */
  readonly nationality?: EntityId;
  /** The entity that took the place of a dissolved one: Bình Dương → `place/tp-hcm`. */
  readonly supersededBy?: EntityId;
  /** When it ceased to exist, EDTF. */
  readonly dissolutionDate?: string;
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
  /** `address`: "ông", "vợ" and the like, which name no office. */
  readonly class?: 'office' | 'rank' | 'profession' | 'address';
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
  /** It is written as the gazetteer or a glossary lists it. */
  readonly listed?: boolean;
  readonly title?: Title;
  /** An office named behind the name, between commas, dashes or brackets: ông X, *Chủ tịch UBND tỉnh Y*, nói. */
  readonly apposition?: Title;
}
