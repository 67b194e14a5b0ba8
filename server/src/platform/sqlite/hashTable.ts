/**
 * Finds numbers by a 32-bit hash. Entries whose hashes begin alike lie in one row, some sixty of them, as differences: five
 * bytes an entry, where an index of SQLite's takes a dozen. What is found may be another's of the same hash.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** What is found so: each kind has its own rows. */
export const HashKind = { article: 0, keyLine: 1, entity: 2, term: 3 } as const;
export type HashKind = (typeof HashKind)[keyof typeof HashKind];

const ENTRIES_A_ROW = 64;
/** Rows of one kind are numbered below this. */
const ROWS = 2 ** 24;

/** Entries gathered in memory: eight bytes each. */
export class HashTable {
  private entries = new Uint32Array(1024);
  private size = 0;

  add(hash: number, no: number): void {
    if (this.size * 2 === this.entries.length) {
      const grown = new Uint32Array(this.entries.length * 2);
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries[this.size * 2] = hash;
    this.entries[this.size * 2 + 1] = no;
    this.size++;
  }

  /** Leading bits of a hash by which rows are told apart. */
  get bits(): number {
    return Math.min(24, Math.max(0, Math.ceil(Math.log2(this.size / ENTRIES_A_ROW))));
  }

  /** Rows in order of their keys. */
  *rows(kind: HashKind): Iterable<{ readonly key: number; readonly data: Uint8Array }> {
    const order = Uint32Array.from({ length: this.size }, (_, i) => i).sort(
      (a, b) => this.hash(a) - this.hash(b) || this.no(a) - this.no(b),
    );
    const { bits } = this;
    for (let at = 0; at < order.length; ) {
      const row = rowOf(this.hash(order[at] ?? 0), bits);
      const writer = new ByteWriter(512);
      let before = 0;
      for (; at < order.length && rowOf(this.hash(order[at] ?? 0), bits) === row; at++) {
        const entry = order[at] ?? 0;
        const rest = restOf(this.hash(entry), bits);
        writer.write(rest - before);
        writer.write(this.no(entry));
        before = rest;
      }
      yield { key: keyOf(kind, row), data: writer.toBytes() };
    }
  }

  private hash(entry: number): number {
    return this.entries[entry * 2] ?? 0;
  }

  private no(entry: number): number {
    return this.entries[entry * 2 + 1] ?? 0;
  }
}

/** The numbers that were added under a hash. */
export function findByHash(
  kind: HashKind,
  hash: number,
  bits: number,
  rowAt: (key: number) => Uint8Array | undefined,
): number[] {
  const data = rowAt(keyOf(kind, rowOf(hash, bits)));
  const found: number[] = [];
  if (!data) return found;
  const wanted = restOf(hash, bits);
  const reader = new ByteReader(data);
  for (let rest = 0; !reader.done; ) {
    rest += reader.read();
    const no = reader.read();
    if (rest === wanted) found.push(no);
    if (rest > wanted) break;
  }
  return found;
}

function keyOf(kind: HashKind, row: number): number {
  return kind * ROWS + row;
}

function rowOf(hash: number, bits: number): number {
  return Math.floor(hash / 2 ** (32 - bits));
}

function restOf(hash: number, bits: number): number {
  return hash % 2 ** (32 - bits);
}
