/** What the archive confirms, over the protocol. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { VERIFIED, type VerifiedParams, type VerifiedResult } from '../../server/src/lsp/protocol.ts';
import { connect, type TestClient } from './client.ts';
import { createTestHost } from './host.ts';

const URI = 'file:///desk/gap.tin';
const TEXT = 'Ông Sergei Lavrov gặp ông Marco Rubio ngày 10/7/2025.';

describe('verified marks over the protocol', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());
  const verified = (params: VerifiedParams) =>
    client?.connection.sendRequest<VerifiedResult>(VERIFIED, params);

  it('are of the draft as it stands', async () => {
    client = await connect({ host: createTestHost() });
    await client.open(URI, TEXT);
    const [mark, ...others] = (await verified({ uri: URI })) ?? [];
    assert.deepEqual(others, [], 'each name stands in one article only');
    assert.equal(mark?.kind, 'date');
    assert.equal(TEXT.slice(mark.range.start.character, mark.range.end.character), '10/7/2025');
    await client.change(URI, 2, { text: TEXT.replace('10/7', '9/7') });
    assert.deepEqual(await verified({ uri: URI }), []);
  });

  it('are none of what is no draft', async () => {
    client = await connect({ host: createTestHost() });
    assert.equal(await verified({ uri: URI }), null);
  });
});
