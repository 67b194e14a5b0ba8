/**
 * Reads tables of an SQLite file by rowid, and no more: what looking up an index takes. SQLite itself, as WebAssembly,
 * costs a new process 0.3 s of processor time before the first row (0.2 s of it V8’s, to make it fast), as much
 * as a whole check; and it locks a file that is never changed in place. The format is fixed and documented
 * (https://www.sqlite.org/fileformat2.html, whose terms are used here). Writing is SQLite's own.
 */
import { closeSync, openSync, readSync } from 'node:fs';

/** Values of a row by column. An INTEGER PRIMARY KEY is null here: it is the rowid. */
export type SqliteRow = readonly (number | string | Uint8Array | null)[];

export interface RowAt {
  readonly rowid: number;
  /** Read when it is asked for. */
  readonly row: SqliteRow;
}

const MAGIC = 'SQLite format 3\0';
/** Size of the file's header, which stands before the first page's own. */
const HEADER = 100;
const INTERIOR = 0x05;
const LEAF = 0x0d;
/** Pages of b-trees kept: 8 MiB. What goes on behind a page is read once, for what keeps it. */
const PAGES = 2048;

export class SqliteFile {
  readonly applicationId: number;
  readonly userVersion: number;
  private readonly file: number;
  private readonly pageSize: number;
  /** Bytes of a page but those that are reserved. */
  private readonly usable: number;
  private readonly pages = new Map<number, Page>();
  /** Root pages by table. */
  private readonly tables: ReadonlyMap<string, number>;

  /** @throws where it can't be opened or is no SQLite file. */
  constructor(path: string) {
    this.file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(HEADER);
      readSync(this.file, header, 0, HEADER, 0);
      if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error(`${path} is no SQLite file`);
      const size = header.readUInt16BE(16);
      this.pageSize = size === 1 ? 65_536 : size;
      this.usable = this.pageSize - (header[20] ?? 0);
      this.userVersion = header.readUInt32BE(60);
      this.applicationId = header.readUInt32BE(68);
      this.tables = new Map(
        Array.from(this.rowsOf(1), ({ row: [, name, , root] }) => [String(name), Number(root)] as const),
      );
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The row of a rowid. */
  get(table: string, rowid: number): SqliteRow | undefined {
    const found = this.last(this.rootOf(table), rowid);
    return found?.rowid === rowid ? found.row : undefined;
  }

  /** The row with the greatest rowid up to this one. */
  lastUpTo(table: string, rowid: number): RowAt | undefined {
    return this.last(this.rootOf(table), rowid);
  }

  /** All rows by rowid. */
  rows(table: string): Iterable<RowAt> {
    return this.rowsOf(this.rootOf(table));
  }

  close(): void {
    closeSync(this.file);
  }

  private rootOf(table: string): number {
    const root = this.tables.get(table);
    if (root === undefined) throw new Error(`there is no table ${table}`);
    return root;
  }

  private *rowsOf(no: number): Iterable<RowAt> {
    const page = this.page(no);
    for (let i = 0; i < page.cells; i++) {
      if (page.isLeaf) yield this.rowIn(page, i);
      else yield* this.rowsOf(page.child(i));
    }
    if (!page.isLeaf) yield* this.rowsOf(page.child(page.cells));
  }

  private last(no: number, rowid: number): RowAt | undefined {
    const page = this.page(no);
    // The first cell beyond it: those of an interior page bear the greatest rowid of their child.
    let [low, high] = [0, page.cells];
    while (low < high) {
      const middle = (low + high) >> 1;
      const key = page.rowid(middle);
      if (page.isLeaf ? key > rowid : key >= rowid) high = middle;
      else low = middle + 1;
    }
    if (page.isLeaf) return low > 0 ? this.rowIn(page, low - 1) : undefined;
    return this.last(page.child(low), rowid) ?? (low > 0 ? this.last(page.child(low - 1), rowid) : undefined);
  }

  private rowIn(page: Page, cell: number): RowAt {
    const { size, rowid, at } = page.leafCell(cell);
    const read = () => readRecord(this.payload(page.bytes, at, size));
    return {
      rowid,
      get row() {
        return read();
      },
    };
  }

  /** What does not fit into the page goes on in a chain of others. */
  private payload(page: Buffer, at: number, size: number): Buffer {
    const most = this.usable - 35;
    if (size <= most) return page.subarray(at, at + size);
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const kept = least + ((size - least) % (this.usable - 4));
    const local = kept <= most ? kept : least;
    const whole = Buffer.allocUnsafe(size);
    page.copy(whole, 0, at, at + local);
    let next = page.readUInt32BE(at + local);
    for (let filled = local; filled < size && next; ) {
      const overflow = this.read(next);
      filled += overflow.copy(whole, filled, 4, Math.min(this.usable, 4 + size - filled));
      next = overflow.readUInt32BE(0);
    }
    return whole;
  }

  private page(no: number): Page {
    const known = this.pages.get(no);
    if (known) return known;
    const page = new Page(this.read(no), no === 1 ? HEADER : 0);
    if (this.pages.size >= PAGES) this.pages.clear();
    this.pages.set(no, page);
    return page;
  }

  private read(no: number): Buffer {
    const bytes = Buffer.alloc(this.pageSize);
    if (readSync(this.file, bytes, 0, this.pageSize, (no - 1) * this.pageSize) < this.pageSize)
      throw new Error(`page ${no} is missing`);
    return bytes;
  }
}

/** A page of a table's b-tree. */
class Page {
  readonly bytes: Buffer;
  readonly isLeaf: boolean;
  readonly cells: number;
  private readonly at: number;

