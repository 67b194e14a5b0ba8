/**
 * Builds an index file: articles are read by workers and folded in their order by this thread, so that the same corpus
 * gives the same index. The file is written under another name beside its place and renamed when it is whole: a crash
 * leaves the old one.
 */
import { chmod, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Article } from '../../../archive/archive.ts';
import type { Config } from '../../../engine/config.ts';
import type { CorpusProblem } from '../corpusProblem.ts';
import { countArticles, readCorpus } from '../readCorpus.ts';
import { type ArticleReaders, createArticleReaders } from './articleReaders.ts';
import { hash48 } from './hash.ts';
import { IndexWriter } from './indexWriter.ts';
import { createDictionary, type PackedArticle } from './packedArticle.ts';
import { openPrevious, type Previous } from './previousIndex.ts';

export interface IndexOptions {
  /** Folders and .ndjson files, as `readCorpus` takes them. */
  readonly corpora: readonly string[];
  /** The file to be written. */
  readonly out: string;
  /** The desk's: its glossary tells names. */
  readonly config: Config;
  /** Version of Soát. */
  readonly version: string;
  /** Take over what the file at `out` knows of articles that have not changed. */
  readonly update?: boolean;
  /** Ends the work: nothing is left of it. */
  readonly signal?: AbortSignal;
  readonly onProblem?: (problem: CorpusProblem) => void;
  /** Called now and then with the number of articles in, and about how many there are. */
  readonly onProgress?: (articles: number, all: number) => void;
}

export interface IndexResult {
  readonly articles: number;
  /** How many of them were taken over from the old index. */
  readonly kept: number;
  /** Articles of the old index that are no more, or have changed. */
  readonly gone: number;
  readonly bytes: number;
}

/** SQLite makes files for their owner alone; a desk shares its index. */
const READABLE = 0o644;
/** Articles a worker is given at once. */
const BATCH = 50;
/** Batches each worker has before it, so that none waits for another. */
const AHEAD = 3;
/** Articles the dictionary is made of: their text fills it. */
const SAMPLE = 200;

/** An article on its way, with what it is known by. */
interface Candidate {
  readonly article: Article;
  readonly content: number;
}

/** Undefined where there was no article: then nothing is written. @throws what the file system throws for `out`, and the signal's reason. */
export async function buildIndex(options: IndexOptions): Promise<IndexResult | undefined> {
  const out = resolve(options.out);
  await removeRemains(out);
  const previous = options.update ? await openPrevious(out) : undefined;
  const temporary = `${out}${remainsMark()}${process.pid}`;
  try {
    const counts = await fold(options, temporary, previous);
    if (!counts.articles) {
      previous?.close();
      await remove(temporary);
      return undefined;
    }
    await chmod(temporary, READABLE);
    await sync(temporary);
    const { size: bytes } = await stat(temporary);
    previous?.close();
    await rename(temporary, out);
    return { ...counts, bytes };
  } catch (error) {
    previous?.close();
    await remove(temporary);
    throw error;
  }
}

async function fold(
  options: IndexOptions,
  path: string,
  previous: Previous | undefined,
): Promise<Omit<IndexResult, 'bytes'>> {
  const articles = candidates(options);
  const sample: Candidate[] = [];
  while (sample.length < SAMPLE) {
    const next = await articles.next();
    if (next.done) break;
    sample.push(next.value);
  }
  const dictionary = previous?.dictionary ?? createDictionary(sample.map(({ article }) => article));
  const readers = createArticleReaders({ config: options.config, dictionary });
  const writer = new IndexWriter(path, { dictionary, version: options.version });
  const all = sum(await Promise.all(options.corpora.map(countArticles)));
  let kept = 0;
  /** What is being read, in order. */
  const reading: Promise<readonly [PackedArticle, number][]>[] = [];
  const take = async () => {
    for (const [packed, content] of (await reading.shift()) ?? []) writer.add(packed, content);
    options.signal?.throwIfAborted();
    options.onProgress?.(writer.size, all);
  };
  try {
    for await (const batch of batches(sample, articles)) {
      const known = batch.map(({ article, content }) => previous?.take(article.id, content));
      kept += known.filter(Boolean).length;
      reading.push(readBatch(batch, known, readers));
      while (reading.length > readers.count * AHEAD) await take();
    }
    while (reading.length) await take();
    writer.finish();
    return { articles: writer.size, kept, gone: (previous?.size ?? 0) - kept };
  } finally {
    await Promise.allSettled([...reading, readers.close()]);
    writer.close();
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

async function readBatch(
  batch: readonly Candidate[],
  known: readonly (PackedArticle | undefined)[],
  readers: ArticleReaders,
): Promise<[PackedArticle, number][]> {
  const fresh = batch.filter((_, i) => !known[i]);
  const read = fresh.length ? await readers.read(fresh.map(({ article }) => article)) : [];
  let next = 0;
  return batch.flatMap(({ content }, i): [PackedArticle, number][] => {
    const packed = known[i] ?? read[next++];
    return packed ? [[packed, content]] : [];
  });
}

/** Every article of the corpora once: of two with one id the first. Paths are made relative to the index. */
async function* candidates({
  corpora,
  out,
  config,
  version,
  onProblem,
}: IndexOptions): AsyncGenerator<Candidate> {
  const folder = dirname(resolve(out));
  const reader = JSON.stringify([version, config.glossary]);
  const seen = new Set<number>();
  for (const corpus of corpora) {
    for await (const item of readCorpus(corpus)) {
      if ('problem' in item) {
        onProblem?.(item.problem);
        continue;
      }
      const { path } = item.article;
      const id = hash48(item.article.id);
      if (seen.has(id)) continue;
      seen.add(id);
      const article = path === undefined ? item.article : { ...item.article, path: relative(folder, path) };
      yield { article, content: hash48(reader + JSON.stringify(article)) };
    }
  }
}

async function* batches(
  first: readonly Candidate[],
  rest: AsyncIterable<Candidate>,
): AsyncGenerator<Candidate[]> {
  let batch: Candidate[] = [];
  for (let at = 0; at < first.length; at += BATCH) {
    const part = first.slice(at, at + BATCH);
    if (part.length < BATCH) batch = part;
    else yield part;
  }
  for await (const candidate of rest) {
    batch.push(candidate);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

/** Behind it, in the name of an unfinished file, stands the process that writes it. */
function remainsMark(): string {
  return `.tmp-${hostname()}-`;
}

/** Removes what runs left behind that were ended from outside. */
async function removeRemains(out: string): Promise<void> {
  const prefix = `${basename(out)}${remainsMark()}`;
  const names = await readdir(dirname(out)).catch(() => []);
  for (const name of names) {
    const process = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (process && !isRunning(process)) await remove(join(dirname(out), `${prefix}${process}`));
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The file, and the lock that SQLite leaves beside it where its process dies. */
async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.lock`, { recursive: true, force: true });
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
