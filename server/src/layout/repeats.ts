/**
 * Lines that say again what another line says: the headline as a picture's alternative text, the lead once more without
 * the paper's prefix, a caption twice. Each is tied to the line to keep.
 */
import { lineKey, plainWordsOf, wordsOf } from './lineKey.ts';
import { withoutOutletPrefix } from './prefix.ts';
import type { Row } from './rows.ts';

/** Fewest words of a short line and of a paragraph that are compared: shorter ones recur in lists and bulletins. */
const SHORTEST = 5;
const SHORTEST_PROSE = 10;
/**
 * Lines of the body, not the headline or the lead, recur for good reasons further away than this many rows, unless they
 * have this many words; a field of a table does wherever it stands.
 */
const NEAR = 3;
const LONG_TITLE = 10;
const LONG_PARAGRAPH = 18;
const FIELD = /^[^:]{2,25}:\s/u;
/** A line of the body that stands this often is a refrain or belongs to a table. */
const REFRAIN = 3;

/** What copies have around the words they repeat: a picture's number, a label, the site's name. */
const PICTURE_NUMBER =
  /[\s\-–(.]*(?<![A-Za-zÀ-ỹ])(?:ảnh|hình|video|photo|image|picture)\s*(?:số\s*)?\d+\s*\)?\.?$|\s*[-–]\s*\d{1,2}\s*$/iu;
const LABEL =
  /^(?:video|clip|ảnh|hình ảnh|hình|audio|podcast|infographic|ảnh minh họa|ảnh minh hoạ|bạn đang (?:nghe|xem|đọc)|đang (?:nghe|phát|xem)|nghe|xem|tiêu đề|photo|thẻ|tags?)\s*[:：]\s*/iu;
