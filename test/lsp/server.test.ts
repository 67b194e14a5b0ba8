import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  CodeLensRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  type Hover,
  InlayHintRequest,
  LSPErrorCodes,
  ShowDocumentRequest,
  TextDocumentContentRequest,
} from 'vscode-languageserver/node';
import { CHECK } from '../../server/src/lsp/protocol.ts';
import { connect, itemsOf, PULL, type TestClient, type TestClientOptions } from './client.ts';
import { DRAFT, NAME, TEXT } from './draft.ts';
import { createTestHost } from './host.ts';

const markdownOf = (hover: Hover | null) => (hover ? (hover.contents as { value: string }).value : '');

describe('the language server', () => {
  let client: TestClient;
  const start = async (options: Partial<TestClientOptions> = {}) => {
    client = await connect({ host: createTestHost(), ...options });
    return client;
  };
  afterEach(() => client.stop());

  describe('initialize', () => {
    it('offers what it can do', async () => {
      const { result } = await start();
      assert.equal(result.serverInfo?.name, 'soat');
      assert.equal(result.capabilities.hoverProvider, true);
      assert.deepEqual(result.capabilities.codeActionProvider, {
        codeActionKinds: [
          'quickfix',
          'source.fixAll.soat',
          'source.clean.soat',
          'source.fixAll.soat.boilerplate',
          'source.fixAll.soat.test',
        ],
      });
      assert.equal(
        result.capabilities.diagnosticProvider,
        undefined,
        'a client that does not ask is not asked to',
      );
    });

    it('lets a client that can ask for diagnostics ask', async () => {
      const { result } = await start({ capabilities: PULL });
      assert.deepEqual(result.capabilities.diagnosticProvider, {
        interFileDependencies: false,
        workspaceDiagnostics: false,
      });
    });

    it('registers for settings, configuration files and the archive', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      const methods = client.registrations.map(({ method }) => method);
      assert.ok(methods.includes('workspace/didChangeConfiguration'));
      const watchers = client.registrations
        .filter(({ method }) => method === 'workspace/didChangeWatchedFiles')
        .flatMap(({ registerOptions }) => registerOptions.watchers);
      const patterns = watchers.map(({ globPattern }) => globPattern);
      assert.deepEqual(patterns, [
        '**/soat.{yml,yaml}',
        { baseUri: 'file:///', pattern: '{archive,archive/**/*}' },
      ]);
    });
  });

  describe('diagnostics', () => {
    it('are pushed when a draft is opened', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      const { diagnostics, version } = await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(version, 1);
      assert.deepEqual(
        diagnostics.map(({ code, range }) => [code, range.start.line]),
        [
          ['test/spelling', 2],
          ['test/spelling', 3],
          ['boilerplate/block', 4],
        ],
      );
      const [first, , block] = diagnostics;
      assert.deepEqual(first?.range, NAME);
      assert.equal(first?.source, 'Soát');
      assert.equal(first?.codeDescription?.href, 'file:///docs/rules/test/spelling.md');
      assert.deepEqual(first?.relatedInformation?.[0]?.location.uri, 'file:///archive/a.txt');
      assert.deepEqual(block?.tags, [1]);
    });

    it('follow an edit and go when the mistake goes', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      await client.change(DRAFT, 2, { range: NAME, text: 'Sergei Lavrov' });
      const { diagnostics } = await client.pushed(({ version }) => version === 2);
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['test/spelling', 'boilerplate/block'],
      );
    });

    it('are pushed once after a burst of typing', async () => {
      await start({ server: { pauses: { inWord: 30, afterWord: 30 } } });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ version }) => version === 1);
      for (let version = 2; version <= 20; version++)
        await client.change(DRAFT, version, { range: { start: NAME.end, end: NAME.end }, text: 'x' });
      await client.pushed(({ version }) => version === 20);
      assert.deepEqual(
        client.pushes.map(({ version }) => version),
        [1, 20],
      );
    });

    it('are told up to five thousand, the gravest first, and all are counted', async () => {
      await start({ settings: { rules: { 'boilerplate/block': 'error' } } });
      await client.open(DRAFT, `${'Sergey Lavrov.\n'.repeat(5_500)}QUẢNG`);
      const { diagnostics } = await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(diagnostics.length, 5_000);
      assert.equal(diagnostics[0]?.code, 'boilerplate/block', 'which stands behind all others');
      assert.ok((client.statuses.at(-1)?.findings?.warnings ?? 0) > 5_000);
    });

    it('wait for the end of a word, and not for more', async () => {
      await start({ server: { pauses: { inWord: 60_000, afterWord: 1 } } });
      await client.open(DRAFT, TEXT);
      await client.pushed(({ version }) => version === 1);
      const typed = ['S', 'e', 'r', 'g', 'e', 'i', ' ', 'L', ''];
      for (const [at, text] of typed.entries())
        await client.change(DRAFT, at + 2, { range: { start: NAME.end, end: NAME.end }, text });
      const blank = typed.indexOf(' ') + 2;
      await client.change(DRAFT, 20, { range: { start: NAME.end, end: NAME.end }, text: '.' });
      await client.pushed(({ version }) => version === 20);
      assert.ok(client.pushes.every(({ version }) => [1, blank, 20].includes(Number(version))));
    });

    it('are cleared when the draft is closed', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      await client.pushed(({ uri }) => uri === DRAFT);
      await client.close(DRAFT);
      assert.deepEqual((await client.pushed(({ version }) => version === undefined)).diagnostics, []);
    });

    it('are given when asked for, and not twice', async () => {
      await start({ capabilities: PULL });
      await client.open(DRAFT, TEXT);
      const report = await client.pull(DRAFT);
      assert.equal(itemsOf(report).length, 3);
      const again = await client.pull(DRAFT, report.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
      await client.change(DRAFT, 2, { range: NAME, text: 'Sergei Lavrov' });
      assert.equal(itemsOf(await client.pull(DRAFT, report.resultId)).length, 2);
      assert.deepEqual(client.pushes, [], 'nothing is pushed to a client that asks');
    });

    it('of a cancelled request end at once, with the wish to be asked again', async () => {
      await start({ capabilities: PULL, server: { pauses: { inWord: 60_000, afterWord: 60_000 } } });
      await client.open(DRAFT, TEXT);
      await client.change(DRAFT, 2, { text: TEXT });
      const source = new CancellationTokenSource();
      const asked = client.connection.sendRequest(
        DocumentDiagnosticRequest.type,
        { textDocument: { uri: DRAFT } },
        source.token,
      );
      source.cancel();
      await assert.rejects(asked, (error: { code: number; data: unknown }) => {
        assert.equal(error.code, LSPErrorCodes.ServerCancelled);
        assert.deepEqual(error.data, { retriggerRequest: true });
        return true;
      });
    });

    it('of a text that changed during the check are dropped', async () => {
      const host = createTestHost();
      let open = () => {};
      host.gate = new Promise((resolve) => {
        open = resolve;
      });
      await start({ host });
      await client.open(DRAFT, TEXT);
      await client.change(DRAFT, 2, { text: 'Không có lỗi' });
      open();
      const { version, diagnostics } = await client.pushed(({ uri }) => uri === DRAFT);
      assert.equal(version, 2);
      assert.deepEqual(diagnostics, []);
    });
  });

  describe('which documents', () => {
    const diagnosticsOf = async (uri: string, languageId: string) => {
      await client.open(uri, TEXT, languageId);
      return (await client.pushed((params) => params.uri === uri)).diagnostics.length;
    };

    it('plain text and Markdown only under a soat.yml', async () => {
      await start({ host: createTestHost({ '/house/soat.yml': '' }) });
      assert.equal(await diagnosticsOf('file:///desk/a.txt', 'plaintext'), 0);
      assert.equal(await diagnosticsOf('file:///house/desk/a.txt', 'plaintext'), 3);
      assert.equal(await diagnosticsOf('file:///house/a.md', 'markdown'), 3);
      assert.equal(await diagnosticsOf('file:///house/a.html', 'html'), 0);
    });

    it('and nothing is loaded for others', async () => {
      const host = createTestHost({});
      await start({ host });
      assert.equal(await diagnosticsOf('file:///desk/a.txt', 'plaintext'), 0);
      assert.deepEqual(host.opened, []);
    });

    it('a document the editor asks for', async () => {
      await start({ host: createTestHost({}) });
      assert.equal(await diagnosticsOf('file:///desk/a.txt', 'plaintext'), 0);
      await client.connection.sendRequest(CHECK, { uri: 'file:///desk/a.txt' });
      const { diagnostics } = await client.pushed(({ uri }) => uri === 'file:///desk/a.txt');
      assert.equal(diagnostics.length, 3);
    });

    it('an untitled draft', async () => {
      await start();
      assert.equal(await diagnosticsOf('untitled:Untitled-1', 'vietnamese-news'), 3);
    });

    it('not those that the configuration leaves out', async () => {
      await start({ host: createTestHost({ '/desk/soat.yml': 'ignore: ["old/*.tin"]' }) });
      assert.equal(await diagnosticsOf('file:///desk/old/a.tin', 'vietnamese-news'), 0);
      assert.equal(await diagnosticsOf('file:///desk/a.tin', 'vietnamese-news'), 3);
    });

    it('none where Soát is switched off', async () => {
      await start({ settings: { enable: false } });
      assert.equal(await diagnosticsOf(DRAFT, 'vietnamese-news'), 0);
      assert.equal(client.statuses.at(-1)?.state, 'off');
    });
  });

  describe('code actions', () => {
    it('hold the fix, all of the spelling, and the explanation', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      const actions = await client.codeActions(DRAFT, NAME);
      assert.deepEqual(
        actions.map(({ title, isPreferred }) => [title, isPreferred ?? false]),
        [
          ['Sửa thành “Sergei Lavrov”', true],
          ['Sửa tất cả “Sergey Lavrov” thành “Sergei Lavrov” trong bài', false],
          ['Mở bài làm chứng: “Ngoại trưởng Nga và Mỹ gặp nhau”', false],
          ['Giải thích quy tắc “test/spelling”', false],
          ['Bỏ qua “test/spelling” ở dòng này (thêm chú thích cuối dòng)', false],
          ['Bỏ qua “test/spelling” trong cả bài (thêm chú thích đầu bài)', false],
          ['Bỏ qua “test/spelling” trong cả bài (ghi vào soat.yml)', false],
          ['Tắt “test/spelling” cho mọi bản thảo (ghi vào soat.yml)', false],
        ],
      );
      const [one, all] = actions.map(({ edit }) => edit?.documentChanges?.[0]);
      assert.deepEqual(one, {
        textDocument: { uri: DRAFT, version: 1 },
        edits: [{ range: NAME, newText: 'Sergei Lavrov' }],
      });
      assert.equal((all as { edits: unknown[] }).edits.length, 2);
    });

    it('fix all that is safe, and only when asked', async () => {
      await start();
      await client.open(DRAFT, TEXT);
      const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      assert.deepEqual(await client.codeActions(DRAFT, top), []);
      for (const only of ['source', 'source.fixAll', 'source.fixAll.soat', 'source.fixAll.soat.test']) {
        const [action, ...rest] = await client.codeActions(DRAFT, top, { only: [only] });
        assert.deepEqual(rest, []);
        const [change] = action?.edit?.documentChanges ?? [];
        assert.equal((change as { edits: unknown[] }).edits.length, 2, only);
      }
      assert.deepEqual(await client.codeActions(DRAFT, top, { only: ['source.fixAll.soat.date'] }), []);
      assert.deepEqual(await client.codeActions(DRAFT, top, { only: ['source.organizeImports'] }), []);
      assert.deepEqual(await client.codeActions(DRAFT, top, { only: ['refactor'] }), []);
    });
  });

  it('hovers over a name and over nothing', async () => {
    await start();
    await client.open(DRAFT, TEXT);
    const hover = await client.hover(DRAFT, 2, 20);
    assert.match(markdownOf(hover), /Ngoại trưởng Nga/u);
    assert.deepEqual(hover?.range, NAME);
    assert.equal(await client.hover(DRAFT, 5, 1), null);
    assert.equal(await client.hover('file:///desk/unknown.tin', 0, 0), null);
  });

  it('gives outline and folding', async () => {
    await start();
    await client.open(DRAFT, TEXT);
    const textDocument = { uri: DRAFT };
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.equal(symbols?.[0]?.name, 'Ngoại trưởng Nga đến Kuala Lumpur');
    assert.ok(Array.isArray(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })));
  });

  it('tells how often the headline’s person is mentioned where the settings ask for it', async () => {
    await start({ initialize: { initializationOptions: { listsMentions: true } } });
    await client.open(DRAFT, 'Ông Sergei Lavrov đến\n\nÔng Lavrov đến Kuala Lumpur.');
    await client.pushed(({ uri }) => uri === DRAFT);
    const ask = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: DRAFT } });
    assert.deepEqual(await ask(), []);
    await client.setSettings({ codeLens: { mentions: true } });
    await client.pushed(({ uri }) => uri === DRAFT);
    const [lens] = (await ask()) ?? [];
    assert.equal(lens?.command?.title, 'Sergei Lavrov: 2 lần trong bài');
  });

  it('shows weekdays behind dates where the settings ask for it', async () => {
    await start();
    await client.open(DRAFT, TEXT);
    await client.pushed(({ uri }) => uri === DRAFT);
    const ask = () =>
      client.connection.sendRequest(InlayHintRequest.type, {
        textDocument: { uri: DRAFT },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      });
    assert.deepEqual(await ask(), []);
    await client.setSettings({ inlayHints: { weekday: true } });
    await client.pushed(({ uri }) => uri === DRAFT);
    assert.deepEqual(
      (await ask())?.map(({ label }) => label),
      ['thứ Năm'],
    );
  });

  it('opens the page of a rule', async () => {
    await start();
    const shown: string[] = [];
    client.connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
      shown.push(uri);
      return { success: true };
    });
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'soat.explainRule',
      arguments: ['test/spelling'],
    });
    assert.deepEqual(shown, ['file:///docs/rules/test/spelling.md']);
  });

  it('serves articles that are no files, and answers look-ups', async () => {
    await start();
    await client.open(DRAFT, TEXT);
    await client.pushed(({ uri }) => uri === DRAFT);
    const read = async (uri: string) =>
      (await client.connection.sendRequest(TextDocumentContentRequest.type, { uri })).text;
    assert.match(await read('soat-archive:/b.txt?%2Farchive'), /^Ông Lavrov phát biểu/u);
    assert.equal(await read('soat-archive:/none.txt?%2Farchive'), '');
    const draft = encodeURIComponent(DRAFT);
    assert.match(await read(`soat-lookup:/Lavrov.md?${draft}`), /\*\*Sergei Lavrov\*\*/u);
    assert.match(await read(`soat-lookup:/Nobody.md?${draft}`), /Không tìm thấy “Nobody”/u);
  });
});
