/**
 * Comments that a draft of any kind can carry: `<!-- … -->` on one line, which Markdown shows to nobody. They are no
 * part of the story: `splitLines` reads them as nothing. A comment over several lines is left as text, since in a
 * pasted page a stray `<!--` would otherwise swallow half the story unseen.
 */
import type { Span } from './span.ts';

const COMMENT = /<!--(.*?)-->/gu;

export interface Comment {
  /** Raw span with its marks. */
  readonly span: Span;
  /** What stands between the marks. */
  readonly text: string;
}

/** All comments of a raw text, in order. */
export function findComments(raw: string): Comment[] {
  return Array.from(raw.matchAll(COMMENT), ({ 0: whole, 1: text = '', index }) => ({
    span: { start: index, end: index + whole.length },
    text,
  }));
}

/** The text with each comment as so many zero-width spaces: offsets stay, and normalising reads them as nothing. */
export function hideComments(raw: string): string {
  return raw.includes('<!--') ? raw.replace(COMMENT, ({ length }) => '\u200B'.repeat(length)) : raw;
}
