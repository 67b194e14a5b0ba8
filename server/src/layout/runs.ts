/** Blocks other than links: comment forms, tags, buttons, players, footers. Weights of their lines. */
import type { StoryTerms } from './cohesion.ts';
import { isTail, opens, STORY, type Weigh, weighMark } from './extent.ts';
import type { BoilerplateKind } from './role.ts';
import type { Row } from './rows.ts';
import { isCredit, isSignature } from './signature.ts';

/** Kinds that stand between the paragraphs of a story as well: below them the story goes on. */
export const INLINE: ReadonlySet<BoilerplateKind> = new Set(['related', 'ad', 'player', 'error']);
/** More unknown lines than this at the end are a list or table of the story. */
const LONGEST_TAIL = 30;

/**
 * Weighs the lines below the opening line of a block of this kind.
 *
 * @param isKnown Whether that line is furniture for certain, so that what stands at the very end below it is as well.
 */
export function runWeights(
  rows: readonly Row[],
  opening: number,
  kind: BoilerplateKind,
  isKnown: boolean,
  story: StoryTerms,
): Weigh {
  const header = rows[opening];
  const hasComments = kind === 'comments' && header !== undefined && opens(header);
  /** A numbered item, or a line that speaks of what the story speaks of. */
  const isStory = (row: Row) =>
    /^\d+[.)]\s/u.test(row.text) || (row.words > 5 && story.share(row, opening) > 0.25);

  /** A line that is only like known ones, and speaks of what the story speaks of. */
  const mayBeStory = (row: Row) =>
    row.mark?.exact === false && row.words > 3 && story.share(row, opening) > 0.25;

  return (row) => {
    if (row.mark && !mayBeStory(row)) return weighMark(rows, row);
    if (row.form === 'stamp') return 0.25;
    if (row.captioned) return STORY;
    if (row.form === 'prose') return hasComments && isComment(rows, row) ? 1 : -4;
    if (isCredit(row)) return -2.5;
    if (kind === 'tags') return row.words <= 6 ? 0.75 : row.words <= 10 ? -0.5 : -3;
    if (kind !== 'comments' && isSignature(row)) return header?.mark?.use === 'beside' ? STORY : -2.5;
    if (INLINE.has(kind) && row.words > 1) return row.words > 5 ? STORY : -2;
    if (isKnown && rows.length - row.position < LONGEST_TAIL && isTail(rows, row.position))
      return isStory(row) ? -1 : 0.25;
    if (kind === 'comments' && row.words <= 5) return -0.25;
    return row.words <= 3 ? -0.5 : row.words <= 8 ? -1 : -4;
  };
}

/** A reader's words: a button or stamp of the comment list stands within two lines. */
function isComment(rows: readonly Row[], { position, words }: Row): boolean {
  const near = rows.slice(position + 1, position + 3);
  return (
    words < 120 &&
    near.some((row) => (row.mark?.kind === 'comments' && !opens(row)) || (row.form === 'stamp' && !row.mark))
  );
}
