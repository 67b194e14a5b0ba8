import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import { checkLong } from '../../server/src/lsp/longDrafts.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import { shouting, spelling } from '../support/desk.ts';
import { connect, itemsOf, PULL, type TestClient, type TestClientOptions } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost, NAMES } from './host.ts';

describe('the language server', () => {
  let client: TestClient;
  const start = async (options: Partial<TestClientOptions> = {}) => {
    client = await connect({ host: createTestHost(), ...options });
    return client;
  };
  afterEach(() => client.stop());

  describe('settings and soat.yml', () => {
    it('change what is said, at once', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      await client.setSettings({ rules: { 'test/spelling': 'off' }, locale: 'en' });
      const { diagnostics } = await client.pushed(({ uri }) => uri === DRAFT);
      assert.deepEqual(
        diagnostics.map(({ message }) => message),
        ['Not of the story'],
      );
    });

    it('are asked for again by the client that asks', async () => {
      await start({ capabilities: PULL });
      await client.open(DRAFT, TEXT);
      const before = await client.pull(DRAFT);
      await client.setSettings({ rules: { 'test/spelling': 'off' } });
      await client.refreshed();
      assert.equal(itemsOf(await client.pull(DRAFT, before.resultId)).length, 1);
    });

    it('of the nearest folder hold', async () => {
      const host = createTestHost({ '/desk/soat.yml': 'rules: { test/spelling: off }' });
      await start({ host });
      await client.open(DRAFT, TEXT);
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 1);
      host.files.set('/desk/soat.yml', '');
      await client.filesChanged('file:///desk/soat.yml');
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 3);
    });

    it('of the file overrule those of the editor', async () => {
      const host = createTestHost({ '/desk/soat.yml': 'rules: { test/spelling: error }' });
      await start({ host, settings: { rules: { 'test/spelling': 'off', 'boilerplate/block': 'hint' } } });
      await client.open(DRAFT, TEXT);
      const { diagnostics } = await client.pushed(({ uri }) => uri === DRAFT);
      assert.deepEqual(
        diagnostics.map(({ severity }) => severity),
        [1, 1, 4],
      );
    });

    it('hold for some drafts only where the file says so, long ones as well', async () => {
      const overrides = 'overrides: [{ files: the-thao/, rules: { test/spelling: hint, boilerplate: off } }]';
      const host = createTestHost({ '/desk/soat.yml': `${NAMES}${overrides}\n` });
      await start({ host });
      const severitiesOf = async (uri: string) => {
        await client.open(uri, TEXT);
        const { diagnostics } = await client.pushed((params) => params.uri === uri);
        return diagnostics.map(({ severity }) => severity);
      };
      assert.deepEqual(await severitiesOf(DRAFT), [2, 2, 2]);
      assert.deepEqual(await severitiesOf('file:///desk/the-thao/a.tin'), [4, 4]);
      assert.deepEqual(await severitiesOf('file:///desk/b.tin'), [2, 2, 2]);
      const job = {
        configFile: '/desk/soat.yml',
        folder: '/desk',
        settings: readSettings({}),
        locale: 'vi',
      } as const;
      const long = async (uri: string) =>
        checkLong({ ...job, document: { uri, version: 1, text: TEXT } }, host, [spelling, shouting]);
      assert.equal((await long(DRAFT)).findings.length, 3);
      assert.equal((await long('file:///desk/the-thao/a.tin')).findings.length, 2);
    });

    it('appear with a new file', async () => {
      const host = createTestHost({});
      await start({ host });
      await client.open('file:///desk/a.txt', TEXT, 'plaintext');
      assert.equal((await client.pushed(({ uri }) => uri.endsWith('a.txt'))).diagnostics.length, 0);
      host.files.set('/desk/soat.yml', '');
      await client.filesChanged('file:///desk/soat.yml');
      assert.equal((await client.pushed(({ uri }) => uri.endsWith('a.txt'))).diagnostics.length, 3);
    });

    it('that are broken are shown in the file, and the old ones go on', async () => {
      const config = 'file:///desk/soat.yml';
      const host = createTestHost({ '/desk/soat.yml': 'rules: { test/spelling: off }' });
      await start({ host });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      host.files.set('/desk/soat.yml', 'locale: vi\nrules: [');
      await client.filesChanged(config);
      const { diagnostics } = await client.pushed(({ uri }) => uri === config);
      assert.equal(diagnostics[0]?.range.start.line, 1);
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 1, 'as before');
      assert.match(client.messages.join(), /Soát – [^/]+\/soat\.yml:2: .*dùng tiếp bản đọc được trước đó/u);
      host.files.set('/desk/soat.yml', '');
      await client.filesChanged(config);
      assert.deepEqual((await client.pushed(({ uri }) => uri === config)).diagnostics, []);
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 3);
    });

    it('with one slip count but for that slip', async () => {
      const text = 'rules:\n  test/spelling: off\n  test/speling: off\n';
      await start({ host: createTestHost({ '/desk/soat.yml': text }) });
      await client.open(DRAFT, TEXT);
      const { diagnostics } = await client.pushed(({ uri }) => uri === 'file:///desk/soat.yml');
      assert.deepEqual(diagnostics[0]?.range, {
        start: { line: 2, character: 2 },
        end: { line: 2, character: 14 },
      });
      assert.match(String(diagnostics[0]?.message), /test\/spelling/u);
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 1);
    });

    it('that name no archive there is are a problem, and the rest is checked', async () => {
      await start({ host: createTestHost({ '/desk/soat.yml': 'corpus: nowhere' }) });
      await client.open(DRAFT, TEXT);
      const { diagnostics } = await client.pushed(({ uri }) => uri.endsWith('soat.yml'));
      assert.equal(diagnostics[0]?.message, '/desk/nowhere: không tìm thấy');
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 3);
    });

    it('of an archive that can’t be opened any more are told, and the archive of before goes on', async () => {
      const host = createTestHost({ '/desk/soat.yml': 'corpus: /archive' });
      await start({ host });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      const articles = client.statuses.at(-1)?.articles;
      assert.ok(articles);
      const config = 'file:///desk/soat.yml';
      host.files.set('/desk/soat.yml', 'corpus: nowhere\nrules: { test/spelling: off }');
      await client.filesChanged(config);
      const { diagnostics } = await client.pushed(({ uri }) => uri === config);
      assert.equal(diagnostics[0]?.message, '/desk/nowhere: không tìm thấy');
      // What else the file says holds.
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 1);
      assert.equal(client.statuses.at(-1)?.articles, articles);
      assert.match(client.messages.join(), /nowhere: không tìm thấy.*dùng tiếp bản đọc được trước đó/u);
      host.files.set('/desk/soat.yml', 'corpus: /archive');
      await client.filesChanged(config);
      assert.deepEqual((await client.pushed(({ uri }) => uri === config)).diagnostics, []);
    });

    it('that are broken are forgotten with the file', async () => {
      const config = 'file:///desk/soat.yml';
      const host = createTestHost({ '/desk/soat.yml': 'rules: [' });
      await start({ host });
      await client.open(DRAFT, TEXT);
      assert.equal((await client.pushed(({ uri }) => uri === config)).diagnostics.length, 1);
      host.files.delete('/desk/soat.yml');
      await client.filesChanged(config);
      assert.deepEqual((await client.pushed(({ uri }) => uri === config)).diagnostics, []);
    });

    it('of the wrong kind in the editor are told of', async () => {
      await start({ settings: { edition: 'hôm nay', rules: { 'test/spelling': 'off' } } });
      await client.open(DRAFT, TEXT);
      assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 1);
      assert.match(client.messages.join(), /cài đặt soat: edition: /u);
    });

    it('do not load the desk again where another file changed', async () => {
      const host = createTestHost();
      await start({ host });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      await client.filesChanged('file:///elsewhere/soat.yml');
      await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(host.opened.length, 1);
      await client.filesChanged('file:///archive/new.txt');
      await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(host.opened.length, 2);
    });
  });

  it('reads the archive again for a draft opened after a change nobody was open for', async () => {
    const host = createTestHost({ '/desk/soat.yml': 'rules: { test/spelling: off }' });
    await start({ host });
    await client.open(DRAFT, TEXT);
    await client.pushed(({ uri }) => uri === DRAFT);
    await client.close(DRAFT);
    await client.pushed(({ version }) => version === undefined);
    host.files.set('/desk/soat.yml', '');
    await client.filesChanged('file:///desk/soat.yml');
    await client.open(DRAFT, TEXT);
    assert.equal((await client.pushed(({ uri }) => uri === DRAFT)).diagnostics.length, 3);
  });

  describe('what breaks', () => {
    it('is logged and shown as a state, and the server goes on', async () => {
      const host = createTestHost();
      const { openArchive } = host;
      let fail = true;
      host.openArchive = (paths, annotator) =>
        fail ? Promise.reject(new Error('disk is gone')) : openArchive(paths, annotator);
      await start({ host });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(client.statuses.at(-1)?.state, 'failed');
      assert.match(client.logs.join(), /disk is gone/u);
      fail = false;
      await client.change(DRAFT, 2, { text: TEXT });
      assert.equal((await client.pushed(({ version }) => version === 2)).diagnostics.length, 3);
      assert.deepEqual(client.statuses.at(-1), {
        uri: DRAFT,
        state: 'checked',
        findings: { errors: 0, warnings: 3, others: 0 },
        articles: 2,
      });
    });
  });
});
