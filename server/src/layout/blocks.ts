/** Finds the blocks of furniture: what a header opens, and runs of lines that are furniture by themselves. */
import type { BoilerplateBlock, BoilerplateKind } from './role.ts';
import type { Row } from './rows.ts';
import { lastTeaser } from './teasers.ts';

/** A block as positions of rows, both inclusive. */
export interface Block {
  readonly kind: BoilerplateKind;
  readonly first: number;
  readonly last: number;
  readonly reason: string;
  readonly certainty: BoilerplateBlock['certainty'];
}

/** Blocks in order; they do not overlap. */
export function findBlocks(rows: readonly Row[], repeats: ReadonlyMap<number, number>): Block[] {
  const blocks: Block[] = [];
  let position = 0;
  while (position < rows.length) {
    const block = blockAt(rows, position, blocks.at(-1), repeats);
    if (block) blocks.push(block);
    position = block ? block.last + 1 : position + 1;
  }
  return blocks;
}

function blockAt(
  rows: readonly Row[],
  first: number,
  before: Block | undefined,
  repeats: ReadonlyMap<number, number>,
): Block | undefined {
  const row = rows[first];
  if (!row?.phrase) return undefined;
  const reason = row.text;
  if (row.phrase.use === 'header') {
    const { last, sure } = lastTeaser(rows, first, repeats);
    return { kind: row.phrase.kind, first, last, reason, certainty: sure ? 'certain' : 'likely' };
  }
  const last = endOfRun(rows, first);
  const run = rows.slice(first, last + 1);
  const strong = run.find(({ phrase }) => phrase?.use === 'line');
  const next = rows[last + 1];
  const touching = before?.last === first - 1 || next?.phrase?.use === 'header';
  if (strong)
    return {
      kind: strong.phrase?.kind ?? row.phrase.kind,
      first,
      last,
      reason: strong.text,
      certainty: 'certain',
    };
  const isContact = run.every(({ phrase }) => phrase?.prose);
  if (isContact && !touching) return undefined;
  if (run.length > 1 || touching || isSectionName(rows, row) || isTail(rows, last))
    return {
      kind: row.phrase.kind,
      first,
      last,
      reason,
      certainty: touching || run.length > 2 ? 'certain' : 'likely',
    };
  return undefined;
}

/** Last position of the run of known lines, headers apart, that begins here. */
function endOfRun(rows: readonly Row[], first: number): number {
  let last = first;
  for (let next = rows[last + 1]; next; next = rows[last + 1]) {
    if (!next.phrase || next.phrase.use === 'header') break;
    last++;
  }
  return last;
}

/** The page's section above the headline. */
function isSectionName(rows: readonly Row[], row: Row): boolean {
  const next = rows[row.position + 1];
  return row.position === 0 && row.phrase?.kind === 'navigation' && next?.form === 'title' && next.words > 4;
}

/** A known line that nothing follows. */
function isTail(rows: readonly Row[], last: number): boolean {
  return last === rows.length - 1 && last > 2;
}

/** The block as lines of the draft. */
export function toBlock(
  { kind, first, last, reason, certainty }: Block,
  rows: readonly Row[],
): BoilerplateBlock {
  return {
    kind,
    firstLine: rows[first]?.index ?? 0,
    lastLine: rows[last]?.index ?? 0,
    reason,
    certainty,
  };
}
