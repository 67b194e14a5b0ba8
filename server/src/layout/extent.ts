/** How far a block goes: each line speaks for furniture or story, and the block ends where the balance is highest. */
import type { Row } from './rows.ts';

/**
 * What speaks for a line being furniture (positive) or story (negative), in units of about one nat: 2 is strong, 4 is
 * as good as certain. `STORY` ends the block whatever follows.
 */
export type Weigh = (row: Row) => number;

export const STORY = Number.NEGATIVE_INFINITY;

/** Where a block ends, and how clearly. */
export interface Extent {
  readonly last: number;
  /** Highest balance reached behind the opening line. */
  readonly balance: number;
  /** Whether the block's lines are plainly furniture: none spoke for the story, or the others outweigh it by far. */
  readonly clear: boolean;
}

/** Mean weight of a block's lines from which a doubtful one among them is furniture as well. */
const PLAIN = 0.9;

/** Weight from which a paragraph at a block's end is certainly furniture. */
const SURE = 1;

/** Balance this far under the highest ends the search: the story has resumed. */
const RESUMED = 3;

/** The search ends after so many lines that neither add to the balance nor speak against it, such as a table's. */
const PATIENCE = 40;

/**
 * In a draft whose paragraphs all have a blank line above them, a line without one belongs to the block above it by so
 * much.
 */
const GLUED = 1.5;

/**
 * Goes on from the opening line as long as the balance may still rise.
 *
 * @param isGapped What {@link hasGaps} says of the draft.
 */
export function extend(rows: readonly Row[], first: number, isGapped: boolean, weigh: Weigh): Extent {
  let balance = 0;
  let best = 0;
  let last = first;
  let isClear = true;
  let hasDoubt = false;
  for (let position = first + 1; position < rows.length; position++) {
    const row = rows[position];
    if (!row || (opens(row) && !continues(rows[first], rows[position - 1], row))) break;
    const weight = weigh(row) + (isGapped && !row.blankAbove ? GLUED : 0);
    balance += weight;
    hasDoubt ||= weight < 0;
    if (balance < best - RESUMED || position - last > PATIENCE) break;
    if (balance <= best) continue;
    best = balance;
    last = position;
    const isPlain = !hasDoubt || balance >= PLAIN * (position - first);
    isClear = isPlain && (row.form !== 'prose' || weight >= SURE);
  }
  return { last, balance: best, clear: isClear };
}

/** What a known line below the opening one says. Figures and signs alone say nothing: a table is full of them. */
export function weighMark(rows: readonly Row[], { mark, text, position }: Row): number {
  if (mark?.use === 'line' || mark?.use === 'header') return 2;
  if (mark?.use === 'weak') return 1.25;
  if (HAS_LETTER.test(text)) return 0.75;
  return HAS_LETTER.test(rows[position - 1]?.text ?? '') ? 0.25 : 0;
}

const HAS_LETTER = /\p{L}/u;

/** Whether every paragraph of the draft has a blank line above it. */
export function hasGaps(rows: readonly Row[]): boolean {
  const paragraphs = rows.filter(({ form, mark }) => form === 'prose' && !mark);
  return paragraphs.length > 2 && paragraphs.every(({ blankAbove }) => blankAbove);
}

/**
 * Whether a header only goes on with a block of its own kind: a comment form has several, and tabs such as "Mới nhất" above
 * its comments.
 */
function continues(opening: Row | undefined, above: Row | undefined, { mark }: Row): boolean {
  const kind = opening?.mark?.kind;
  if (kind === 'comments' && mark?.doubtful && above?.mark?.kind === kind) return true;
  return mark?.kind !== 'related' && mark?.kind === kind;
}

/** Whether a row opens a block of its own. */
export function opens({ mark }: Row): boolean {
  return mark?.use === 'header';
}

/** Whether only titles, stamps and known lines follow a row, up to the next header or the end. */
export function isTail(rows: readonly Row[], position: number): boolean {
  for (let next = position + 1; next < rows.length; next++) {
    const row = rows[next];
    if (!row || opens(row)) return true;
    if (row.form === 'prose' && !row.mark) return false;
  }
  return true;
}
