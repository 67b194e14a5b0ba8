/** Rows of an index file put together into blocks: see `sqlite/block.ts`. */
import { deflateRawSync } from 'node:zlib';
import type { BlockRow } from '../../sqlite/block.ts';
import { ByteWriter } from '../../sqlite/bytes.ts';

/** A block is full with so many bytes. Twice that would save 3 % and double what a look-up inflates for one article. */
const FULL = 48 * 1024;

/** Rows of one block while it is filled. */
export class BlockWriter {
  private rows: BlockRow[] = [];
  private bytes = 0;

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  get isFull(): boolean {
    return this.bytes >= FULL;
  }

  add(row: BlockRow): void {
    this.rows.push(row);
    this.bytes += row.words.length + row.numbers.length;
  }

  /** The block; the next row begins another. */
  take(): Uint8Array {
    const writer = new ByteWriter(this.bytes + this.rows.length * 4);
    writer.write(this.rows.length);
    for (const { words, numbers } of this.rows) {
      writer.write(words.length);
      writer.write(numbers.length);
    }
    for (const { words } of this.rows) writer.writeBytes(words);
    for (const { numbers } of this.rows) writer.writeBytes(numbers);
    this.rows = [];
    this.bytes = 0;
    return deflateRawSync(writer.toBytes(), { level: 9 });
  }
}
