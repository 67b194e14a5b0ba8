/**
 * What an index run has read so far, in a file beside the index: a run that was ended goes on from there. Batches of
 * articles are only ever added at the end; one that was not written to its end is left out.
 */
import { closeSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { type ReadArticle, unpackBatch } from './readArticle.ts';

/** A record: its length behind this head, how many articles, and what each is known by; then the batch. */
const HEAD = 8;
const CONTENT = 8;

interface Place {
  /** Where the batch is in the file. */
  readonly at: number;
  readonly length: number;
  /** Place of the article in the batch. */
  readonly nth: number;
}

export class Journal {
  private readonly path: string;
  private readonly file: number;
  private readonly places = new Map<number, Place>();
  private end = 0;
  /** The batch that was read last: articles are asked for in the order in which they were added. */
  private last: { readonly at: number; readonly articles: readonly ReadArticle[] } | undefined;

  /** @param path A file that may be there. */
  constructor(path: string) {
    this.path = path;
    this.file = openSync(path, 'a+', 0o644);
    this.scan();
  }

  /** Articles in it. */
  get size(): number {
    return this.places.size;
  }

  get isEmpty(): boolean {
    return this.end === 0;
  }

  /** Whether an earlier run has read it. */
  has(content: number): boolean {
    return this.places.has(content);
  }

  /** @param contents What each article is known by. */
  add(contents: readonly number[], batch: Uint8Array): void {
    const record = Buffer.alloc(HEAD + contents.length * CONTENT + batch.length);
    record.writeUInt32LE(record.length - HEAD, 0);
    record.writeUInt32LE(contents.length, 4);
    contents.forEach((content, i) => {
      record.writeDoubleLE(content, HEAD + i * CONTENT);
    });
    record.set(batch, HEAD + contents.length * CONTENT);
    writeSync(this.file, record);
    this.end += record.length;
  }

  /** An article that an earlier run added. */
  take(content: number): ReadArticle | undefined {
    const place = this.places.get(content);
    if (!place) return undefined;
    const { at, length, nth } = place;
    if (this.last?.at !== at) this.last = { at, articles: unpackBatch(this.read(at, length)) };
    return this.last.articles[nth];
  }

  close(): void {
    closeSync(this.file);
  }

  /** Closes it for good. */
  remove(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  private scan(): void {
    for (;;) {
      const head = this.read(this.end, HEAD);
      if (head.length < HEAD) break;
      const [length, count] = [head.readUInt32LE(0), head.readUInt32LE(4)];
      const contents = this.read(this.end + HEAD, count * CONTENT);
      const next = this.end + HEAD + length;
      if (contents.length < count * CONTENT || this.read(next - 1, 1).length === 0) break;
      const at = this.end + HEAD + count * CONTENT;
      for (let nth = 0; nth < count; nth++)
        this.places.set(contents.readDoubleLE(nth * CONTENT), { at, length: next - at, nth });
      this.end = next;
    }
    ftruncateSync(this.file, this.end);
  }

  private read(at: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(this.file, bytes, 0, length, at));
  }
}
