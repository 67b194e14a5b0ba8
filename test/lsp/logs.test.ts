import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { connect, type TestClient } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost } from './host.ts';

describe('the log', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it('holds no word of a draft, whether its check goes well or breaks', async () => {
    const host = createTestHost();
    const { openArchive } = host;
    let isBroken = true;
    host.openArchive = (paths, annotator) =>
      isBroken ? Promise.reject(new Error('disk is gone')) : openArchive(paths, annotator);
    client = await connect({ host });
    const secret = 'Vinhomes Tuyệt Mật';
    const text = `${TEXT}\n\nÔng nói với ${secret}.\n`;
    await client.open(DRAFT, text);
    await client.pushed(({ uri, version }) => uri === DRAFT && version === 1);
    isBroken = false;
    await client.change(DRAFT, 2, { text: `${text} ` });
    await client.pushed(({ uri, version }) => uri === DRAFT && version === 2);
    await client.hover(DRAFT, 0, 3);
    await client.codeActions(DRAFT, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } });
    const logs = client.logs.join('\n');
    assert.match(logs, /disk is gone/u);
    for (const word of [secret, ...TEXT.split('\n').filter((line) => line.length > 10)])
      assert.ok(!logs.includes(word), logs);
  });
});
