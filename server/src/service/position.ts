/** From offsets to LSP positions and back. Both count UTF-16 code units; LSP counts them within a line. */
import type { Position, Range } from 'vscode-languageserver-types';
import { type Line, lineAt } from '../text/line.ts';
import type { Span } from '../text/span.ts';

export function positionAt(lines: readonly Line[], rawOffset: number): Position {
  const line = lineAt(lines, rawOffset);
  return line ? { line: line.index, character: rawOffset - line.span.start } : { line: 0, character: 0 };
}

export function rangeOf(lines: readonly Line[], span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** The raw offset of a position; one past a line's or the text's end is that end, as LSP asks. */
export function offsetAt(lines: readonly Line[], { line, character }: Position): number {
  const last = lines[lines.length - 1];
  const at = lines[line];
  if (!at) return line < 0 ? 0 : (last?.span.end ?? 0);
  return Math.min(at.span.start + Math.max(0, character), at.span.end);
}

export function spanOf(lines: readonly Line[], { start, end }: Range): Span {
  return { start: offsetAt(lines, start), end: offsetAt(lines, end) };
}
