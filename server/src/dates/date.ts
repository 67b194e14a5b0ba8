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

/** A year as it is written: a number, counted from the edition ("năm nay" 0, "năm ngoái" -1), or any ("hằng năm"). */
export type YearWords = number | { readonly fromEdition: number } | 'every';

/** What an expression says, before anybody knows the edition. */
export type DateForm =
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year?: YearWords }
  /** A lunar day, or a whole lunar month where `day` is missing. */
  | { readonly kind: 'lunar'; readonly day?: number; readonly month: number; readonly year?: YearWords }
  | { readonly kind: 'month'; readonly month: number; readonly year?: YearWords }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: YearWords }
  | { readonly kind: 'year'; readonly year: YearWords }
  /** `decade` 199 is 1990 to 1999. */
  | { readonly kind: 'decade'; readonly decade: number }
  /** A weekday alone; `week` counts from the edition's week. Without one it is the last such day, or the `next`. */
  | { readonly kind: 'weekday'; readonly day: number; readonly week?: number | 'next' }
  /**
   * Counted from the edition: "hôm qua" is day -1, "tuần tới" week 1, "cách đây 3 năm" year -3. A `compared` year is
   * counted from the year the sentence speaks of, where it names one: "năm 2024 lãi gấp đôi năm trước".
   */
  | {
      readonly kind: 'relative';
      readonly unit: RelativeUnit;
      readonly offset: number;
      readonly compared?: true;
    }
  /** Counted from the day last mentioned: "cùng ngày" 0, "ngày hôm sau" 1. */
  | { readonly kind: 'anchored'; readonly offset: number }
  | { readonly kind: 'series'; readonly join: 'range' | 'list'; readonly members: readonly DateExpression[] };

export type RelativeUnit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** The mark between day and month in figures. */
export type DateSeparator = '/' | '-' | '.';

/** A weekday written beside a day: "thứ Năm (10/7)". */
export interface WrittenWeekday {
  /** 1 = Monday … 7 = Sunday (ISO 8601). */
  readonly day: number;
  /** Local span of the weekday's words. */
  readonly local: Span;
  /** Local span of the day beside it. */
  readonly date: Span;
}

/** A date as it is written, free of context: found in one line, cached with the line's text. */
export interface DateExpression {
  /** Local span, from the first core word to the last (`24-9`, `tháng 10/2024`, `thứ Năm (10/7)`, `hôm qua`). */
  readonly span: Span;
  readonly text: string;
  readonly form: DateForm;
  readonly weekday?: WrittenWeekday;
  /** Whether the words around put it before (-1) or behind (1) the edition; missing where they do not say. */
  readonly direction?: -1 | 1;
  /** How day, month and year are parted where they are figures (`24-9`, `tháng 7-2025`). */
  readonly separator?: DateSeparator;
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
  readonly weekday?: WrittenWeekday;
  /** Whether the value is counted from the edition ("hôm qua", "tuần trước", "cách đây 3 năm"). */
  readonly relative: boolean;
  /** The dates of a range or list, each a mention of its own; absent elsewhere. */
  readonly members?: readonly DateMention[];
  readonly expression: DateExpression;
}
