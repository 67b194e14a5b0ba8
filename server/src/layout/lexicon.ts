/** The phrases a page's furniture is known by (`server/data/boilerplate.json`), compiled for whole-line look-up. */
import data from '../../data/boilerplate.json' with { type: 'json' };
import { foldText, stripDiacritics } from '../text/fold.ts';
import type { BoilerplateKind } from './role.ts';

/** What a known line does: see the data file's own description. */
export type PhraseUse = 'header' | 'line' | 'weak' | 'beside';

/** What the lexicon says of a line. */
export interface Phrase {
  readonly kind: BoilerplateKind;
  readonly use: PhraseUse;
  /** A header that usually stands behind the article. */
  readonly ends: boolean;
  /** A header that may as well be a subhead of the story. */
  readonly doubtful: boolean;
  /** Known by its beginning, with any words behind. */
  readonly open: boolean;
}

interface Group {
  readonly kind: string;
  readonly use: string;
  readonly ends?: boolean;
  readonly doubtful?: boolean;
  readonly prose?: boolean;
  readonly phrases: readonly string[];
}

interface Pattern {
  /** What the line begins with, then holds, in this order. */
  readonly parts: readonly string[];
  /** Whether the line ends with the last part. */
  readonly closed: boolean;
  readonly phrase: Phrase;
  /** Whether whole sentences may follow. */
  readonly prose: boolean;
}

/** Longest line that is looked up, in UTF-16 units: furniture that long is prose with a known beginning. */
const LONGEST = 600;
/** Longest line of a phrase that no sentences may follow, in UTF-16 units. */
const LONGEST_PLAIN = 160;
/** Longest line that is compared with whole phrases. */
const LONGEST_EXACT = 110;
/** As much of a line as patterns are compared with, and its first word. */
const PATTERN_WINDOW = 160;
const FIRST_WORD_WINDOW = 24;
/** As much of it as is compared with their beginnings at first, and the window it is taken from. */
const START = 12;
const START_WINDOW = 40;

