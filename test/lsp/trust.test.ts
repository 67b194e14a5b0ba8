import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import { TRUST_GRANTED } from '../../server/src/lsp/protocol.ts';
import { connect, type TestClient } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost, NAMES, type TestHost } from './host.ts';

describe('a workspace that is not trusted', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  const start = async (host: TestHost, trusted = false, settings: unknown = {}) => {
    client = await connect({
      host,
      settings,
      initialize: { initializationOptions: { status: true, trusted } },
    });
    await client.open(DRAFT, TEXT);
    return client.pushed(({ uri, version }) => uri === DRAFT && version === 1);
  };

  it('has its drafts checked, with its own configuration and the archive that comes with Soát', async () => {
    const host = createTestHost({ '/desk/soat.yml': NAMES });
    const { diagnostics } = await start(host);
    assert.equal(diagnostics.length, 3);
    assert.deepEqual(host.opened, [['/archive']]);
    assert.deepEqual(client.messages, []);
  });

  it('has no archive opened outside, and is told so; once trusted, it is opened without a restart', async () => {
    const host = createTestHost({ '/desk/soat.yml': `${NAMES}corpus: [kho, /other/kho]\n` });
    await start(host);
    assert.deepEqual(host.opened, [['/desk/kho']]);
    assert.match(client.messages.join('\n'), /\/other\/kho: nằm ngoài thư mục làm việc chưa được tin cậy/u);
    await client.connection.sendNotification(TRUST_GRANTED);
    await client.pushed(({ uri, version }) => uri === DRAFT && version === 1);
    assert.deepEqual(host.opened.at(-1), ['/desk/kho', '/other/kho']);
  });

  it('has no archive of the settings opened outside', async () => {
    const host = createTestHost({});
    await start(host, false, { corpus: ['/secret'] });
    assert.deepEqual(host.opened, []);
    assert.match(client.messages.join('\n'), /secret:1: nằm ngoài/u);
  });

  it('is not led outside by a link', async () => {
    const host = createTestHost({ '/desk/soat.yml': `${NAMES}corpus: kho\n` });
    host.realPath = async (path) => (path === '/desk/kho' ? '/secret/kho' : path);
    await start(host);
    assert.deepEqual(host.opened, []);
  });

  it('has no soat.yml above it read, and is told so once; once trusted, it holds', async () => {
    const host = createTestHost({ '/soat.yml': 'rules: { text: off }\n' });
    host.findConfig = async () => '/soat.yml';
    const read: string[] = [];
    const { readText } = host;
    host.readText = (path) => {
      read.push(path);
      return readText(path);
    };
    await start(host);
    await client.change(DRAFT, 2, { text: `${TEXT}\n` });
    await client.pushed(({ uri, version }) => uri === DRAFT && version === 2);
    assert.equal(client.messages.filter((message) => message.includes('/soat.yml: nằm ngoài')).length, 1);
    assert.deepEqual(read, []);
    await client.connection.sendNotification(TRUST_GRANTED);
    await client.pushed(({ uri, version }) => uri === DRAFT && version === 2);
    assert.deepEqual(read, ['/soat.yml']);
  });

  it('that is trusted has everything opened', async () => {
    const host = createTestHost({ '/desk/soat.yml': `${NAMES}corpus: /other/kho\n` });
    await start(host, true);
    assert.deepEqual(host.opened, [['/other/kho']]);
  });
});

describe('distrust', () => {
  it('is declared to VS Code, with the setting that leads outside', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, ['soat.corpus']);
    assert.equal(capabilities.virtualWorkspaces, true);
  });
});
