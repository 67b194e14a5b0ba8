/** An article as a row of a block, without what can be told from the rest of it. */
import type { ArticleSummary, EventTelling } from '../../archive/archive.ts';
import type { Harvest } from '../../archive/harvest.ts';
import { stripDiacritics } from '../../text/fold.ts';
import type { BlockRow } from './block.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { fromUtf8, toUtf8 } from './utf8.ts';

/** What a row tells but for the names, which only the table of entities makes names of. */
export interface UnpackedArticle {
  readonly article: ArticleSummary;
  readonly text: string;
  readonly events: readonly EventTelling[];
  /** What the article is known by to be the same one later. */
  readonly content: number;
  /** See `EntityTable.add`. */
  readonly names: Uint8Array;
}

/** An event without what its article's text tells. */
interface PackedEvent extends Omit<EventTelling, 'citation' | 'text'> {
  readonly span: readonly [number, number];
  readonly quote: readonly [number, number] | string;
  readonly text?: string;
}

/** 0 for what is not there. */
type Row = readonly [
  id: string,
  /** Null where it is the text's first line. */
  title: string | null,
  source: string | 0,
  datePublished: string | 0,
  url: string | 0,
  path: string | 0,
  text: string,
  events?: readonly PackedEvent[],
];

export function packArticle(
  { article, text, events }: Pick<Harvest, 'article' | 'text' | 'events'>,
  content: number,
  names: Uint8Array,
): BlockRow {
  const { id, title, source, datePublished, url, path } = article;
  const row = [
    id,
    title === titleOf(text) ? null : title,
    source || 0,
    datePublished || 0,
    url ? withoutSlug(url, title) : 0,
    path || 0,
    text,
  ] as const satisfies Row;
  const numbers = new ByteWriter(names.length + 8);
  numbers.write(content);
  numbers.writeBytes(names);
  return {
    words: toUtf8(
      JSON.stringify(events.length ? [...row, events.map((event) => packEvent(event, text))] : row),
    ),
    numbers: numbers.toBytes(),
  };
}

export function unpackArticle({ words, numbers }: BlockRow): UnpackedArticle {
  const [id, title, source, datePublished, url, path, text, events] = JSON.parse(fromUtf8(words)) as Row;
  const reader = new ByteReader(numbers);
  const article: ArticleSummary = {
    id,
    title: title ?? titleOf(text),
    ...(source ? { source } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(url ? { url: url.replace(SLUG, slugOf(title ?? titleOf(text))) } : {}),
    ...(path ? { path } : {}),
  };
  return {
    article,
    text,
    events: (events ?? []).map((event) => unpackEvent(event, id, text)),
    content: reader.read(),
    // A part of the block would keep all of it in memory for as long as the article is kept.
    names: reader.rest().slice(),
  };
}

function titleOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Stands in a packed address for the title in it. */
const SLUG = '\u0001';

/** Most newspapers write the title into the address, without diacritics and with hyphens. */
function slugOf(title: string): string {
  return stripDiacritics(title)
    .toLowerCase()
    .replace(/[^a-z0-9\s-]+/gu, '')
    .trim()
    .replace(/[\s-]+/gu, '-');
}

function withoutSlug(url: string, title: string): string {
  const slug = slugOf(title);
  return slug ? url.replace(slug, SLUG) : url;
}

function packEvent({ citation, text: words, ...event }: EventTelling, text: string): PackedEvent {
  const { span, quote } = citation;
  const start = text.lastIndexOf(quote, span.start);
  return {
    ...event,
    span: [span.start, span.end],
    quote: start < 0 ? quote : [start, start + quote.length],
    ...(text.slice(span.start, span.end) === words ? {} : { text: words }),
  };
}

function unpackEvent(
  { span, quote, text: words, ...event }: PackedEvent,
  article: string,
  text: string,
): EventTelling {
  const [start, end] = span;
  return {
    ...event,
    text: words ?? text.slice(start, end),
    citation: {
      article,
      span: { start, end },
      quote: typeof quote === 'string' ? quote : text.slice(...quote),
    },
  };
}
