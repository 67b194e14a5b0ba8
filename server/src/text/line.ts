/** Lines of a draft, each with its normalised reading and the way back to the raw text. */
import { hideComments } from './comments.ts';
import { normalize } from './normalize.ts';
import { countWhile } from './ordered.ts';
import { rememberByText } from './remember.ts';
import type { Span } from './span.ts';

/** One line, without its line end. A paragraph of a news draft is one line. */
export interface Line {
  /** 0-based, as in LSP. */
  readonly index: number;
  /** Raw span of the line without its end mark. */
  readonly span: Span;
  /** Normalised text (NFC, no invisible characters, no comments): what analysers read; *local* offsets count in it. */
  readonly text: string;
  /** Raw span, in the whole draft, of a local span of this line. */
  toRaw(local: Span): Span;
  /** Local offset of a raw offset of the draft that falls in this line. */
  toLocal(rawOffset: number): number;
}

/** Splits at LF, CRLF and CR, as LSP does. A text ending in a line end has an empty last line. */
export function splitLines(text: string): Line[] {
  const raw = hideComments(text);
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (;;) {
    const match = ends.exec(raw);
    const end = match ? match.index : raw.length;
    lines.push(makeLine(lines.length, { start, end }, raw.slice(start, end)));
    if (!match) return lines;
    start = ends.lastIndex;
  }
}

const readLine = rememberByText(normalize);

function makeLine(index: number, span: Span, raw: string): Line {
  const view = readLine(raw);
  return {
    index,
    span,
    text: view.text,
    toRaw: (local) => {
      const inner = view.toRaw(local);
      return { start: span.start + inner.start, end: span.start + inner.end };
    },
    toLocal: (offset) => view.fromRaw(offset - span.start),
  };
}

/** The line a raw offset falls in (its end mark belongs to it). */
export function lineAt(lines: readonly Line[], rawOffset: number): Line | undefined {
  const begun = countWhile(lines.length, (index) => (lines[index] as Line).span.start <= rawOffset);
  return lines[Math.max(begun - 1, 0)];
}
