/**
 * What somebody is typing, as the beginning of a name: behind a capital letter, or two syllables of any case. Compared
 * without diacritics where none are typed; only for completion, names of a draft are never compared so.
 */
import type { Draft } from '../draft/draft.ts';
import { foldText, stripDiacritics, stripTones } from '../text/fold.ts';
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

const OPENING = /^[(“"‘'«[]+/u;
const WORDS = /^(?:[\dA-Za-zÀ-ỹ.'’-]+ )*[\dA-Za-zÀ-ỹ.'’-]+$/u;
const STARTS_SENTENCE = /(?:^|[.!?…:]["”’)]?)\s*[-–—(“"‘'«[]*$/u;

function isBeginning(text: string, before: string): boolean {
  const words = text.split(' ');
  if (words.length === 1) {
    if (!/^\p{Lu}/u.test(text)) return false;
    return !STARTS_SENTENCE.test(before) || text.length >= LETTERS_AT_START;
  }
  return /^\p{Lu}/u.test(text) || words.every(({ length }) => length >= LETTERS_OF_SYLLABLE);
}

/** Where in a name the typed words begin, as an index of its words; undefined where they don't stand in it. */
export function placeInName(name: string, typed: string): number | undefined {
  const fold = foldText(stripDiacritics(typed)) === foldText(typed) ? plain : foldText;
  const [words, asked] = [name.split(/[\s-]+/u), typed.split(/[\s-]+/u).filter(Boolean)].map((list) =>
    list.map(fold),
  ) as [string[], string[]];
  const last = asked.length - 1;
  for (let at = 0; at + last < words.length; at++) {
    const fits = asked.every((word, i) => {
      const own = words[at + i] ?? '';
      return i === last ? beginsAsTyped(own, word) : own === word;
    });
    if (fits) return at;
  }
  return undefined;
}

/** Whether a word begins with what is typed of it; the tone may be typed last. */
function beginsAsTyped(word: string, typed: string): boolean {
  return word.startsWith(typed) || (stripTones(typed) === typed && stripTones(word).startsWith(typed));
}

function plain(word: string): string {
  return foldText(stripDiacritics(word));
}
