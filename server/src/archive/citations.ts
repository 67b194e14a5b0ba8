/** Places in archived articles. */
import { splitLines } from '../text/line.ts';
import { splitSentences } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
import type { Article, Citation } from './archive.ts';

/** A raw span of an article, with the sentence it stands in. */
export function cite({ id, text }: Pick<Article, 'id' | 'text'>, span: Span): Citation {
  return { article: id, span, quote: quoteAt(text, span) };
}

const LINE_END = /[\r\n]/gu;

function quoteAt(text: string, span: Span): string {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  LINE_END.lastIndex = span.end;
  const raw = text.slice(start, LINE_END.exec(text)?.index ?? text.length);
  const local = { start: span.start - start, end: span.end - start };
  for (const line of splitLines(raw)) {
    for (const sentence of splitSentences(line.text)) {
      const there = line.toRaw(sentence);
      if (contains(there, local)) return raw.slice(there.start, there.end);
    }
  }
  return text.slice(span.start, span.end);
}
