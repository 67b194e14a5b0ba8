/**
 * Counts the articles that hold a line, and keeps only lines that more than one holds: most lines of an archive are
 * there once, and those would take most of the memory. Which lines were there once is told by a filter of fixed size
 * (a Bloom filter: Bloom 1970), that is now and then mistaken: a line may then count for one more than it should. With
 * a million lines that happens to one in 1,100, with ten million to one in 15.
 */

/** Bits of the filter, a power of two: 8 MiB. */
const BITS = 2 ** 26;

export class LineCounter {
  private readonly filter = new Uint32Array(BITS / 32);
  private readonly counts = new Map<number, number>();

  /** @param line `hash48` of a line: once for each article. */
  add(line: number): void {
    const known = this.counts.get(line);
    if (known !== undefined) this.counts.set(line, known + 1);
    else if (this.wasThere(line)) this.counts.set(line, 2);
  }

  /** Lines by hash, with the number of articles. */
  get repeated(): Iterable<readonly [number, number]> {
    return [...this.counts].sort(([a], [b]) => a - b);
  }

  private wasThere(line: number): boolean {
    const low = this.mark(line % BITS);
    const high = this.mark(Math.floor(line / 2 ** 21) % BITS);
    return low && high;
  }

  /** Sets a bit; true where it was set. */
  private mark(bit: number): boolean {
    const at = Math.floor(bit / 32);
    const mask = 1 << (bit % 32);
    const word = this.filter[at] ?? 0;
    this.filter[at] = word | mask;
    return (word & mask) !== 0;
  }
}