const SITE_NAME = /\s*(?:[|»]|\s[-–—])\s*[^|»]{2,40}$/u;
const ENDS_IN_FIGURE = /\d\s*\)?\.?$/u;
const MAY_END_IN_NAME = /[|»]|\s[-–—]\s/u;
/** A picture's credit behind its caption, in brackets or not. */
const CREDIT_BEHIND =
  /[\s.;,–—-]*\(?\s*(?:ảnh|hình|nguồn|video|clip|đồ họa|đồ hoạ)(?:\s+(?:tư liệu|minh họa|minh hoạ))?\s*[:：][^:]{1,60}$/iu;
const DOTS = /\s*(?:\.\.\.|…)\s*$/u;
/** Longest label, picture number or site name, in UTF-16 units. */
const LONGEST_DECORATION = 45;

/** Position of each repeating row → position of the row it repeats. */
export function findRepeats(rows: readonly Row[]): Map<number, number> {
  const repeats = new Map<number, number>();
  if (rows.length < 3) return repeats;
  const compared = rows.filter(isCompared);
  const index = new LineIndex();
  const entries = compared.map((row) => index.add(row));
  for (const [place, row] of compared.entries()) {
    const { first, times } = entries[place] ?? { first: row, times: 1 };
    const original = first.position < row.position ? first : (index.findBare(row) ?? undecorated(row, index));
    if (!original || original === row) continue;
    if (original.position > 1 && mayRecur(row, original, times)) continue;
    repeats.set(row.position, original.position);
  }
  findBareCaptions(compared, index, repeats);
  findCutOff(compared, repeats);
  findPlainCopies(compared, repeats);
  return repeats;
}

function isCompared({ form, words, mark }: Row): boolean {
  if (form === 'stamp' || (mark?.exact && mark.use !== 'line')) return false;
  return words >= (form === 'prose' ? SHORTEST_PROSE : SHORTEST);
}

/** Rows by their words, and by their words without a paper's prefix. */
class LineIndex {
  private readonly entries = new Map<number, Entry>();
  /** Rows with a paper's prefix, and what stands behind it. */
  private readonly bare = new Map<Row, string>();

  /** Adds a row and gives the entry of its words. */
  add(row: Row): Entry {
    const bare = withoutOutletPrefix(row.text);
    if (bare !== row.text) {
      this.bare.set(row, bare);
      this.count(bare, row);
    }
    return this.count(row.text, row);
  }

  /** An earlier row with the same words behind the paper's prefix. */
  findBare(row: Row): Row | undefined {
    const bare = this.bare.get(row);
    const found = bare === undefined ? undefined : this.find(bare);
    return found && found.position < row.position ? found : undefined;
  }

  /** The first row with these words; confirmed word by word. */
  find(text: string): Row | undefined {
    const found = this.entries.get(lineKey(text))?.first;
    if (!found) return undefined;
    const words = wordsOf(text);
    return [found.text, withoutOutletPrefix(found.text)].some((other) => wordsOf(other) === words)
      ? found
      : undefined;
  }

  private count(text: string, row: Row): Entry {
    const key = lineKey(text);
    const entry = this.entries.get(key) ?? { first: row, times: 0 };
    entry.times++;
    this.entries.set(key, entry);
    return entry;
  }
}

/** The first row with certain words, and how many rows have them. */
interface Entry {
  readonly first: Row;
  times: number;
}

/** Whether a line of the body may recur: an item of a list, a field of a table, a sentence of a bulletin. */
function mayRecur(row: Row, original: Row, times: number): boolean {
  const distance = row.position - original.position;
  if (row.form === 'prose') return times >= REFRAIN || (row.words < LONG_PARAGRAPH && distance > 1);
  return row.words < LONG_TITLE && (distance > NEAR || row.words <= SHORTEST || FIELD.test(row.text));
}

/** The line that this one is a copy of, with something around it. */
function undecorated({ text }: Row, index: LineIndex): Row | undefined {
  const start = text.slice(0, LONGEST_DECORATION);
  const head = text.slice(0, -LONGEST_DECORATION);
  const end = text.slice(-LONGEST_DECORATION);
  return (
    (start.includes(':') && findUnless(text, text.replace(LABEL, ''), index)) ||
    (ENDS_IN_FIGURE.test(end) && findUnless(text, head + end.replace(PICTURE_NUMBER, ''), index)) ||
    (MAY_END_IN_NAME.test(end) && findUnless(text, head + end.replace(SITE_NAME, ''), index)) ||
    undefined
  );
}

function findUnless(text: string, bare: string, index: LineIndex): Row | undefined {
  return bare === text || bare.split(' ').length < SHORTEST ? undefined : index.find(bare);
}

/** Captions that stand again with their credit: the one with the credit stays. */
function findBareCaptions(rows: readonly Row[], index: LineIndex, repeats: Map<number, number>): void {
  for (const row of rows) {
    if (!row.captioned || repeats.has(row.position)) continue;
    const bare = row.text.replace(CREDIT_BEHIND, '');
    const found = bare === row.text || bare.split(' ').length < SHORTEST ? undefined : index.find(bare);
    if (!found || found === row || found.position < 2 || repeats.has(found.position)) continue;
    repeats.set(found.position, row.position);
  }
}

/** Copies that break off in dots. */
function findCutOff(rows: readonly Row[], repeats: Map<number, number>): void {
  const cut = rows.filter(({ truncated, position }) => truncated && !repeats.has(position));
  if (!cut.length) return;
  const starts = new Set(cut.map(({ text }) => lineKey(text, START)));
  const alike = rows.filter(({ text }) => starts.has(lineKey(text, START)));
  for (const row of cut) {
    const bare = row.text.replace(DOTS, '');
    const part = wordsOf(bare);
    if (part.split(' ').length < SHORTEST_PROSE) continue;
    const found = alike.find((other) => other !== row && isLonger(other.text, part));
    if (found) repeats.set(row.position, found.position);
  }
}

/** Letters by which lines that begin alike are found at first. */
const START = 16;

function isLonger(text: string, part: string): boolean {
  const words = wordsOf(text);
  return words.length > part.length && words.startsWith(part);
}

/** Copies without diacritics, as addresses and alternative texts have them. */
function findPlainCopies(rows: readonly Row[], repeats: Map<number, number>): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  const plain = rows.filter(({ text, words }) => words >= SHORTEST && /^[\x00-\x7F]+$/u.test(text));
  if (!plain.length || plain.length === rows.length) return;
  // A letter and its bare form are one code unit each, so only rows of the same length need to be stripped.
  const lengths = new Set(plain.map(({ text }) => wordsOf(text).length));
  const originals = new Map<string, Row>();
  for (const row of rows) {
    if (!lengths.has(wordsOf(row.text).length)) continue;
    const key = plainWordsOf(row.text);
    if (!originals.has(key)) originals.set(key, row);
  }
  for (const row of plain) {
    const original = originals.get(wordsOf(row.text));
    if (original && original !== row && !repeats.has(row.position))
      repeats.set(row.position, original.position);
  }
}
