/** Ties the candidates of a whole draft to entities: full names first, then short forms to the full ones. */
import type { Line } from '../text/line.ts';
import type { NameCandidate } from './find.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameMention } from './name.ts';

/** A line with what `findNames` found in it. */
export interface NamedLine {
  readonly line: Line;
  readonly names: readonly NameCandidate[];
}

/** Every candidate that is a name, in the order of the text. */
export function linkNames(_lines: readonly NamedLine[], _gazetteer: Gazetteer): NameMention[] {
  return [];
}