const EDGE_START = /^[^\p{L}\p{N}#©®×[(«“"'+-]+/u;
const BULLET = /^(?:[-–—*+#•·»>]+|\(\s*\)|\[\s*\])\s*(?=[\p{L}\p{N}([])/u;
const EDGE_END = /(?<=.)[\s:：»›>….|\-–—→▶▼▲*×✕]+$/u;
const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;
/** A word with a colon behind it introduces something; some phrases are known in that form only. */
const LABEL = /[:：]\s*$/u;
/** A word that nothing need be taken from. */
const PLAIN_WORD = /^[A-Za-zÀ-ỹ]+(?=\s)/u;
/** The shortest phrase that is also known without diacritics: shorter ones are words of other languages too. */
const SHORTEST_PLAIN = 8;

/** The form in which lines and phrases are compared. A line is asked for it several times in a row. */
export function phraseKey(text: string): string {
  if (text !== lastText) [lastText, lastKey] = [text, makeKey(text)];
  return lastKey;
}

let lastText = '';
let lastKey = '';

function makeKey(text: string): string {
  const bare = foldText(text).replace(EDGE_START, '').replace(BULLET, '').replace(EDGE_END, '');
  const inner = /^[[(](.*)[\])]$/u.exec(bare);
  return (inner?.[1] ?? bare).replace(FIGURE, '#');
}

const exact = new Map<string, Phrase>();
const withoutDiacritics = new Map<string, Phrase>();
/** The first words of both; and without those that are furniture only beside other furniture. */
const allFirstWords = new Set<string>();
const firstWords = new Set<string>();
/** Phrases with a place for any words, by their first word. */
const patterns = new Map<string, Pattern[]>();

/** Every phrase as written, with what it does. */
export const PHRASES: readonly { readonly text: string; readonly phrase: Phrase }[] = (
  data.groups as readonly Group[]
).flatMap((group) => {
  const phrase: Phrase = {
    kind: group.kind as BoilerplateKind,
    use: group.use as PhraseUse,
    ends: group.ends ?? false,
    doubtful: group.doubtful ?? false,
    open: false,
  };
  for (const written of group.phrases) {
    if (written.includes('…')) addPattern(written, phrase, group.prose ?? false);
    else add(phraseKey(written.replace(/^#/u, '1')) + (LABEL.test(written) ? ':' : ''), phrase);
  }
  return group.phrases.map((text) => ({ text, phrase }));
});

function add(key: string, phrase: Phrase): void {
  if (!exact.has(key)) exact.set(key, phrase);
  const plain = stripDiacritics(key);
  for (const form of [key, plain]) {
    allFirstWords.add(firstWord(form));
    if (phrase.use !== 'beside') firstWords.add(firstWord(form));
  }
  if (plain !== key && plain.includes(' ') && plain.length >= SHORTEST_PLAIN)
    if (!withoutDiacritics.has(plain)) withoutDiacritics.set(plain, phrase);
}

function addPattern(written: string, phrase: Phrase, prose: boolean): void {
  const parts = written.split('…').map((part) => foldText(part).replace(/\d+/gu, '#'));
  const closed = parts.at(-1) !== '';
  const first = firstWord(parts[0] ?? '');
  const pattern = { parts: parts.filter(Boolean), closed, phrase: { ...phrase, open: true }, prose };
  patterns.set(first, [...(patterns.get(first) ?? []), pattern]);
}

function firstWord(text: string): string {
  const end = text.search(/[\s:]/u);
  return end < 0 ? text : text.slice(0, end);
}

/** Looks a whole line up; undefined where it is none of the known ones. */
export function lookUpLine(text: string): Phrase | undefined {
  if (text.length > LONGEST) return undefined;
  const first = beginningOf(text);
  if (text.length <= LONGEST_EXACT && allFirstWords.has(first.replace(/^[[(]/u, ''))) {
    const key = phraseKey(text);
    const found = (LABEL.test(text) && exact.get(`${key}:`)) || lookUpKey(key);
    if (found) return found;
  }
  const candidates = patterns.get(first);
  if (!candidates) return undefined;
  const start = startOf(text.slice(0, START_WINDOW));
  const known = start.slice(0, START);
  if (!candidates.some(({ parts: [beginning = ''] }) => known.startsWith(beginning.slice(0, START))))
    return undefined;
  const folded = startOf(text.slice(0, PATTERN_WINDOW)).replace(EDGE_END, '');
  return candidates.find(
    (candidate) => (candidate.prose || text.length <= LONGEST_PLAIN) && fits(folded, candidate),
  )?.phrase;
}

function fits(line: string, { parts, closed }: Pattern): boolean {
  const [beginning = '', ...rest] = parts;
  if (!line.startsWith(beginning)) return false;
  let at = beginning.length;
  for (const part of rest) {
    const found = line.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !closed || line.endsWith(parts.at(-1) ?? '');
}

/** The first word of a line in the form in which patterns are compared. Most lines begin with a plain word. */
function beginningOf(text: string): string {
  const word = PLAIN_WORD.exec(text)?.[0];
  return word ? foldText(word) : firstWord(startOf(text.slice(0, FIRST_WORD_WINDOW)));
}

/** The beginning of a line in the form in which patterns are compared. */
function startOf(text: string): string {
  return foldText(text).replace(EDGE_START, '').replace(BULLET, '').replace(FIGURE, '#');
}

/** Whether a phrase begins with a word, as keys have it. Nearly all lines of a story can be told apart by that. */
export function beginsPhrase(word: string): boolean {
  return firstWords.has(word);
}

/** Looks up a key as {@link phraseKey} gives it. */
export function lookUpKey(key: string): Phrase | undefined {
  return exact.get(key) ?? (isAscii(key) ? withoutDiacritics.get(key) : undefined);
}

function isAscii(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 127) return false;
  return true;
}
