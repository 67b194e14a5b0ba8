/** Sentences of one line of news prose. Knows Vietnamese abbreviations; does not know grammar. */
import type { Span } from './span.ts';

/** End marks with the closing quotes and brackets behind them, then white space. */
const BOUNDARY = /(?:[.!?…]+)(["'”’»)\]]*)(\s+)/gu;
/** What stands before a full stop that ends no sentence: titles, cities, initials. */
const ABBREVIATION =
  /(?:^|[\s("“'.])(?:TP|Tp|T\.P|ThS|TS|PGS|GS|BS|LS|KTS|NSND|NSƯT|Mr|Mrs|Ms|Dr|St|Jr|Q|P|tr|ĐT|v\.v|\p{Lu}|\p{L}\.\p{L})$/u;

/** Local spans of the sentences of a normalised line, without the white space between them. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = text.search(/\S/u);
  if (start < 0) return sentences;
  for (const match of text.matchAll(BOUNDARY)) {
    const mark = match.index;
    const next = mark + match[0].length;
    if (next >= text.length) break;
    if (/[\p{Ll},;:–-]/u.test(text.charAt(next))) continue;
    if (text[mark] === '.' && ABBREVIATION.test(text.slice(Math.max(0, mark - 8), mark))) continue;
    sentences.push({ start, end: next - (match[2] ?? '').length });
    start = next;
  }
  const end = text.trimEnd().length;
  if (start < end) sentences.push({ start, end });
  return sentences;
}
