import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createAnnotator } from '../../server/src/draft/annotate.ts';
import { createGazetteer } from '../../server/src/names/gazetteer.ts';
import { openArchive } from '../../server/src/platform/node/openArchive.ts';

describe('opening an archive for an editor', () => {
  const annotator = createAnnotator(createGazetteer([]));
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'soat-archive-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('reads several into one', async () => {
    const { archive, problems } = await openArchive(['server/corpus', 'examples/kho-bai'], annotator);
    assert.deepEqual(problems, []);
    assert.equal(archive?.size, 29);
  });

  it('says what is not there, and opens the rest', async () => {
    const { archive, problems } = await openArchive([join(folder, 'none'), 'examples/kho-bai'], annotator);
    assert.equal(archive?.size, 24);
    assert.deepEqual(
      problems.map(({ path }) => path),
      [join(folder, 'none')],
    );
  });

  it('of nothing but an empty folder is none', async () => {
    const { archive, problems } = await openArchive([folder], annotator);
    assert.equal(archive, undefined);
    assert.match(problems[0]?.message.vi ?? '', /không có bài nào/u);
  });

  it('leaves others their turn while it reads', async () => {
    const rows = Array.from({ length: 1500 }, (_, id) =>
      JSON.stringify({
        id,
        title: `Bài ${id}`,
        published: '2025-07-10',
        body: 'Ngày 10/7, ông Nam đến Huế. '.repeat(20),
      }),
    );
    const file = join(folder, 'rows.ndjson');
    writeFileSync(file, rows.join('\n'));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const { archive } = await openArchive([file], annotator);
    clearInterval(timer);
    assert.equal(archive?.size, rows.length);
    assert.ok(turns >= 3, `there were ${turns} turns`);
  });
});
