/** The phrases a page's furniture is known by (`server/data/boilerplate.json`), compiled for whole-line look-up. */
import data from '../../data/boilerplate.json' with { type: 'json' };
import { foldText, stripDiacritics } from '../text/fold.ts';
import { rememberByText } from '../text/remember.ts';
import type { BoilerplateKind } from './role.ts';

/** What a known line does: see the data file's own description. */
export type PhraseUse = 'header' | 'line' | 'weak';

/** A known line. */
export interface Phrase {
  readonly kind: BoilerplateKind;
  readonly use: PhraseUse;
  /** A header that usually stands behind the article. */
  readonly ends: boolean;
  /** Whether words behind the phrase may be whole sentences. */
  readonly prose: boolean;
}

interface Group {
  readonly kind: string;
  readonly use: string;
  readonly ends?: boolean;
  readonly prose?: boolean;
  readonly phrases: readonly string[];
}

/** Longest line that is looked up at all, in UTF-16 units: furniture that long is prose with a known beginning. */
const LONGEST = 600;
/** Longest line of a phrase that may not go on in sentences, in UTF-16 units. */
const LONGEST_PLAIN = 160;
/** As much of a line as the longest beginning needs. */
const PREFIX_WINDOW = 80;

const EDGE_START = /^[^\p{L}\p{N}#©®[*<+(«“"'-]+/u;
const BULLET = /^(?:[-–—*+#•·»>]+|\(\s*\)|\[\s*\])\s*/u;
const EDGE_END = /[\s:：»›>…|.\-–—→▶▼▲*]+$/u;
const FIGURE = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** The form in which lines and phrases are compared. */
export function phraseKey(text: string): string {
  const folded = foldText(text);
  const bare = folded.replace(EDGE_START, '').replace(BULLET, '').replace(EDGE_END, '');
  const inner = /^[[(](.*)[\])]$/u.exec(bare);
  return (inner?.[1] ?? bare).replace(FIGURE, '#');
}

const exact = new Map<string, Phrase>();
const ascii = new Map<string, Phrase>();
/** Beginnings by their first word. */
const beginnings = new Map<string, { readonly text: string; readonly phrase: Phrase }[]>();

for (const group of data.groups as readonly Group[]) {
  const phrase: Phrase = {
    kind: group.kind as BoilerplateKind,
    use: group.use as PhraseUse,
    ends: group.ends ?? false,
    prose: group.prose ?? false,
  };
  for (const written of group.phrases) {
    if (written.endsWith('…') && written.length > 1) addBeginning(written.slice(0, -1), phrase);
    else add(phraseKey(written), phrase);
  }
}

function add(key: string, phrase: Phrase): void {
  if (!exact.has(key)) exact.set(key, phrase);
  const plain = stripDiacritics(key);
  if (plain !== key && plain.includes(' ') && plain.length >= 8 && !ascii.has(plain))
    ascii.set(plain, phrase);
}

function addBeginning(written: string, phrase: Phrase): void {
  const text = foldText(written).replace(/\d+/gu, '#');
  const first = firstWord(text);
  const list = beginnings.get(first);
  if (list) list.push({ text, phrase });
  else beginnings.set(first, [{ text, phrase }]);
}

function firstWord(text: string): string {
  const end = text.search(/[\s:]/u);
  return end < 0 ? text : text.slice(0, end);
}

/** Looks a whole line up; undefined where it is none of the known ones. */
export const lookUpLine = rememberByText((text): Phrase | undefined => {
  if (text.length > LONGEST) return undefined;
  if (text.length <= LONGEST_PLAIN) {
    const key = phraseKey(text);
    const found = exact.get(key) ?? (isAscii(key) ? ascii.get(key) : undefined);
    if (found) return found;
  }
  const start = foldText(text.slice(0, PREFIX_WINDOW))
    .replace(EDGE_START, '')
    .replace(BULLET, '')
    .replace(FIGURE, '#');
  for (const { text: beginning, phrase } of beginnings.get(firstWord(start)) ?? []) {
    if (start.startsWith(beginning) && (phrase.prose || text.length <= LONGEST_PLAIN)) return phrase;
  }
  return undefined;
});

function isAscii(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 127) return false;
  return true;
}
