/** A block while the rows of a draft are read. */
import type { BoilerplateBlock, BoilerplateKind } from './role.ts';
import type { Row } from './rows.ts';

/** A block as positions of rows, both inclusive. */
export interface Block {
  readonly kind: BoilerplateKind;
  readonly first: number;
  readonly last: number;
  readonly reason: string;
  readonly certainty: BoilerplateBlock['certainty'];
}

/** The block as lines of the draft. */
export function toBlock(
  { kind, first, last, reason, certainty }: Block,
  rows: readonly Row[],
): BoilerplateBlock {
  return { kind, firstLine: rows[first]?.index ?? 0, lastLine: rows[last]?.index ?? 0, reason, certainty };
}
