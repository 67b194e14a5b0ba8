/**
 * What somebody is typing, as the beginning of a name: behind a capital letter, or two syllables without any. How names are
 * compared with it is the search's part (`placeInName`).
 */
import type { Draft } from '../draft/draft.ts';
import { lineAt } from '../text/line.ts';
import type { Span } from '../text/span.ts';

/** Words before the cursor that may begin a name. */
export interface TypedName {
  readonly text: string;
  /** Raw span. */
  readonly span: Span;
}

/** A name of more words is found by any four of them. */
const MOST_WORDS = 4;
/** At the start of a sentence a capital letter says nothing: as many letters are needed there. */
const LETTERS_AT_START = 3;
const LETTERS_OF_SYLLABLE = 2;
/** The last one in lower case: shorter beginnings are those of everyday words. */
const LETTERS_OF_LAST = 3;

/** The words before the cursor, the most first; none where they are no beginning of a name. */
export function typedNames({ lines }: Draft, offset: number): TypedName[] {
  const line = lineAt(lines, offset);
  if (!line) return [];
  const end = line.toLocal(offset);
  const before = line.text.slice(0, end);
  const words = before.split(' ').slice(-MOST_WORDS);
  const found: TypedName[] = [];
  for (let n = words.length; n > 0; n--) {
    const text = words.slice(-n).join(' ').replace(OPENING, '');
    const start = end - text.length;
    if (WORDS.test(text) && isBeginning(text, before.slice(0, start)))
      found.push({ text, span: line.toRaw({ start, end }) });
  }
  return found;
}

const PLAIN = /^[a-z .'-]+$/u;
const OPENING = /^[(“"‘'«[]+/u;
const WORDS = /^(?:[\dA-Za-zÀ-ỹ.'’-]+ )*[\dA-Za-zÀ-ỹ.'’-]+$/u;
const STARTS_SENTENCE = /(?:^|[.!?…:]["”’)]?)\s*[-–—(“"‘'«[]*$/u;

function isBeginning(text: string, before: string): boolean {
  const words = text.split(' ');
  if (words.length === 1) {
    if (!/^\p{Lu}/u.test(text)) return false;
    return !STARTS_SENTENCE.test(before) || text.length >= LETTERS_AT_START;
  }
  if (/^\p{Lu}/u.test(text)) return true;
  // Whoever saves the Shift key saves the diacritics: with them it is prose (hợp tác, thế giới).
  const last = words.at(-1) ?? '';
  return (
    PLAIN.test(text) &&
    last.length >= LETTERS_OF_LAST &&
    words.every((word) => word.length >= LETTERS_OF_SYLLABLE)
  );
}
