/** How the archive stands, and how a draft does, over the protocol. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  ARCHIVE,
  type ArchiveParams,
  type ArchiveResult,
  RELOAD,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { connect, type TestClient } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost, type TestHost } from './host.ts';

describe('the archive over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const start = async (files: Readonly<Record<string, string>>): Promise<TestHost> => {
    const host = createTestHost(files);
    client = await connect({ host });
    return host;
  };
  const archive = (params: ArchiveParams = {}) =>
    client.connection.sendRequest<ArchiveResult | null>(ARCHIVE, params);
  const statusOf = async (uri: string, text: string): Promise<StatusParams | undefined> => {
    await client.open(uri, text);
    await client.pushed((params) => params.uri === uri);
    return client.statuses.findLast((status) => status.uri === uri);
  };

  it('is that of the folder: its articles, whose they are, and where they lie', async () => {
    await start({});
    assert.deepEqual(await archive(), {
      articles: 2,
      outlets: ['Báo Sáng', 'Báo Chiều'],
      parts: [{ uri: 'file:///archive', isShipped: true }],
      problems: [],
    });
  });

  it('is that of a draft’s desk, and says what could not be read', async () => {
    await start({ '/desk/soat.yml': 'corpus: thieu\n' });
    const { articles, outlets, parts, problems } = (await archive({ uri: DRAFT })) ?? {};
    assert.deepEqual([articles, outlets], [0, []]);
    assert.deepEqual(parts, [{ uri: 'file:///desk/thieu', isShipped: false }]);
    assert.deepEqual(problems, ['/desk/thieu: không tìm thấy']);
  });

  it('is read anew when asked', async () => {
    const host = await start({});
    await client.open(DRAFT, TEXT);
    await client.pushed((params) => params.uri === DRAFT);
    assert.equal(host.opened.length, 1);
    await client.connection.sendRequest(RELOAD);
    assert.equal(host.opened.length, 2);
  });

  it('is told of with a draft: how much there is, that it is broken, that the draft is one of its articles', async () => {
    await start({ '/desk/soat.yml': 'corpus: [/archive, kho]\n', '/desk/hong/soat.yml': 'corpus: thieu\n' });
    const { articles, broken, archived } = (await statusOf(DRAFT, TEXT)) ?? {};
    assert.deepEqual([articles, broken, archived], [2, undefined, undefined]);
    const read = await statusOf('file:///desk/kho/a.tin', TEXT);
    assert.equal(read?.archived, true);
    const missing = await statusOf('file:///desk/hong/a.tin', TEXT);
    assert.deepEqual([missing?.articles, missing?.broken], [undefined, true]);
  });
});
