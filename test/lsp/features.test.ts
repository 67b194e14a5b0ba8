import { strict as assert } from 'node:assert';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  ErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  TextDocumentContentRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { applied } from '../support/edits.ts';
import { connect, PUSH, type TestClient } from './client.ts';
import { DRAFT, TEXT } from './draft.ts';
import { createTestHost } from './host.ts';

const NAME = { textDocument: { uri: DRAFT }, position: { line: 3, character: 6 } };
const PROSE = { textDocument: { uri: DRAFT }, position: { line: 5, character: 1 } };
const NOT_A_DRAFT = 'file:///elsewhere/notes.txt';
const OTHER = { textDocument: { uri: NOT_A_DRAFT }, position: { line: 0, character: 5 } };

describe('features of names over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect({ host: createTestHost() });
    await client.open(DRAFT, TEXT);
    await client.open(NOT_A_DRAFT, 'Ông Sergei Lavrov đến.', 'plaintext');
  });
  afterEach(() => client.stop());

  it('are offered', () => {
    const { capabilities } = client.result;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    assert.ok(capabilities.completionProvider.triggerCharacters?.includes('Đ'));
    assert.deepEqual(capabilities.semanticTokensProvider?.legend.tokenTypes, [
      'person',
      'place',
      'organisation',
    ]);
  });

  it('complete a name, and tell of it', async () => {
    const draft = 'file:///desk/new.tin';
    const text = 'Tít\n\nHôm qua ông Lav';
    await client.open(draft, text);
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: draft },
      position: { line: 2, character: 15 },
    });
    assert.ok(list && 'items' in list);
    const [item] = list.items;
    assert.equal(item?.label, 'Sergei Lavrov');
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.match((documentation as { value: string }).value, /^\*\*Sergei Lavrov\*\*/u);
    assert.equal(await client.connection.sendRequest(CompletionRequest.type, OTHER), null);
  });

  it('rename an entity in the draft', async () => {
    const range = await client.connection.sendRequest(PrepareRenameRequest.type, NAME);
    assert.ok(range && 'placeholder' in range && range.placeholder === 'Sergey Lavrov');
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      ...NAME,
      newName: 'Sergei Lavrov',
    });
    assert.equal(applied(TEXT, DRAFT, edit ?? undefined), TEXT.replaceAll('Sergey', 'Sergei'));
    assert.equal(await client.connection.sendRequest(PrepareRenameRequest.type, PROSE), null);
    await assert.rejects(client.connection.sendRequest(RenameRequest.type, { ...NAME, newName: ' ' }), {
      code: ErrorCodes.InvalidParams,
      message: '“” không phải một tên',
    });
  });

  it('find all mentions', async () => {
    const context = { includeDeclaration: true };
    const found = await client.connection.sendRequest(ReferencesRequest.type, { ...NAME, context });
    assert.deepEqual(
      found?.map(({ uri }) => uri),
      [DRAFT, DRAFT, 'file:///archive/a.txt', 'soat-archive:/b.txt?%2Farchive'],
    );
    const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, NAME);
    assert.deepEqual(
      highlights?.map(({ range }) => range.start.line),
      [2, 3],
    );
    assert.deepEqual(await client.connection.sendRequest(ReferencesRequest.type, { ...OTHER, context }), []);
  });

  it('lead to the archive: as a place, or as a link for those who take links', async () => {
    const [place] = (await client.connection.sendRequest(DefinitionRequest.type, NAME)) as { uri: string }[];
    assert.equal(place?.uri, 'soat-archive:/b.txt?%2Farchive');
    const article = await client.connection.sendRequest(TextDocumentContentRequest.type, { uri: place.uri });
    assert.match(article.text, /^Ông Lavrov phát biểu/u);
    await client.stop();
    client = await connect({
      host: createTestHost(),
      capabilities: { ...PUSH, textDocument: { definition: { linkSupport: true } } },
    });
    await client.open(DRAFT, TEXT);
    const [link] = (await client.connection.sendRequest(DefinitionRequest.type, NAME)) as object[];
    assert.ok(link && 'targetUri' in link);
  });

  it('find people, places and events in the archive, also while no draft is open', async () => {
    const ask = (query: string) => client.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
    const names = async (query: string) => (await ask(query))?.map(({ name }) => name) ?? [];
    assert.deepEqual((await names('Rubio')).slice(0, 1), ['Marco Rubio']);
    assert.ok((await names('Kuala')).some((name) => name.startsWith('10/7/2025 – cuộc gặp')));
    await client.stop();
    client = await connect({ host: createTestHost() });
    assert.deepEqual((await names('Rubio')).slice(0, 1), ['Marco Rubio']);
  });

  it('tell the kinds of names, all or in a range', async () => {
    const textDocument = { uri: DRAFT };
    const all = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 20 } };
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range,
    });
    assert.deepEqual(all?.data.slice(0, 5), [0, 13, 3, 1, 0]);
    assert.deepEqual(some?.data, [3, 4, 13, 0, 0]);
    const other = { textDocument: { uri: NOT_A_DRAFT } };
    assert.deepEqual((await client.connection.sendRequest(SemanticTokensRequest.type, other))?.data, []);
  });
});
