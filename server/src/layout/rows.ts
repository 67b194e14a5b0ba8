/** The lines of a draft that hold something, in order, each with its shape and what is known of it. */
import type { Line } from '../text/line.ts';
import { rememberByText } from '../text/remember.ts';
import { type LineFeatures, readFeatures } from './features.ts';
import { isForeign, type Mark, recognize } from './recognize.ts';

export interface Row extends LineFeatures {
  /** What the line is known as. */
  readonly mark: Mark | undefined;
  /** The line's place in the draft. */
  readonly index: number;
  /** Place among the rows. */
  readonly position: number;
  /** Whether an empty line, or nothing, stands above. */
  readonly blankAbove: boolean;
}

/** A known line on top of a draft, such as the section's name, has no more words. */
const LONGEST_ON_TOP = 5;

/** What a line's words alone tell. */
const readLine = rememberByText(
  (line): { readonly features: LineFeatures; readonly mark: Mark | undefined } => {
    const features = readFeatures(line);
    return { features, mark: features.form === 'blank' ? undefined : recognize(features) };
  },
);

/** Rows of a draft, without blank lines and without the given number of header lines. */
export function readRows(lines: readonly Line[], headerLines: number): Row[] {
  const rows: Row[] = [];
  let blankAbove = true;
  for (const { index, text: line } of lines) {
    if (index < headerLines) continue;
    const { features, mark } = readLine(line);
    if (features.form !== 'blank') {
      // The first line is most likely the headline, whatever words it begins with.
      const isHeadline = !rows.length && (!mark?.exact || features.words > LONGEST_ON_TOP);
      const { text, form, words, truncated, captioned } = features;
      const position = rows.length;
      rows.push({
        text,
        form,
        words,
        truncated,
        captioned,
        mark: isHeadline ? undefined : mark,
        index,
        position,
        blankAbove,
      });
    }
    blankAbove = features.form === 'blank';
  }
  return isForeignDraft(rows) ? rows.map(withoutLikeness) : rows;
}

/** Whether most lines are in another language; asked only where a line was taken for foreign link text. */
function isForeignDraft(rows: readonly Row[]): boolean {
  if (!rows.some(({ mark }) => mark?.kind === 'ad' && !mark.exact)) return false;
  return rows.filter(({ text }) => isForeign(text)).length * 2 > rows.length;
}

/** In a draft that is mostly in another language, that language says nothing of a line. */
function withoutLikeness(row: Row): Row {
  return row.mark?.exact ? row : { ...row, mark: undefined };
}
