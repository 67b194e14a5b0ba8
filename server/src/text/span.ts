/**
 * A stretch of text as UTF-16 code-unit offsets, `end` exclusive: `text.slice(start, end)` is what it covers.
 * Which text the offsets count in is said where a span is used: *raw* is the draft exactly as it was read,
 * *local* is the normalised text of one line (see `line.ts`).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by where they start, the longer one first where they start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
