/**
 * How far a block goes that a header opens: over teasers (headline, doubled headline, stamp, section name, summary) to
 * where the article's prose resumes. Each line speaks for furniture or for the story by its form, its neighbours and the
 * terms it shares with the story; the block ends where the balance of what was read is highest. Doubt speaks for the
 * story.
 */
import { cohesion, type Terms, termsOf } from './cohesion.ts';
import type { Row } from './rows.ts';

/** Where the block ends, and whether all its lines are plainly furniture. */
export interface Extent {
  readonly last: number;
  readonly sure: boolean;
}

/** The last row of the block whose header stands at `header`. */
export function lastTeaser(
  rows: readonly Row[],
  header: number,
  repeats: ReadonlyMap<number, number>,
): Extent {
  const terms = new Map<number, Terms>();
  const reader: Reader = {
    rows,
    header,
    repeats,
    termsAt(row) {
      const known = terms.get(row.position) ?? termsOf(row.text);
      terms.set(row.position, known);
      return known;
    },
  };
  let balance = 0;
  let best = 0;
  let last = header;
  let doubts = 0;
  let sure = true;
  for (let position = header + 1; position < rows.length; position++) {
    const row = rows[position] as Row;
    if (row.phrase?.use === 'header') break;
    const weight = weigh(reader, row);
    if (weight === STORY) break;
    balance += weight;
    if (weight < 0.5) doubts++;
    if (balance > best) {
      best = balance;
      last = position;
      sure = doubts === 0 || balance > 2 * (position - header) ** 0.5;
    }
  }
  return { last: rows[last + 1] ? last : withoutByline(rows, header, last), sure };
}

interface Reader {
  readonly rows: readonly Row[];
  readonly header: number;
  readonly repeats: ReadonlyMap<number, number>;
  termsAt(row: Row): Terms;
}

/** The weight of a line that no block goes over. */
const STORY = Number.NEGATIVE_INFINITY;

/** What speaks for a line being furniture (positive) or story (negative). */
function weigh(reader: Reader, row: Row): number {
  const { rows, header, repeats } = reader;
  if (row.phrase || row.form === 'stamp') return 2;
  const original = repeats.get(row.position);
  if (original !== undefined) return original > header ? 2 : 0;
  if (row.captioned) return -3;
  const above = rows[row.position - 1];
  const below = rows[row.position + 1];
  if (row.form === 'title') {
    if (startsSpeech(row.text)) return -1.5;
    return below?.form === 'prose' && row.words <= 8 && row.position > header + 1 ? 0.75 : 1.5;
  }
  let weight = -0.75;
  if (row.truncated) weight += 2;
  if (OUTLET_PREFIX.test(row.text)) weight += 1.5;
  if (above?.form === 'stamp' || above?.phrase?.use === 'weak' || (above && repeats.has(above.position)))
    weight += 1;
  if (above?.form === 'prose' || above?.position === header) weight -= 1.5;
  if (below?.form === 'prose') weight -= 1;
  if (startsSpeech(row.text)) weight -= 1;
  if (row.words > 70) weight -= 0.5;
  const mine = reader.termsAt(row);
  weight -= Math.min(2, cohesion(mine, storyTerms(reader, row)) * 15);
  if (above?.form === 'title' && !above.phrase)
    weight += Math.min(1.5, cohesion(reader.termsAt(above), [mine]) * 4);
  return weight;
}

/** Terms of what is story for certain: the paragraphs above the header. */
function storyTerms({ rows, header, termsAt }: Reader, row: Row): Terms[] {
  return rows
    .filter(({ position, phrase }) => !phrase && position < header && position !== row.position)
    .map(termsAt);
}

/** Gives back the author's name at the very end. */
function withoutByline(rows: readonly Row[], header: number, last: number): number {
  const row = rows[last];
  return row && last > header + 1 && !row.phrase && isPersonName(row.text) ? last - 1 : last;
}

const OUTLET_PREFIX = /^\(?\s*(?:[\p{Lu}\d][\p{L}\d.]*\s?){1,4}\)?\s*[-–—]\s/u;

/** Direct speech or an interview's question: seldom a teaser. */
function startsSpeech(text: string): boolean {
  return /^[-–—•]?\s*["“«]|^[-–—]\s|^(?:PV|Phóng viên|Hỏi|Đáp)\s*[:.]/u.test(text) && text.length > 30;
}

/** Two to five capitalised words and nothing else. */
function isPersonName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}.]*[\s,-]*){2,5}$/u.test(text);
}
