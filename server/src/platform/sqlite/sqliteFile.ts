/**
 * Reads tables of an SQLite file by rowid, and no more: what looking up an index takes. SQLite itself, as WebAssembly,
 * costs a new process 0.3 s of processor time before the first row (0.2 s of it V8’s, to make it fast), as much
 * as a whole check; and it locks a file that is never changed in place. The format is fixed and documented
 * (https://www.sqlite.org/fileformat2.html, whose terms are used here). Writing is SQLite's own.
 */
import { countWhile } from '../../text/ordered.ts';
import type { Pages } from './machine.ts';
import { fromUtf8 } from './utf8.ts';

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
  private readonly file: Pages;
  private readonly pageSize: number;
  /** Bytes of a page but those that are reserved. */
  private readonly usable: number;
  private readonly pages = new Map<number, Page>();
  /** Root pages by table. */
  private readonly tables: ReadonlyMap<string, number>;

  /**
   * @param file Closed with this; at once where it is no SQLite file.
   * @throws where it is no SQLite file.
   */
  constructor(file: Pages) {
    this.file = file;
    try {
      const header = file.read(0, HEADER);
      if (!isSqlite(header)) throw new Error('no SQLite file');
      const view = viewOf(header);
      const size = view.getUint16(16);
      this.pageSize = size === 1 ? 65_536 : size;
      this.usable = this.pageSize - (header[20] ?? 0);
      this.userVersion = view.getUint32(60);
      this.applicationId = view.getUint32(68);
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
    this.file.close();
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
    const beyond = countWhile(page.cells, (cell) =>
      page.isLeaf ? page.rowid(cell) <= rowid : page.rowid(cell) < rowid,
    );
    if (page.isLeaf) return beyond > 0 ? this.rowIn(page, beyond - 1) : undefined;
    return (
      this.last(page.child(beyond), rowid) ??
      (beyond > 0 ? this.last(page.child(beyond - 1), rowid) : undefined)
    );
  }

  private rowIn(page: Page, cell: number): RowAt {
    const { size, rowid, at } = page.leafCell(cell);
    const read = () => readRecord(this.payload(page, at, size));
    return {
      rowid,
      get row() {
        return read();
      },
    };
  }

  /** What does not fit into the page goes on in a chain of others. */
  private payload({ bytes, view }: Page, at: number, size: number): Uint8Array {
    const most = this.usable - 35;
    if (size <= most) return bytes.subarray(at, at + size);
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const kept = least + ((size - least) % (this.usable - 4));
    const local = kept <= most ? kept : least;
    const whole = new Uint8Array(size);
    whole.set(bytes.subarray(at, at + local));
    let next = view.getUint32(at + local);
    for (let filled = local; filled < size && next; ) {
      const overflow = this.read(next);
      const part = overflow.subarray(4, Math.min(this.usable, 4 + size - filled));
      whole.set(part, filled);
      filled += part.length;
      next = viewOf(overflow).getUint32(0);
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

  private read(no: number): Uint8Array {
    const bytes = this.file.read((no - 1) * this.pageSize, this.pageSize);
    if (bytes.length < this.pageSize) throw new Error(`page ${no} is missing`);
    return bytes;
  }
}

/** How many bytes {@link isSqlite} looks at. */
export const MAGIC_BYTES = MAGIC.length;

/** Whether a file is one of SQLite's, by its first bytes. */
export function isSqlite(bytes: Uint8Array): boolean {
  return fromUtf8(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** A page of a table's b-tree. */
class Page {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly isLeaf: boolean;
  readonly cells: number;
  private readonly at: number;

  /** @param at Where its header begins. */
  constructor(bytes: Uint8Array, at: number) {
    const kind = bytes[at];
    if (kind !== LEAF && kind !== INTERIOR) throw new Error('not a page of a table');
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.at = at;
    this.isLeaf = kind === LEAF;
    this.cells = this.view.getUint16(at + 3);
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
    return this.view.getUint32(cell === this.cells ? this.at + 8 : this.cell(cell));
  }

  /** @returns Size of the record, rowid, and where the record begins. */
  leafCell(cell: number): { readonly size: number; readonly rowid: number; readonly at: number } {
    const size = readVarint(this.bytes, this.cell(cell));
    const rowid = readVarint(this.bytes, end);
    return { size, rowid, at: end };
  }

  private cell(no: number): number {
    return this.view.getUint16(this.at + (this.isLeaf ? 8 : 12) + no * 2);
  }
}

/** Where the number ended that was read last. A look-up reads hundreds: an object for each would cost more than reading. */
let end = 0;

/** Seven bits a byte, the highest first; the ninth byte has eight. Exact up to 2^53. */
function readVarint(bytes: Uint8Array, at: number): number {
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

function readRecord(record: Uint8Array): SqliteRow {
  const headerEnd = readVarint(record, 0);
  const row: (number | string | Uint8Array | null)[] = [];
  let at = headerEnd;
  for (let next = end; next < headerEnd; ) {
    const type = readVarint(record, next);
    next = end;
    if (type >= 12) {
      const size = Math.floor((type - 12) / 2);
      row.push(type % 2 ? fromUtf8(record.subarray(at, at + size)) : record.subarray(at, at + size));
      at += size;
    } else if (type >= 8) row.push(type - 8);
    else if (type === 7) {
      row.push(viewOf(record).getFloat64(at));
      at += 8;
    } else {
      const size = INTEGERS[type] ?? 0;
      if (type === 0) row.push(null);
      else row.push(size === 8 ? Number(viewOf(record).getBigInt64(at)) : readInteger(record, at, size));
      at += size;
    }
  }
  return row;
}

/** A whole number of up to six bytes, the highest first, in two's complement. */
function readInteger(bytes: Uint8Array, at: number, size: number): number {
  let value = ((bytes[at] ?? 0) << 24) >> 24;
  for (let i = 1; i < size; i++) value = value * 0x100 + (bytes[at + i] ?? 0);
  return value;
}
