/** SQLite as WebAssembly, to write a file. Reading one takes less: see `sqliteFile.ts`. */
import { Database } from 'node-sqlite3-wasm';

export type { Database, Statement } from 'node-sqlite3-wasm';

/** Opens a file to be written. It must be a new one that no other process knows of: nothing in it is made safe. */
export function createDatabase(path: string): Database {
  const database = new Database(path);
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
  return database;
}
