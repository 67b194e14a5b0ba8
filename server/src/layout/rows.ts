/** The lines of a draft that hold something, in order, each with its shape and what is known of it. */
import type { Line } from '../text/line.ts';
import { type LineFeatures, readFeatures } from './features.ts';
import { type Mark, recognize } from './recognize.ts';

export interface Row extends LineFeatures {
  /** Place among the rows; `index` is the line's place in the draft. */
  readonly position: number;
  /** Whether an empty line, or nothing, stands above. */
  readonly blankAbove: boolean;
  readonly mark: Mark | undefined;
}

/** Rows of a draft, without blank lines and without the given number of header lines. */
export function readRows(lines: readonly Line[], headerLines: number): Row[] {
  const rows: Row[] = [];
  let blankAbove = true;
  for (const line of lines) {
    if (line.index < headerLines) continue;
    const features = readFeatures(line);
    if (features.form !== 'blank') {
      const mark = recognize(features);
      // The first line is most likely the headline: likeness alone makes it nothing else.
      const isSure = mark?.exact || rows.length > 0;
      rows.push({ ...features, position: rows.length, blankAbove, mark: isSure ? mark : undefined });
    }
    blankAbove = features.form === 'blank';
  }
  return rows;
}
