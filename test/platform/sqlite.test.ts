import { strict as assert } from 'node:assert';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import type { Archive } from '../../server/src/archive/archive.ts';
import type { Harvest } from '../../server/src/archive/harvest.ts';
import { machine, pagesOf } from '../../server/src/platform/browser/machine.ts';
import { createDatabase } from '../../server/src/platform/node/sqlite/database.ts';
import { hash32 } from '../../server/src/platform/node/sqlite/hash.ts';
import { IndexWriter } from '../../server/src/platform/node/sqlite/indexWriter.ts';
import { openIndex } from '../../server/src/platform/node/sqlite/openIndex.ts';
import { toReadArticle } from '../../server/src/platform/node/sqlite/readArticle.ts';
import { openIndexFile } from '../../server/src/platform/sqlite/openIndex.ts';
import { SCHEMA_VERSION } from '../../server/src/platform/sqlite/schema.ts';
import { foldText } from '../../server/src/text/fold.ts';
import { describeArchive } from '../archive/conformance.ts';

/** `hash32` of a line as this version of the index folds it. */
const FOLDED = 4_119_995_220;

const folder = mkdtempSync(join(tmpdir(), 'soat-sqlite-'));
let files = 0;

function write(harvests: readonly Harvest[]): string {
  const path = join(folder, `${++files}.soat`);
  const writer = new IndexWriter(path, '0');
  harvests.forEach((harvest, i) => {
    writer.add(toReadArticle(harvest), i);
  });
  writer.finish();
  return path;
}

async function opened(path: string): Promise<Archive> {
  const result = await openIndex(path);
  if ('message' in result) throw new Error(result.message.en);
  return result.archive;
}

after(() => rmSync(folder, { recursive: true }));

describeArchive('SQLite', (harvests) => opened(write(harvests)));

describeArchive('SQLite in a browser', async (harvests) => {
  const path = write(harvests);
  const bytes = new Uint8Array(readFileSync(path));
  const result = openIndexFile(
    path,
    () => pagesOf(bytes),
    machine,
    (inner) => join(folder, inner),
  );
  if ('message' in result) throw new Error(result.message.en);
  return result.archive;
});

describe('an index file', () => {
  it('is read by many at once, from a folder that is not written to', async () => {
    const path = write([]);
    chmodSync(folder, 0o500);
    try {
      const before = readdirSync(folder);
      const archives = await Promise.all([opened(path), opened(path)]);
      for (const archive of archives)
        await archive.lookUp({ entities: ['place/x'], events: [], days: [], lines: [] });
      assert.deepEqual(readdirSync(folder), before, 'no lock is left');
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  it('has a version that rises with the folding of its lines', () => {
    const folded = foldText('Thuý và HOÀ  ở Quý Dương: “Được, nghiễm nhiên”');
    assert.deepEqual(
      [SCHEMA_VERSION, hash32(folded)],
      [6, FOLDED],
      'lines of older indexes are folded otherwise: raise the version and renew both figures',
    );
  });

  it('has a name with spaces, accents and signs that mean something in a URI', async () => {
    const path = join(folder, 'kho bài 100% #1?.soat');
    const writer = new IndexWriter(path, '0');
    writer.finish();
    assert.equal((await opened(path)).size, 0);
  });

  it('of another version, of another program or broken is told for what it is', async () => {
    const told = async (sql: string) => {
      const path = write([]);
      const database = createDatabase(path);
      database.exec(sql);
      database.close();
      const result = await openIndex(path);
      return 'message' in result ? result.message.en : 'opened';
    };
    assert.match(await told('PRAGMA user_version = 0'), /older/u);
    assert.match(await told('PRAGMA user_version = 999'), /newer/u);
    assert.match(await told('PRAGMA application_id = 7'), /no index of Soát/u);
    assert.match(await told('DROP TABLE meta'), /broken/u);
  });
});
