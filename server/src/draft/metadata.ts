/**
 * What a text says of itself before its first line of story: YAML front matter between `---` lines, or lines
 * `# key = value` (with any of the keys below). It does not read date lines of the story: `edition.ts` does.
 */
import { parse } from 'yaml';
import type { IsoDate } from '../dates/date.ts';
import type { Metadata } from './draft.ts';
import { tooDeepAt } from './yamlNesting.ts';

/** Metadata and where the story begins. */
export interface Header {
  readonly metadata: Metadata;
  /** Number of lines the header takes up. */
  readonly lineCount: number;
  /** What could not be read, for the editor. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const KEYS: Readonly<Record<string, keyof Metadata>> = {
  title: 'title',
  headline: 'title',
  source: 'source',
  publisher: 'source',
  date: 'datePublished',
  edition: 'datePublished',
  published: 'datePublished',
  datePublished: 'datePublished',
  url: 'url',
};

/** Reads the header of a draft given as lines. A broken header is no header: it gives a problem and no metadata. */
export function readHeader(lines: readonly { readonly text: string }[]): Header {
  if (lines[0]?.text.trim() === '---') return readFrontMatter(lines);
  const values: Record<string, unknown> = {};
  let lineCount = 0;
  for (const { text } of lines) {
    const match = /^#\s*([\w-]+)\s*=\s*(.*)$/u.exec(text);
    if (!match) break;
    values[match[1] as string] = match[2];
    lineCount++;
  }
  return { metadata: toMetadata(values), lineCount, problems: [] };
}

function readFrontMatter(lines: readonly { readonly text: string }[]): Header {
  const end = lines.findIndex((line, index) => index > 0 && line.text.trim() === '---');
  if (end < 0) return { metadata: {}, lineCount: 0, problems: [] };
  const source = lines
    .slice(1, end)
    .map((line) => line.text)
    .join('\n');
  try {
    if (tooDeepAt(source) !== undefined) throw new Error('nested too deeply');
    const value: unknown = parse(source, { schema: 'core', uniqueKeys: false });
    const values = value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
    return { metadata: toMetadata(values), lineCount: end + 1, problems: [] };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { metadata: {}, lineCount: end + 1, problems: [{ line: 0, message }] };
  }
}

function toMetadata(values: Readonly<Record<string, unknown>>): Metadata {
  const metadata: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  for (const [key, value] of Object.entries(values)) {
    const name = KEYS[key];
    if (!name || value === null || value === undefined) continue;
    const text = String(value).trim();
    if (name !== 'datePublished') metadata[name] = text;
    else {
      const date = toIsoDate(text);
      if (date) metadata.datePublished = date;
    }
  }
  return metadata;
}

/** `2025-07-10`, `2025-07-10T11:00:00+07:00`, `20250710` and `10/7/2025` as an ISO day; undefined for anything else. */
export function toIsoDate(text: string): IsoDate | undefined {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:\D|$)/u.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return undefined;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? undefined : value;
}
