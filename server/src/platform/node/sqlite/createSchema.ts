/** The tables of an index file: see `sqlite/schema.ts` for what they mean. */
import { APPLICATION_ID, SCHEMA_VERSION } from '../../sqlite/schema.ts';
import type { Database } from './database.ts';

const SCHEMA = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
CREATE TABLE meta (no INTEGER PRIMARY KEY, key TEXT NOT NULL, value NOT NULL);
CREATE TABLE block (first INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE entity (no INTEGER PRIMARY KEY, mentions INTEGER NOT NULL, data BLOB NOT NULL, tellings BLOB);
CREATE TABLE day (day INTEGER PRIMARY KEY, tellings BLOB NOT NULL);
CREATE TABLE line (hash INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
CREATE TABLE near_term (half INTEGER PRIMARY KEY, terms TEXT NOT NULL);
CREATE TABLE hash (key INTEGER PRIMARY KEY, data BLOB NOT NULL);
`;

export function createSchema(database: Database): void {
  database.exec(SCHEMA);
}
