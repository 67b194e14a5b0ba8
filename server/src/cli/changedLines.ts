/** Which findings lie on lines that were changed, also after fixes have moved those lines. */
import type { LineRange } from '../platform/node/gitDiff.ts';
import type { Finding } from '../rules/rule.ts';
import { overlaps, type Span } from '../text/span.ts';

/**
 * The findings that touch a changed line or speak of one: a name on a new line can make one further up the odd one out.
 *
 * @param changed Lines of `original`, of which `text` was made by fixes.
 */
export async function onChangedLines(
  findings: readonly Finding[],
  text: string,
  original: string,
  changed: readonly LineRange[],
): Promise<Finding[]> {
  const lines = text === original ? numbersOf(changed) : await moved(numbersOf(changed), original, text);
  const spans = spansOf(text, lines);
  const touches = ({ start, end }: Span) =>
    spans.some((span) => overlaps(span, { start, end: Math.max(end, start + 1) }));
  return findings.filter(
    ({ span, related }) => touches(span) || related.some((place) => touches(place.span)),
  );
}

function numbersOf(ranges: readonly LineRange[]): Set<number> {
  return new Set(ranges.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)));
}

/** Raw spans of lines, their line ends included. */
function spansOf(text: string, lines: ReadonlySet<number>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length + 1;
    if (lines.has(index)) spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** Where lines are in a later text; what is new there counts as changed. */
async function moved(lines: ReadonlySet<number>, before: string, after: string): Promise<Set<number>> {
  const { diffArrays } = await import('diff');
  const result = new Set<number>();
  let [from, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.split('\n'), after.split('\n'))) {
    for (let i = 0; i < count && !removed; i++) if (added || lines.has(from + i)) result.add(to + i);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return result;
}
