/** The explorer and the time line over the protocol. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  EXPLORE,
  type ExploreParams,
  type ExploreResult,
  TIMELINE,
  type TimelineParams,
  type TimelineResult,
} from '../../server/src/lsp/protocol.ts';
import { connect, type TestClient } from './client.ts';
import { createTestHost } from './host.ts';

const URI = 'file:///desk/gap.tin';
const TEXT = 'Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio ngày 10/7/2025.';

const groupOf = (items: ExploreResult) => items?.find(({ label }) => label === 'Người');

describe('the explorer over the protocol', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());
  const start = async () => {
    client = await connect({ host: createTestHost() });
    const { connection } = client;
    return {
      ...client,
      explore: (params: ExploreParams) => connection.sendRequest<ExploreResult>(EXPLORE, params),
      timeline: (params: TimelineParams) => connection.sendRequest<TimelineResult>(TIMELINE, params),
    };
  };

  it('gives the items of an open draft as it stands', async () => {
    const { open, change, explore } = await start();
    await open(URI, TEXT);
    const people = groupOf(await explore({ uri: URI, of: { kind: 'draft' } }));
    assert.deepEqual(
      people?.items?.map(({ label }) => label),
      ['Sergei Lavrov', 'Marco Rubio'],
    );
    await change(URI, 2, { text: 'Ông Marco Rubio phát biểu.' });
    const fewer = groupOf(await explore({ uri: URI, of: { kind: 'draft' } }));
    assert.equal(fewer?.items?.length, 1);
  });

  it('has no draft where none is open, but searches the archive of the folder', async () => {
    const { explore } = await start();
    assert.equal(await explore({ of: { kind: 'draft' } }), null);
    assert.equal(await explore({ uri: URI, of: { kind: 'draft' } }), null);
    const [found] = (await explore({ of: { kind: 'search', query: 'Rubio' } })) ?? [];
    assert.equal(found?.label, 'Marco Rubio');
  });

  it('gives the time line of the name at a position, and none where nothing stands', async () => {
    const { open, timeline } = await start();
    await open(URI, TEXT);
    const at = (character: number): TimelineParams => ({
      uri: URI,
      of: { kind: 'position', position: { line: 0, character } },
    });
    const lavrov = await timeline(at(TEXT.indexOf('Lavrov')));
    assert.deepEqual(lavrov?.of, { kind: 'entity', id: 'person/sergei-lavrov' });
    assert.deepEqual(
      lavrov?.periods.flatMap(({ entries }) => entries.map(({ toldIn }) => toldIn)),
      ['archive', 'both'],
    );
    assert.equal(await timeline(at(TEXT.indexOf('ngày'))), null);
    assert.equal(await timeline({ of: { kind: 'draft' } }), null);
  });
});
