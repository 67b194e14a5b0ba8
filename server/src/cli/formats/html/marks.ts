/** A line of a draft cut at the ends of what is flagged in it. */
import type { Severity } from '../../../rules/rule.ts';
import type { Span } from '../../../text/span.ts';
import { type PlacedFinding, SEVERITIES } from '../../report.ts';

/** A piece of a line: plain, or flagged by the findings with these numbers, the gravest first. */
export interface Piece {
  /** Raw text. */
  readonly text: string;
  readonly findings: readonly number[];
  /** Whether the first of them starts here. */
  readonly isStart: boolean;
}

/** @param findings Of the whole draft, with raw spans; their numbers are their places in it. */
export function piecesOf(
  text: string,
  line: Span,
  findings: readonly Pick<PlacedFinding, 'span' | 'severity'>[],
): Piece[] {
  const touching = findings.flatMap(({ span, severity }, number) =>
    span.start < line.end && span.end > line.start ? [{ span, severity, number }] : [],
  );
  const cuts = new Set([line.start, line.end]);
  for (const { span } of touching) {
    cuts.add(Math.max(span.start, line.start));
    cuts.add(Math.min(span.end, line.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? line.end;
    const over = touching
      .filter(({ span }) => span.start <= start && span.end >= end)
      .sort((a, b) => gravity(a.severity) - gravity(b.severity) || length(a.span) - length(b.span));
    return {
      text: text.slice(start, end),
      findings: over.map(({ number }) => number),
      isStart: over[0]?.span.start === start,
    };
  });
}

function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function length({ start, end }: Span): number {
  return end - start;
}
