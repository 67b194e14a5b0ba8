/**
 * SQLite as WebAssembly. An index file is never changed in place: it is written under another name and then renamed
 * (see `buildIndex.ts`). So it is read as SQLite's "immutable" files are: no lock is taken, any number of processes
 * read at once, a folder need not be writable, and a look-up costs no more outside a transaction than inside one.
 */
import * as sqlite from 'node-sqlite3-wasm';
import { Database, type Statement } from 'node-sqlite3-wasm';

export type { Database, Statement } from 'node-sqlite3-wasm';

/** Opens a file to be written. It must be a new one that no other process knows of: nothing in it is made safe. */
export function createDatabase(path: string): Database {
  const database = new Database(path);
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  return database;
}

/** What of the module its types don't tell; the package is pinned to the version that has it. */
interface Internals {
  cwrap(name: string, result: 'number', args: readonly string[]): (...values: unknown[]) => number;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _sqlite3_bind_blob(statement: number, at: number, from: number, size: number, destructor: number): number;
  _sqlite3_step(statement: number): number;
}

const OPEN_READONLY_URI = 0x01 | 0x40;
const TRANSIENT = -1;

/**
 * Opens a file to be read as immutable. The package itself opens files by path only, and SQLite takes that promise in
 * a URI only: so SQLite's own function is called, and the handle it gives is put into a `Database`.
 *
 * @throws where it can't be opened.
 */
export function openImmutable(path: string): Database {
  const module = sqlite as unknown as Internals;
  const out = module._malloc(4);
  const scratch = new Database(':memory:');
  try {
    const open = module.cwrap('sqlite3_open_v2', 'number', ['string', 'number', 'number', 'number']);
    const failed = open(`${toUri(path)}?immutable=1`, out, OPEN_READONLY_URI, 0) !== 0;
    const handle = readNumber(scratch, module, out);
    const database = Object.assign(Object.create(Database.prototype) as Database, {
      _ptr: handle,
      _functions: new Map(),
    });
    if (!failed) return database;
    if (handle) database.close();
    throw new Error(`cannot open ${path}`);
  } finally {
    scratch.close();
    module._free(out);
  }
}

function toUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return `file:${slashed.startsWith('/') ? '' : '/'}${encodeURI(slashed).replace(/[?#]/gu, encodeURIComponent)}`;
}

/** A 32-bit number in the module's memory, which can be seen through SQLite only: as a blob. */
function readNumber(scratch: Database, module: Internals, from: number): number {
  scratch.exec('CREATE TABLE seen (bytes BLOB)');
  const insert = scratch.prepare('INSERT INTO seen VALUES (?)');
  const { _ptr: statement } = insert as unknown as { readonly _ptr: number };
  module._sqlite3_bind_blob(statement, 1, from, 4, TRANSIENT);
  module._sqlite3_step(statement);
  insert.finalize();
  const bytes = scratch.get('SELECT bytes FROM seen')?.['bytes'];
  if (!(bytes instanceof Uint8Array)) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

/** The only row of a query. */
export function one<Row>(statement: Statement, ...values: (number | string)[]): Row | undefined {
  return (statement.get(values) ?? undefined) as Row | undefined;
}

export function all<Row>(statement: Statement, ...values: (number | string)[]): Row[] {
  return statement.all(values) as Row[];
}
