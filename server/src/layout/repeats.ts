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
    const original =
      first.position < row.position ? first : (withoutPrefix(row, index) ?? undecorated(row, index));
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

  /** Adds a row and gives the entry of its words. */
  add(row: Row): Entry {
    const bare = withoutOutletPrefix(row.text);
    if (bare !== row.text) this.count(bare, row);
    return this.count(row.text, row);
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

/** An earlier line with the same words behind the paper's prefix. */
function withoutPrefix(row: Row, index: LineIndex): Row | undefined {
  const bare = withoutOutletPrefix(row.text);
  const found = bare === row.text ? undefined : index.find(bare);
  return found && found.position < row.position ? found : undefined;
}

/** The line that this one is a copy of, with something around it. */
function undecorated({ text }: Row, index: LineIndex): Row | undefined {
  const start = text.slice(0, LONGEST_DECORATION);
  const end = text.slice(-LONGEST_DECORATION);
  const bare = [
    start.includes(':') ? text.replace(LABEL, '') : text,
    /\d\s*\)?\.?$/u.test(end) ? text.replace(PICTURE_NUMBER, '') : text,
    /[|»]|\s[-–—]\s/u.test(end) ? text.replace(SITE_NAME, '') : text,
  ];
  for (const candidate of bare) {
    if (candidate === text || candidate.split(' ').length < SHORTEST) continue;
    const found = index.find(candidate);
    if (found) return found;
  }
  return undefined;
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
  const byStart = new Map<string, (readonly [Row, string])[]>();
  for (const row of rows) {
    const words = wordsOf(row.text);
    const start = startOf(words);
    const alike = byStart.get(start);
    if (alike) alike.push([row, words]);
    else byStart.set(start, [[row, words]]);
  }
  for (const row of cut) {
    const part = wordsOf(row.text.replace(DOTS, ''));
    if (part.split(' ').length < SHORTEST_PROSE) continue;
    const found = byStart
      .get(startOf(part))
      ?.find(([other, words]) => other !== row && words.length > part.length && words.startsWith(part));
    if (found) repeats.set(row.position, found[0].position);
  }
}

/** The first words of a line: all that lines which begin alike are compared by at first. */
const startOf = (words: string): string => words.split(' ', SHORTEST_PROSE).join(' ');

/** Copies without diacritics, as addresses and alternative texts have them. */
function findPlainCopies(rows: readonly Row[], repeats: Map<number, number>): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  const plain = rows.filter(({ text }) => /^[\x00-\x7F]+$/u.test(text));
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
