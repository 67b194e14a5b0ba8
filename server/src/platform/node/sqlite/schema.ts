/**
 * What an index file holds. An article is one row: what was read in it, packed (see `packedArticle.ts`). The other
 * tables are ways to it: from an entity, from an event's day and its entities, from a line. Terms (see `termList.ts`) are
 * one text in `meta`.
 *
 * An event's number is its article's number times {@link EVENTS_PER_ARTICLE} plus its place among the article's events.
 * A date is EDTF; a day counts from 1970-01-01.
 */
import type { Database } from './database.ts';

/** "Soát" in the file's header, so that `file` and we know it from other SQLite files. */
export const APPLICATION_ID = 0x536f_6174;

/** Rises with each change after which older readers would go wrong, or older files would. */
export const SCHEMA_VERSION = 3;

export const EVENTS_PER_ARTICLE = 4096;

const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE article (no INTEGER PRIMARY KEY, content INTEGER NOT NULL, names BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE entity (no INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT, name TEXT, spellings TEXT, roles TEXT);
CREATE TABLE posting (entity INTEGER, first INTEGER, data BLOB NOT NULL, PRIMARY KEY (entity, first)) WITHOUT ROWID;
CREATE TABLE event_entity (entity INTEGER, date TEXT, event INTEGER, PRIMARY KEY (entity, date DESC, event)) WITHOUT ROWID;
CREATE TABLE event_about (entity INTEGER, day INTEGER, event INTEGER, PRIMARY KEY (entity, day, event)) WITHOUT ROWID;
CREATE TABLE event_day (day INTEGER, date TEXT, event INTEGER, PRIMARY KEY (day, date DESC, event)) WITHOUT ROWID;
CREATE TABLE line (hash INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
`;

/** Made when all is in: building it at the end is faster. */
const INDEXES = 'CREATE UNIQUE INDEX entity_id ON entity (id)';

export function createSchema(database: Database): void {
  database.exec(SCHEMA);
}

export function createIndexes(database: Database): void {
  database.exec(INDEXES);
}

/** Why a file can't be read as an index; undefined where it can. */
export function unfitness(database: Database): 'foreign' | 'older' | 'newer' | undefined {
  const pragma = (name: string) => Number(database.get(`PRAGMA ${name}`)?.[name] ?? 0);
  if (pragma('application_id') !== APPLICATION_ID) return 'foreign';
  const version = pragma('user_version');
  if (version === SCHEMA_VERSION) return undefined;
  return version < SCHEMA_VERSION ? 'older' : 'newer';
}
