/**
 * Normalised reading of raw text: NFC, without invisible characters, with every space a plain one, and with a map
 * back to the raw offsets, so that a finding stands where the editor sees it whatever form the draft came in.
 * It does not change case, tone placement or look-alike letters: those are folded only to compare (`fold.ts`).
 */
import { countWhile } from './ordered.ts';
import type { Span } from './span.ts';

/** Soft hyphen, zero-width characters, direction marks, word joiner, byte order mark: seen as nothing by a reader. */
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
/** No-break and typographic spaces, each one UTF-16 unit, read as a plain space. Tabs stay. */
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const NEEDS_WORK = new RegExp(`${INVISIBLE.source}|${SPACE.source}`);
/** A letter with what combines onto it: the unit that NFC composes. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** Text normalised for reading, and the way back. Offsets are UTF-16 code units on both sides. */
export interface NormalizedText {
  readonly raw: string;
  /** The normalised text: what the analysers read. */
  readonly text: string;
  /** The raw span of a normalised one; covers whole letters with their combining marks. */
  toRaw(span: Span): Span;
  /** The normalised offset of a raw one: that of the letter the raw offset falls in, or of the next one. */
  fromRaw(offset: number): number;
}

/** Whether {@link normalize} would leave the text as it is. */
export function isNormalized(raw: string): boolean {
  return !NEEDS_WORK.test(raw) && raw.normalize('NFC') === raw;
}

/** Reads raw text; see the module's header. Pure, linear in the length. */
export function normalize(raw: string): NormalizedText {
  if (isNormalized(raw)) return { raw, text: raw, toRaw: (span) => span, fromRaw: (offset) => offset };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of raw.matchAll(CLUSTER)) {
    const cluster = match[0];
    const visible = INVISIBLE.test(cluster) ? cluster.replace(new RegExp(INVISIBLE, 'g'), '') : cluster;
    const composed = SPACE.test(visible) ? visible.replace(SPACE, ' ') : visible.normalize('NFC');
    for (let i = 0; i < composed.length; i++) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
    text += composed;
  }
  return {
    raw,
    text,
    toRaw: ({ start, end }) => {
      const rawStart = starts[start] ?? raw.length;
      return { start: rawStart, end: end > start ? (ends[end - 1] ?? raw.length) : rawStart };
    },
    fromRaw: (offset) => countWhile(ends.length, (index) => (ends[index] as number) <= offset),
  };
}
