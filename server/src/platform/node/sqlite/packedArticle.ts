/**
 * An article as an index keeps it: what was read in it, deflated with a dictionary that the whole index shares, since a
 * headline and a lead alone are too short to be deflated well (0.40 of the text with a dictionary, 0.65 without).
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, ArticleSummary, EventTelling } from '../../../archive/archive.ts';
import { identityOf } from '../../../archive/article.ts';
import type { Harvest, HarvestedName } from '../../../archive/harvest.ts';
import { termsOf } from '../../../archive/terms.ts';
import type { EntityId } from '../../../names/name.ts';
import { stripDiacritics } from '../../../text/fold.ts';
import { hash32, hash48 } from './hash.ts';

/** What a worker makes of an article. */
export interface PackedArticle {
  readonly article: ArticleSummary;
  /** `hash32` of the text's identity. */
  readonly identity: number;
  readonly names: readonly HarvestedName[];
  readonly events: readonly EventTelling[];
  /** See `archive/terms.ts`. */
  readonly terms: ReadonlyMap<string, EntityId | undefined>;
  /** `hash48` of each folded line. */
  readonly lines: readonly number[];
  /** For {@link unpack}. */
  readonly data: Uint8Array;
}

export interface UnpackedArticle {
  readonly article: ArticleSummary;
  readonly text: string;
  readonly events: readonly EventTelling[];
}

/** An event without what its article's text tells. */
interface PackedEvent extends Omit<EventTelling, 'citation' | 'text'> {
  readonly span: readonly [number, number];
  readonly quote: readonly [number, number] | string;
  readonly text?: string;
}

/** Deflate looks back no further. */
const DICTIONARY_SIZE = 32 * 1024;

/** A dictionary out of the first articles of an archive. */
export function createDictionary(articles: readonly Article[]): Uint8Array {
  const event =
    '"events":[{"type":"meeting","family":"meeting","status":"happened","participants":["place/viet-nam","person/"],' +
    '"place":"place/ha-noi","about":["place/viet-nam"],"within":[],"farAway":false,"date":"2025-10-","relative":false,' +
    '"span":[0,100],"quote":[0,100]}]}';
  const samples = articles.map(({ text, ...article }) => write(article, text, []));
  const bytes = Buffer.from(`${samples.join('')}${event}`);
  return new Uint8Array(bytes.subarray(Math.max(0, bytes.length - DICTIONARY_SIZE)));
}

export function pack(
  { article, text, names, events, lines }: Harvest,
  dictionary: Uint8Array,
): PackedArticle {
  const content = write(article, text, events);
  return {
    article,
    identity: hash32(identityOf(text)),
    names,
    events,
    terms: termsOf(names, text),
    lines: lines.map(hash48),
    data: deflateRawSync(content, { dictionary }),
  };
}

export function unpack(data: Uint8Array, dictionary: Uint8Array): UnpackedArticle {
  const content = inflateRawSync(data, { dictionary }).toString();
  const [id, title, source, datePublished, url, path, text, events] = JSON.parse(content) as Row;
  const article: ArticleSummary = {
    id,
    title: title ?? titleOf(text),
    ...(source ? { source } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(url ? { url: url.replace(SLUG, slugOf(title ?? titleOf(text))) } : {}),
    ...(path ? { path } : {}),
  };
  return { article, text, events: (events ?? []).map((event) => unpackEvent(event, id, text)) };
}

/** An article in a row, without what can be told from the rest of it; 0 for what is not there. */
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

function write(article: ArticleSummary, text: string, events: readonly EventTelling[]): string {
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
  return JSON.stringify(events.length ? [...row, events.map((event) => packEvent(event, text))] : row);
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

function unpackEvent({ span, quote, text: words, ...event }: PackedEvent, article: string, text: string) {
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
