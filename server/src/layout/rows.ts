/** The lines of a draft that hold something, in order, each with its shape and what the lexicon knows of it. */
import type { Line } from '../text/line.ts';
import { type LineFeatures, readFeatures } from './features.ts';
import { lookUpLine, type Phrase } from './lexicon.ts';

export interface Row extends LineFeatures {
  /** Place among the rows; `index` is the line's place in the draft. */
  readonly position: number;
  /** Whether an empty line, or nothing, stands above. */
  readonly blankAbove: boolean;
  readonly phrase: Phrase | undefined;
}

/** Rows of a draft, without blank lines and without the given number of header lines. */
export function readRows(lines: readonly Line[], headerLines: number): Row[] {
  const rows: Row[] = [];
  let blankAbove = true;
  for (const line of lines) {
    if (line.index < headerLines) continue;
    const features = readFeatures(line);
    if (features.form !== 'blank')
      rows.push({
        ...features,
        position: rows.length,
        blankAbove,
        phrase: features.form === 'stamp' ? undefined : lookUpLine(features.text),
      });
    blankAbove = features.form === 'blank';
  }
  return rows;
}
