/** Finds what may be names in one line: capitalised runs, gazetteer entries, and the titles before them. */
import type { Span } from '../text/span.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { EntityKind, Title } from './name.ts';

/** A name as found in one line, before it is tied to an entity. */
export interface NameCandidate {
  readonly local: Span;
  readonly text: string;
  /** The kind, where the words or the gazetteer tell. */
  readonly kind?: EntityKind;
  readonly title?: Title;
}

/** Candidates of a normalised line, in order, flat. Cached with the line's text. */
export function findNames(_text: string, _gazetteer: Gazetteer): NameCandidate[] {
  return [];
}
