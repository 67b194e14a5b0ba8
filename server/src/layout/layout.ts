/**
 * Reads the layout of a draft: which lines are story, and which are furniture of the web page it was pasted from.
 * Lines are read alone (`features.ts`, `lexicon.ts`), then with their neighbours: copies (`repeats.ts`), blocks that a
 * header opens (`blocks.ts`, `teasers.ts`), and last the roles of what is left (`roles.ts`).
 */
import type { Line } from '../text/line.ts';
import { toBlock } from './block.ts';
import { findBlocks } from './blocks.ts';
import { findNearRepeats } from './nearRepeats.ts';
import { findRepeats } from './repeats.ts';
import type { Layout, LineLayout } from './role.ts';
import { assignRoles } from './roles.ts';
import { type LineReading, readLine, readRows } from './rows.ts';

export type { BoilerplateBlock, BoilerplateKind, Layout, LineLayout, LineRole } from './role.ts';
export { type LineReading, readLine } from './rows.ts';

/**
 * Roles of all lines.
 *
 * @param headerLines Number of lines at the top that hold metadata (front matter); they count as blank.
 * @param read Gives what {@link readLine} makes of a line; for those who keep it.
 */
export function layOut(
  lines: readonly Line[],
  headerLines = 0,
  read: (line: Line) => LineReading = ({ text }) => readLine(text),
): Layout {
  const readings = readRows(lines, headerLines, read);
  const repeats = findRepeats(readings);
  // A copy of a line is a copy, whatever else it is like.
  const rows = readings.map((row) =>
    repeats.has(row.position) && !row.mark?.exact ? { ...row, mark: undefined } : row,
  );
  const blocks = findBlocks(rows, repeats);
  const layouts: LineLayout[] = lines.map(() => ({ role: 'blank', kind: null }));
  for (const { first, last, kind } of blocks) {
    for (const row of rows.slice(first, last + 1))
      layouts[row.index] = { role: 'boilerplate', kind: row.mark?.kind ?? kind };
  }
  for (const [position, original] of repeats) {
    const row = rows[position];
    const source = rows[original];
    if (row && source && layouts[row.index]?.role === 'blank')
      layouts[row.index] = { role: 'boilerplate', kind: 'repeat', repeats: source.index };
  }
  assignRoles(rows, repeats, layouts);
  for (const [position, original] of findNearRepeats(rows, repeats)) {
    const row = rows[position];
    const source = rows[original];
    const layout = row && layouts[row.index];
    if (row && source && layout?.role === 'body') layouts[row.index] = { ...layout, repeats: source.index };
  }
  return { lines: layouts, blocks: blocks.map((block) => toBlock(block, rows)) };
}
