/**
 * Some dozens of articles deflated together. A headline and a lead alone are too short to be deflated well: with ids,
 * addresses and events it is 0.70 of the text, even with a shared dictionary, and 0.57 in blocks. Words and numbers of all
 * rows lie apart, since each are like their own kind.
 */
import { ByteReader } from './bytes.ts';

/** A row: words as JSON, and numbers. */
export interface BlockRow {
  readonly words: Uint8Array;
  readonly numbers: Uint8Array;
}

/** A block that was inflated: its rows by their places. */
export class Block {
  private readonly bytes: Uint8Array;
  /** Where the words of each row begin, the numbers of each, and both end. */
  private readonly words: readonly number[];
  private readonly numbers: readonly number[];

  /** @param inflated Its bytes. */
  constructor(inflated: Uint8Array) {
    const reader = new ByteReader(inflated);
    const count = reader.read();
    const [words, numbers] = [[0], [0]];
    for (let i = 0; i < count; i++) {
      words.push((words[i] ?? 0) + reader.read());
      numbers.push((numbers[i] ?? 0) + reader.read());
    }
    this.bytes = reader.rest();
    this.words = words;
    this.numbers = numbers.map((at) => at + (words[count] ?? 0));
  }

  row(no: number): BlockRow | undefined {
    if (no < 0 || no >= this.words.length - 1) return undefined;
    const { bytes, words, numbers } = this;
    return {
      words: bytes.subarray(words[no], words[no + 1]),
      numbers: bytes.subarray(numbers[no], numbers[no + 1]),
    };
  }
}