  /** @param at Where its header begins. */
  constructor(bytes: Buffer, at: number) {
    const kind = bytes[at];
    if (kind !== LEAF && kind !== INTERIOR) throw new Error('not a page of a table');
    this.bytes = bytes;
    this.at = at;
    this.isLeaf = kind === LEAF;
    this.cells = bytes.readUInt16BE(at + 3);
  }

  rowid(cell: number): number {
    if (this.isLeaf) {
      readVarint(this.bytes, this.cell(cell));
      return readVarint(this.bytes, end);
    }
    return readVarint(this.bytes, this.cell(cell) + 4);
  }

  /** The child before a cell, or the last one behind all of them. */
  child(cell: number): number {
    return this.bytes.readUInt32BE(cell === this.cells ? this.at + 8 : this.cell(cell));
  }

  /** @returns Size of the record, rowid, and where the record begins. */
  leafCell(cell: number): { readonly size: number; readonly rowid: number; readonly at: number } {
    const size = readVarint(this.bytes, this.cell(cell));
    const rowid = readVarint(this.bytes, end);
    return { size, rowid, at: end };
  }

  private cell(no: number): number {
    return this.bytes.readUInt16BE(this.at + (this.isLeaf ? 8 : 12) + no * 2);
  }
}

/** Where the number ended that was read last. A look-up reads hundreds: an object for each would cost more than reading. */
let end = 0;

/** Seven bits a byte, the highest first; the ninth byte has eight. Exact up to 2^53. */
function readVarint(bytes: Buffer, at: number): number {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = bytes[at + i] ?? 0;
    value = value * 0x80 + (byte & 0x7f);
    if (byte < 0x80) {
      end = at + i + 1;
      return value;
    }
  }
  end = at + 9;
  return value * 0x100 + (bytes[at + 8] ?? 0);
}

/** Bytes of the integers of serial types 1 to 6. */
const INTEGERS = [0, 1, 2, 3, 4, 6, 8];

function readRecord(record: Buffer): SqliteRow {
  const headerEnd = readVarint(record, 0);
  const row: (number | string | Uint8Array | null)[] = [];
  let at = headerEnd;
  for (let next = end; next < headerEnd; ) {
    const type = readVarint(record, next);
    next = end;
    if (type >= 12) {
      const size = Math.floor((type - 12) / 2);
      row.push(type % 2 ? record.toString('utf8', at, at + size) : record.subarray(at, at + size));
      at += size;
    } else if (type >= 8) row.push(type - 8);
    else if (type === 7) {
      row.push(record.readDoubleBE(at));
      at += 8;
    } else {
      const size = INTEGERS[type] ?? 0;
      if (type === 0) row.push(null);
      else row.push(size === 8 ? Number(record.readBigInt64BE(at)) : record.readIntBE(at, size));
      at += size;
    }
  }
  return row;
}
