/**
 * Reads an archive's articles from disk, one at a time: a folder of .txt, .md and .html files with an optional
 * `corpus.yml`, or an .ndjson file with an article a row. What can't be read becomes a problem and never stops the rest.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Article } from '../../archive/archive.ts';
import { articleFromRow, articleFromText, type KnownMetadata, type Refusal } from '../../archive/article.ts';
import { readMetadata } from './corpusMetadata.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import { readHtml } from './readHtml.ts';

export type CorpusItem = { readonly article: Article } | { readonly problem: CorpusProblem };

const ARTICLES = '**/*.{txt,md,html,htm,ndjson,jsonl}';
/** What a folder says of itself, not articles. */
const IGNORED = ['**/node_modules/**', '**/README*', '**/CHANGELOG*', '**/LICENSE*'];
/** A text larger than this is no article. The longest in 3 million words of news samples is 60 kB. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * Articles in a steady order (files by path, rows by line); ids are the row's own, or the path within the folder.
 * A later article with an id already seen is a problem.
 */
export async function* readCorpus(path: string): AsyncGenerator<CorpusItem> {
  const seen = new Set<string>();
  for await (const item of readAny(path)) {
    if ('article' in item) {
      const { id } = item.article;
      if (seen.has(id)) {
        const message = { vi: `mã bài “${id}” đã có`, en: `the id "${id}" was used before` };
        yield { problem: { path: item.article.path ?? path, message } };
        continue;
      }
      seen.add(id);
    }
    yield item;
  }
}

/** About how many articles a corpus holds: its files and the lines of its .ndjson files are counted, not read. */
export async function countArticles(path: string): Promise<number> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind) return 0;
  if (!kind.isDirectory()) return isRows(path) ? countLines(path) : 1;
  const files = await glob(ARTICLES, { cwd: path, ignore: IGNORED });
  let count = 0;
  for (const file of files) count += isRows(file) ? await countLines(join(path, file)) : 1;
  return count;
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) count++;
    }
  } catch {
    // It is told where it is read.
  }
  return count;
}

async function* readAny(path: string): AsyncGenerator<CorpusItem> {
  const kind = await stat(path).catch(() => undefined);
  if (!kind) yield { problem: { path, message: { vi: 'không tìm thấy', en: 'not found' } } };
  else if (kind.isDirectory()) yield* readFolder(path);
  else if (isRows(path)) yield* readRows(path);
  else yield* readTextFile(path, basename(path), {});
}

async function* readFolder(folder: string): AsyncGenerator<CorpusItem> {
  const metadata = await readMetadata(folder);
  yield* metadata.problems.map((problem) => ({ problem }));
  const files = await glob(ARTICLES, { cwd: folder, ignore: IGNORED });
  for (const file of files.sort()) {
    const path = join(folder, file);
    if (isRows(file)) yield* readRows(path);
    else yield* readTextFile(path, file, metadata.known.get(file) ?? {});
  }
  for (const file of metadata.known.keys()) {
    if (files.includes(file)) continue;
    const message = { vi: `không có tệp “${file}”`, en: `there is no file "${file}"` };
    yield { problem: { path: metadata.path, message } };
  }
}

async function* readTextFile(path: string, id: string, known: KnownMetadata): AsyncGenerator<CorpusItem> {
  const text = await readText(path);
  if (typeof text !== 'string') yield refusal(path, text);
  else if (/\.html?$/iu.test(path)) yield await fromHtml(path, id, text, known);
  else yield orProblem(path, articleFromText(text, { id, path }, known));
}

/** A page's spans count in its story, not in the file: so it has no path to be opened at a span. */
async function fromHtml(path: string, id: string, html: string, known: KnownMetadata): Promise<CorpusItem> {
  const page = await readHtml(html).catch(() => undefined);
  if (page) return { article: { ...page, ...known, id } };
  return refusal(path, {
    refused: { vi: 'không thấy bài viết nào trong trang', en: 'no story in the page' },
  });
}

async function* readRows(path: string): AsyncGenerator<CorpusItem> {
  let line = 0;
  try {
    for await (const bytes of linesOf(path)) {
      line++;
      const row = decode(bytes);
      if (typeof row !== 'string') yield refusal(path, row, line);
      else if (row.trim()) yield orProblem(path, fromJson(row, `${basename(path)}:${line}`), line);
    }
  } catch (error) {
    yield refusal(path, unreadable(error));
  }
}

function fromJson(row: string, id: string): Article | Refusal {
  try {
    return articleFromRow(JSON.parse(row), id);
  } catch {
    return { refused: { vi: 'không phải JSON hợp lệ', en: 'not valid JSON' } };
  }
}

/** Lines of a file as bytes, so that one that isn't UTF-8 is known for what it is. */
async function* linesOf(path: string): AsyncGenerator<Uint8Array> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, end)]);
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  yield Buffer.concat(parts);
}

async function readText(path: string): Promise<string | Refusal> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return { refused: { vi: 'tệp quá lớn', en: 'the file is too large' } };
    return decode(await readFile(path));
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  return { refused: { vi: `không đọc được (${reason})`, en: `cannot be read (${reason})` } };
}

function decode(bytes: Uint8Array): string | Refusal {
  if (bytes.includes(0)) return { refused: { vi: 'không phải văn bản', en: 'not a text' } };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { refused: { vi: 'không phải UTF-8', en: 'not UTF-8' } };
  }
}

function isRows(path: string): boolean {
  return /\.(?:ndjson|jsonl)$/iu.test(path);
}

function orProblem(path: string, result: Article | Refusal, line?: number): CorpusItem {
  return 'refused' in result ? refusal(path, result, line) : { article: result };
}

function refusal(path: string, { refused }: Refusal, line?: number): CorpusItem {
  return { problem: { path, message: refused, ...(line === undefined ? {} : { line }) } };
}
