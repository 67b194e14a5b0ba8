/** The lines of a draft that hold something, in order, each with its shape and what is known of it. */
import type { Line } from '../text/line.ts';
import { type LineFeatures, readFeatures } from './features.ts';
import { type Mark, recognize } from './recognize.ts';
import { isForeign } from './spam.ts';

/** What a line's words alone tell. */
export interface LineReading extends LineFeatures {
  /** What the line is known as. */
  readonly mark: Mark | undefined;
}

export interface Row extends LineReading {
  /** The line's place in the draft. */
  readonly index: number;
  /** Place among the rows. */
  readonly position: number;
  /** Whether an empty line, or nothing, stands above. */
  readonly blankAbove: boolean;
}

/** Reads a normalised line by itself. */
export function readLine(line: string): LineReading {
  const features = readFeatures(line);
  return { ...features, mark: features.form === 'blank' ? undefined : recognize(features) };
}

/**
 * Rows of a draft, without blank lines and without the given number of header lines.
 *
 * @param read Gives what {@link readLine} makes of a line.
 */
export function readRows(
  lines: readonly Line[],
  headerLines: number,
  read: (line: Line) => LineReading,
): Row[] {
  const rows: Row[] = [];
  let blankAbove = true;
  for (const line of lines) {
    const { index } = line;
    if (index < headerLines) continue;
    const { text, form, words, truncated, captioned, mark } = read(line);
    if (form !== 'blank') {
      // The first line is most likely the headline, whatever words it begins with.
      const isHeadline = !rows.length && (!mark?.exact || mark.open);
      // The second may be the lead: "Mời bạn đọc theo dõi trực tuyến trận …".
      const isLead = rows.length === 1 && form === 'prose' && mark?.open;
      const position = rows.length;
      rows.push({
        text,
        form,
        words,
        truncated,
        captioned,
        mark: isHeadline || isLead ? undefined : mark,
        index,
        position,
        blankAbove,
      });
    }
    blankAbove = form === 'blank';
  }
  return isForeignDraft(rows) ? rows.map(withoutLikeness) : rows;
}

/** Whether most lines are in another language; asked only where a line was taken for foreign link text. */
function isForeignDraft(rows: readonly Row[]): boolean {
  if (!rows.some(({ mark }) => mark?.kind === 'spam' && !mark.exact)) return false;
  return rows.filter(({ text }) => isForeign(text)).length * 2 > rows.length;
}

/** In a draft that is mostly in another language, that language says nothing of a line. */
function withoutLikeness(row: Row): Row {
  return row.mark?.exact ? row : { ...row, mark: undefined };
}
