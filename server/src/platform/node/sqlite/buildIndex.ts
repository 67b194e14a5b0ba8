/**
 * Builds an index file: articles are read by workers and folded in their order by this thread, so that the same corpus
 * gives the same index. The file is written under another name beside its place and renamed when it is whole: a crash
 * leaves the old one, and a journal out of which the next run goes on.
 */
import { chmod, open, rename, stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Article } from '../../../archive/archive.ts';
import type { Config } from '../../../engine/config.ts';
import type { CorpusProblem } from '../../corpus/corpusProblem.ts';
import { countArticles, readCorpora } from '../readCorpus.ts';
import { type ArticleReaders, createArticleReaders } from './articleReaders.ts';
import { hash48 } from './hash.ts';
import { IndexWriter } from './indexWriter.ts';
import { Journal } from './journal.ts';
import { openPrevious, type Previous } from './previousIndex.ts';
import { type ReadArticle, unpackBatch } from './readArticle.ts';
import { ownFile, remove, takeOverRemains } from './remains.ts';

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
  /** Ends the work; the next run goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProblem?: (problem: CorpusProblem) => void;
  /** Called at the start with the number of articles that an ended run has read. */
  readonly onResume?: (articles: number) => void;
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

/** An article on its way, with what it is known by. */
interface Candidate {
  readonly article: Article;
  readonly content: number;
}

/** What earlier runs know. */
interface Known {
  readonly journal: Journal;
  readonly previous: Previous | undefined;
}

/** Undefined where there was no article: then nothing is written. @throws what the file system throws for `out`, and the signal's reason. */
export async function buildIndex(options: IndexOptions): Promise<IndexResult | undefined> {
  const out = resolve(options.out);
  await takeOverRemains(out);
  const journal = new Journal(ownFile(out, 'partial'));
  if (journal.size) options.onResume?.(journal.size);
  const previous = options.update ? await openPrevious(out) : undefined;
  const temporary = ownFile(out, 'tmp');
  try {
    const counts = await fold(options, temporary, { journal, previous });
    previous?.close();
    if (!counts.articles) {
      journal.remove();
      await remove(temporary);
      return undefined;
    }
    await chmod(temporary, READABLE);
    await sync(temporary);
    const { size: bytes } = await stat(temporary);
    await rename(temporary, out);
    journal.remove();
    return { ...counts, bytes };
  } catch (error) {
    previous?.close();
    if (journal.isEmpty) journal.remove();
    else journal.close();
    await remove(temporary);
    throw error;
  }
}

async function fold(options: IndexOptions, path: string, known: Known): Promise<Omit<IndexResult, 'bytes'>> {
  const readers = createArticleReaders(options.config);
  const writer = new IndexWriter(path, options.version);
  const all = sum(await Promise.all(options.corpora.map(countArticles)));
  let kept = 0;
  /** What is being read, in order. */
  const reading: Promise<() => number>[] = [];
  const take = async () => {
    kept += (await reading.shift())?.() ?? 0;
    options.signal?.throwIfAborted();
    options.onProgress?.(writer.size, all);
  };
  try {
    for await (const batch of batches(candidates(options))) {
      reading.push(readBatch(batch, known, readers, writer));
      while (reading.length > readers.count * AHEAD) await take();
    }
    while (reading.length) await take();
    writer.finish();
    return { articles: writer.size, kept, gone: (known.previous?.size ?? 0) - kept };
  } finally {
    await Promise.allSettled([...reading, readers.close()]);
    writer.close();
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** @returns What puts the batch into the index, when its turn comes; that tells how many were in the old index. */
async function readBatch(
  batch: readonly Candidate[],
  { journal, previous }: Known,
  readers: ArticleReaders,
  writer: IndexWriter,
): Promise<() => number> {
  const isRead = ({ content }: Candidate) => journal.has(content);
  const old = batch.map((one) => (isRead(one) ? undefined : previous?.take(one.article.id, one.content)));
  const fresh = batch.filter((one, i) => !old[i] && !isRead(one));
  const bytes = fresh.length ? await readers.read(fresh.map(({ article }) => article)) : undefined;
  return () => {
    const read: ReadArticle[] = bytes ? unpackBatch(bytes) : [];
    if (bytes)
      journal.add(
        fresh.map(({ content }) => content),
        bytes,
      );
    let next = 0;
    batch.forEach(({ content }, i) => {
      const article = old[i] ?? journal.take(content) ?? read[next++];
      if (article) writer.add(article, content);
    });
    return old.filter(Boolean).length;
  };
}

/** Every article of the corpora. Paths are made relative to the index. */
async function* candidates({
  corpora,
  out,
  config,
  version,
  onProblem,
}: IndexOptions): AsyncGenerator<Candidate> {
  const folder = dirname(resolve(out));
  const reader = JSON.stringify([version, config.glossary]);
  for await (const item of readCorpora(corpora)) {
    if ('problem' in item) {
      onProblem?.(item.problem);
      continue;
    }
    const { path } = item.article;
    const article = path === undefined ? item.article : { ...item.article, path: relative(folder, path) };
    yield { article, content: hash48(reader + JSON.stringify(article)) };
  }
}

async function* batches(all: AsyncIterable<Candidate>): AsyncGenerator<Candidate[]> {
  let batch: Candidate[] = [];
  for await (const candidate of all) {
    batch.push(candidate);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
