import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { after, describe, it } from 'mocha';
import { createDatabase } from '../../server/src/platform/node/sqlite/database.ts';
import { openPages } from '../../server/src/platform/node/sqlite/machine.ts';
import { SqliteFile } from '../../server/src/platform/sqlite/sqliteFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'soat-file-'));
let files = 0;
after(() => rmSync(folder, { recursive: true }));

type Value = number | string | Uint8Array | null;

/** What SQLite wrote, opened by our reader. */
function written(rows: ReadonlyMap<number, Value>, pageSize = 4096): SqliteFile {
  const path = join(folder, `${++files}.db`);
  const database = createDatabase(path);
  database.exec(`PRAGMA page_size = ${pageSize}; PRAGMA user_version = 7; PRAGMA application_id = 11`);
  database.exec('CREATE TABLE other (x); CREATE TABLE row (no INTEGER PRIMARY KEY, value, more TEXT); BEGIN');
  for (const [no, value] of rows) database.run('INSERT INTO row VALUES (?, ?, ?)', [no, value, 'ế']);
  database.exec('COMMIT');
  database.close();
  return new SqliteFile(openPages(path));
}

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -(2 ** 47), max: 2 ** 47 }),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.uint8Array({ minLength: 1, maxLength: 9000 }),
  fc.constant(null),
  fc.constantFrom(0, 1, -1, 127, 128, 2 ** 31, 2 ** 32),
);
const rowid = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }));

describe('reading a file of SQLite’s', () => {
  it('gives every row as it was written, and none that was not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(rowid, value), { selector: ([no]) => no, maxLength: 60 }),
        fc.constantFrom(512, 4096, 65_536),
        rowid,
        (entries, pageSize, asked) => {
          const rows = new Map(entries);
          const file = written(rows, pageSize);
          const inOrder = [...rows].sort(([a], [b]) => a - b);
          assert.deepEqual(
            Array.from(file.rows('row'), (found) => [found.rowid, plain(found.row[1])]),
            inOrder.map(([no, one]) => [no, plain(one)]),
          );
          for (const [no, one] of rows)
            assert.deepEqual(file.get('row', no)?.map(plain), [null, plain(one), 'ế']);
          assert.equal(file.get('row', asked) !== undefined, rows.has(asked));
          assert.equal(file.lastUpTo('row', asked)?.rowid, inOrder.filter(([no]) => no <= asked).at(-1)?.[0]);
          file.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds its way in a table of several levels', () => {
    const rows = new Map(Array.from({ length: 20_000 }, (_, i) => [i * 3, `bài số ${i}`] as const));
    const file = written(rows, 512);
    for (let i = 0; i < 60_010; i += 7) {
      assert.equal(file.get('row', i)?.[1], rows.get(i));
      assert.equal(file.lastUpTo('row', i)?.rowid, Math.min(i - (i % 3), 59_997));
    }
    assert.equal(Array.from(file.rows('row')).length, rows.size);
    assert.deepEqual([file.userVersion, file.applicationId], [7, 11]);
    file.close();
  });

  it('throws at what is no such file, is cut off, or has no such table', () => {
    const path = join(folder, 'none.db');
    writeFileSync(path, 'SQLite format 3');
    assert.throws(() => new SqliteFile(openPages(path)));
    assert.throws(() => openPages(join(folder, 'missing.db')));
    const file = written(new Map());
    assert.throws(() => file.get('none', 1));
    file.close();
  });
});

function plain(found: Value | undefined): unknown {
  return found instanceof Uint8Array ? Buffer.from(found).toString('hex') : found === 0 ? 0 : found;
}
