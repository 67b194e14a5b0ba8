/**
 * Articles from what a corpus holds: the text of a file, or a row of an .ndjson file. Pure: reading files is the
 * platform's part. Bad input gives a problem, never an error.
 */
import type { IsoDate } from '../dates/date.ts';
import { readHeader, toIsoDate } from '../draft/metadata.ts';
import { splitLines } from '../text/line.ts';
import { normalize } from '../text/normalize.ts';
import type { Article, ArticleSummary } from './archive.ts';

/** What a corpus's own metadata file says of one article; it fills what the article doesn't say of itself. */
export type KnownMetadata = Partial<Pick<ArticleSummary, 'title' | 'source' | 'datePublished' | 'url'>>;

/** A row or a file that can't be taken in, and why: in Vietnamese and in English. */
export interface Refusal {
  readonly refused: { readonly vi: string; readonly en: string };
}

const NO_TEXT: Refusal = { refused: { vi: 'không có nội dung', en: 'no text' } };
const NOT_AN_OBJECT: Refusal = {
  refused: { vi: 'không phải một đối tượng JSON', en: 'not a JSON object' },
};

/**
 * An article that is a text file: the whole text, header included, so that spans count in the file.
 *
 * @param known What the corpus says of it; the text's own header overrules it.
 */
export function articleFromText(
  text: string,
  where: { readonly id: string; readonly path: string },
  known: KnownMetadata = {},
): Article | Refusal {
  const lines = splitLines(text);
  const { metadata, lineCount } = readHeader(lines);
  const firstLine = lines.slice(lineCount).find((line) => line.text.trim());
  if (!firstLine) return NO_TEXT;
  return { title: firstLine.text.trim(), ...known, ...metadata, ...where, text };
}

/**
 * An article that is one JSON value: `id`, `source`, `published`, `title`, `summary` and/or `body`, `url`.
 * schema.org's names (`headline`, `articleBody`, `description`, `datePublished`, `publisher`) do as well.
 *
 * @param fallbackId The id where the row has none.
 */
export function articleFromRow(row: unknown, fallbackId: string): Article | Refusal {
  if (!row || typeof row !== 'object' || Array.isArray(row)) return NOT_AN_OBJECT;
  const values = row as Record<string, unknown>;
  const string = (...keys: string[]): string | undefined => {
    for (const key of keys) {
      const value = values[key];
      if (typeof value === 'string' && value.trim()) return value;
      if (typeof value === 'number') return String(value);
    }
    return undefined;
  };
  const title = string('title', 'headline')?.trim();
  const summary = string('summary', 'description')?.trim();
  const body = string('body', 'articleBody', 'text')?.trim();
  const paragraphs = [title, body && summary && body.startsWith(summary) ? undefined : summary, body];
  const text = paragraphs.filter((paragraph) => paragraph !== undefined).join('\n');
  if (!text) return NO_TEXT;
  const source = string('source', 'publisher');
  const published = string('published', 'datePublished', 'date');
  const datePublished = published && toVietnamDay(published);
  if (published && !datePublished) {
    return {
      refused: { vi: `“${published}” không phải ngày tháng`, en: `"${published}" is not a date` },
    };
  }
  const url = string('url');
  return {
    id: string('id') ?? fallbackId,
    title: title ?? (text.split('\n', 1)[0] as string),
    text,
    ...(source ? { source } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(url ? { url } : {}),
  };
}

/** Vietnam has had one time zone, UTC+7, without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** A time of day with a zone: ISO 8601 (`T20:15:00Z`) or as in RSS (`20:15:00 +0000`, `20:15:00 GMT`). */
const ZONED = /\d{2}:?\d{2}.*(?:Z|GMT|[+-]\d{2}:?\d{2})$/u;

/** The day in Vietnam of a date or a time stamp; a stamp without a zone is taken to be Vietnamese. */
export function toVietnamDay(stamp: string): IsoDate | undefined {
  const time = ZONED.test(stamp) ? Date.parse(stamp) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
  return toIsoDate(stamp) ?? toIsoDate(stamp.split(/\s/u, 1)[0] as string);
}

/** Key by which two copies of a text are one: Unicode form, line ends and outer white space do not count. */
export function identityOf(text: string): string {
  return normalize(text.replace(/\r\n?/gu, '\n')).text.trim();
}
