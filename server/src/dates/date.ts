/** What the date analyser gives: written expressions first, then their values in the light of an edition date. */
import type { Span } from '../text/span.ts';

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string;

/** A date or period as EDTF (ISO 8601-2): `2025-07-10`, `2025-08`, `2024`, `199X`, `2025-34`, `a/b`, `{a,b}`, `XXXX-11-24`. */
export type Edtf = string;

/** How fine the written expression is. */
export type Granularity =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'range'
  | 'list';

/** Where the edition date of a draft was read. */
export type EditionOrigin =
  | 'option'
  | 'front-matter'
  | 'metadata'
  | 'dateline'
  | 'file-name'
  | 'archive'
  | 'setting'
  | 'today';

/** The day of the newspaper a draft is for: what "hôm nay" and a date without a year are counted from. */
export interface Edition {
  readonly date: IsoDate;
  readonly origin: EditionOrigin;
}

/**
 * A date as it is written, free of context: found in one line, cached with the line's text.
 * The analyser may add fields of its own; those here are what other folders rely on.
 */
export interface DateExpression {
  /** Local span, from the first core word to the last (`24-9`, `tháng 10/2024`, `thứ Năm (10/7)`, `hôm qua`). */
  readonly span: Span;
  readonly text: string;
}

/** A date of a draft with its value. */
export interface DateMention {
  /** Raw span in the draft. */
  readonly span: Span;
  /** Index of the line it stands in, and its local span there. */
  readonly line: number;
  readonly local: Span;
  /** Normalised text of the span. */
  readonly text: string;
  /** The value; null where it hangs on an edition date that nobody knows (then {@link partial} says what is known). */
  readonly edtf: Edtf | null;
  /** What the words alone say: `XXXX-07-10` for "10/7". Equal to {@link edtf} where nothing was inferred. */
  readonly partial: Edtf | null;
  /** False for a day that no calendar has (31/6, 30/2): {@link edtf} then holds it as written, `2025-06-31`. */
  readonly valid: boolean;
  readonly granularity: Granularity;
  /** Whether the year stands in the text, was inferred from context, or is not known. */
  readonly year: 'stated' | 'inferred' | 'unknown';
  /** The weekday written with the date, 1 = Monday … 7 = Sunday (ISO 8601), and its local span. */
  readonly weekday?: { readonly day: number; readonly local: Span };
  /** Whether the value is counted from the edition ("hôm qua", "tuần trước", "cách đây 3 năm"). */
  readonly relative: boolean;
  readonly expression: DateExpression;
}
