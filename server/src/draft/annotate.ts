/**
 * Reads a draft: text in, annotations out. Pure but for its cache. What hangs on one line alone (its shape, sentences,
 * date expressions, name candidates) is cached by the line's text, so a keystroke reads one paragraph anew; what hangs on the
 * whole draft (roles, years, short names, events) is worked out from those each time.
 */
import type { DateExpression, Edition } from '../dates/date.ts';
import { findDates } from '../dates/find.ts';
import { resolveDates } from '../dates/resolve.ts';
import { findEvents } from '../events/find.ts';
import { readSentences, type SentenceReading } from '../events/sentence.ts';
import { type LineReading as LineShape, layOut, readLine } from '../layout/layout.ts';
import { findNames, type NameCandidate } from '../names/find.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { linkNames } from '../names/link.ts';
import { type Line, splitLines } from '../text/line.ts';
import { findQuotations } from '../text/quotations.ts';
import { rememberByText } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import type { Draft, Sentence } from './draft.ts';
import { findEdition } from './edition.ts';
import { readHeader } from './metadata.ts';

/** A text to be read. */
export interface DraftInput {
  /** Path or URI. */
  readonly id: string;
  /** Raw text without a byte order mark. */
  readonly text: string;
  /** An edition date that overrules what the text says (`--edition`). */
  readonly edition?: Edition;
  /** An edition date to fall back on (archive metadata, file name, setting, today). */
  readonly fallbackEdition?: Edition;
}

export interface Annotator {
  annotate(input: DraftInput): Draft;
}

/** What one line alone tells. Local spans. */
interface LineReading {
  readonly shape: LineShape;
  readonly sentences: readonly SentenceReading[];
  readonly quotations: readonly Span[];
  readonly dates: readonly DateExpression[];
  readonly names: readonly NameCandidate[];
}

const NOTHING: LineReading = { shape: readLine(''), sentences: [], quotations: [], dates: [], names: [] };

export function createAnnotator(gazetteer: Gazetteer): Annotator {
  const read = rememberByText((text): LineReading => {
    if (!text.trim()) return NOTHING;
    const quotations = findQuotations(text);
    return {
      shape: readLine(text),
      sentences: readSentences(text, quotations),
      quotations,
      dates: findDates(text),
      names: findNames(text, gazetteer),
    };
  });

  return {
    annotate({ id, text, edition: stated, fallbackEdition }) {
      const lines = splitLines(text);
      const header = readHeader(lines);
      const readings = lines.map((line) => ({
        line,
        ...(line.index < header.lineCount ? NOTHING : read(line.text)),
      }));
      const layout = layOut(lines, header.lineCount, ({ index }) => (readings[index] ?? NOTHING).shape);
      const edition =
        stated ?? editionOf(header.metadata.datePublished) ?? findEdition(readings) ?? fallbackEdition;
      const sentences = readings.flatMap(({ line, sentences: read }) =>
        read.map(({ local }) => inLine(line, local)),
      );
      const dates = resolveDates(readings, edition);
      const names = linkNames(readings, gazetteer);
      const events = findEvents({ lines: readings, layout, dates, names, gazetteer });
      const quotations = readings.flatMap(({ line, quotations: spans }) =>
        spans.map((local) => line.toRaw(local)),
      );
      return {
        id,
        text,
        metadata: header.metadata,
        edition,
        lines,
        layout,
        sentences,
        quotations,
        dates,
        names,
        events,
      };
    },
  };
}

function editionOf(date: string | undefined): Edition | undefined {
  return date ? { date, origin: 'front-matter' } : undefined;
}

function inLine(line: Line, local: Span): Sentence {
  return { line: line.index, local, span: line.toRaw(local) };
}
