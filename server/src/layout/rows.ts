/** The lines of a draft that hold something, in order, each with its shape and what is known of it. */
import type { Line } from '../text/line.ts';
import { rememberByText } from '../text/remember.ts';
import { type LineFeatures, readFeatures } from './features.ts';
import { isForeign, type Mark, recognize } from './recognize.ts';

/** What a line's words alone tell. */
interface Reading extends LineFeatures {
  readonly mark: Mark | undefined;
}

export interface Row extends Reading {
  /** The line's place in the draft. */
  readonly index: number;
  /** Place among the rows. */
  readonly position: number;
  /** Whether an empty line, or nothing, stands above. */
  readonly blankAbove: boolean;
}

const readLine = rememberByText((text): Reading => {
  const features = readFeatures(text);
  return { ...features, mark: features.form === 'blank' ? undefined : recognize(features) };
});

/** A known line on top of a draft, such as the section's name, has no more words. */
const LONGEST_ON_TOP = 5;

/** Rows of a draft, without blank lines and without the given number of header lines. */
export function readRows(lines: readonly Line[], headerLines: number): Row[] {
  const rows: Row[] = [];
  let blankAbove = true;
  for (const { index, text } of lines) {
    if (index < headerLines) continue;
    const reading = readLine(text);
    if (reading.form !== 'blank') {
      // The first line is most likely the headline, whatever words it begins with.
      const isHeadline = !rows.length && (!reading.mark?.exact || reading.words > LONGEST_ON_TOP);
      const mark = isHeadline ? undefined : reading.mark;
      rows.push({ ...reading, mark, index, position: rows.length, blankAbove });
    }
    blankAbove = reading.form === 'blank';
  }
  const foreign = rows.filter(({ text }) => isForeign(text)).length;
  return foreign * 2 > rows.length ? rows.map(withoutLikeness) : rows;
}

/** In a draft that is mostly in another language, that language says nothing of a line. */
function withoutLikeness(row: Row): Row {
  return row.mark?.exact ? row : { ...row, mark: undefined };
}
