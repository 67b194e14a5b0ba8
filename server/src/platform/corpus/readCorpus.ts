/**
 * Reads an archive's articles, one at a time: a folder of .txt, .md and .html files with an optional
 * `corpus.yml`, or an .ndjson file with an article a row. What can't be read becomes a problem and never stops the rest.
 */
import type { Article } from '../../archive/archive.ts';
import { articleFromRow, articleFromText, type KnownMetadata, type Refusal } from '../../archive/article.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import { type Files, nameOf, saysOfFolder } from './files.ts';
import { readMetadata } from './metadata.ts';
import { readHtml } from './readHtml.ts';

export type CorpusItem = { readonly article: Article } | { readonly problem: CorpusProblem };

const ENDINGS = ['txt', 'md', 'html', 'htm', 'ndjson', 'jsonl'];
/** A text larger than this is no article. The longest in 3 million words of news samples is 60 kB. */
const LARGEST_FILE = 4 * 1024 * 1024;

/**
 * Articles in a steady order (files by path, rows by line); ids are the row's own, or the path within the folder.
 * A later article with an id already seen is a problem.
 */
export async function* readCorpus(path: string, files: Files): AsyncGenerator<CorpusItem> {
  const seen = new Set<string>();
  for await (const item of readAny(path, files)) {
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
export async function countArticles(path: string, files: Files): Promise<number> {
  const found = await files.stat(path);
  if (!found) return 0;
  if (found.kind === 'file') return isRows(path) ? countLines(path, files) : 1;
  let count = 0;
  for (const file of await articlesIn(path, files))
    count += isRows(file) ? await countLines(files.join(path, file), files) : 1;
  return count;
}

async function countLines(path: string, files: Files): Promise<number> {
  let count = 0;
  try {
    for await (const chunk of files.chunks(path)) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) count++;
    }
  } catch {
    // It is told where it is read.
  }
  return count;
}

async function* readAny(path: string, files: Files): AsyncGenerator<CorpusItem> {
  const found = await files.stat(path);
  if (!found) yield { problem: { path, message: { vi: 'không tìm thấy', en: 'not found' } } };
  else if (found.kind === 'folder') yield* readFolder(path, files);
  else if (isRows(path)) yield* readRows(path, files);
  else yield* readTextFile(path, nameOf(path), {}, files);
}

/** Paths within the folder, in order. */
export async function articlesIn(folder: string, files: Files): Promise<string[]> {
  return (await files.list(folder, ENDINGS)).filter((file) => !saysOfFolder(file)).sort();
}

async function* readFolder(folder: string, files: Files): AsyncGenerator<CorpusItem> {
  const metadata = await readMetadata(folder, files);
  yield* metadata.problems.map((problem) => ({ problem }));
  const articles = await articlesIn(folder, files);
  for (const file of articles) {
    const path = files.join(folder, file);
    if (isRows(file)) yield* readRows(path, files);
    else yield* readTextFile(path, file, metadata.known.get(file) ?? {}, files);
  }
  for (const file of metadata.known.keys()) {
    if (articles.includes(file)) continue;
    const message = { vi: `không có tệp “${file}”`, en: `there is no file "${file}"` };
    yield { problem: { path: metadata.path, message } };
  }
}

async function* readTextFile(
  path: string,
  id: string,
  known: KnownMetadata,
  files: Files,
): AsyncGenerator<CorpusItem> {
  const text = await readText(path, files);
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

async function* readRows(path: string, files: Files): AsyncGenerator<CorpusItem> {
  let line = 0;
  try {
    for await (const bytes of linesOf(path, files)) {
      line++;
      const row = decode(bytes);
      if (typeof row !== 'string') yield refusal(path, row, line);
      else if (row.trim()) yield orProblem(path, fromJson(row, `${nameOf(path)}:${line}`), line);
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
async function* linesOf(path: string, files: Files): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of files.chunks(path)) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      yield concat([...parts, chunk.subarray(start, end)]);
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  yield concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function readText(path: string, files: Files): Promise<string | Refusal> {
  try {
    const found = await files.stat(path);
    if (found && found.size > LARGEST_FILE)
      return { refused: { vi: 'tệp quá lớn', en: 'the file is too large' } };
    return decode(await files.read(path));
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
