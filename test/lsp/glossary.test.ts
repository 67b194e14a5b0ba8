/** The glossary over the protocol. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  CodeActionTriggerKind,
  ExecuteCommandRequest,
  ShowDocumentRequest,
} from 'vscode-languageserver/node';
import {
  EDIT_GLOSSARY,
  type EditGlossaryParams,
  type EditGlossaryResult,
  GLOSSARY,
  type GlossaryParams,
  type GlossaryResult,
} from '../../server/src/lsp/protocol.ts';
import { applied } from '../support/edits.ts';
import { connect, PUSH, type TestClient, type TestClientOptions } from './client.ts';
import { DRAFT, NAME, TEXT } from './draft.ts';
import { createTestHost } from './host.ts';

const CONFIG = 'file:///desk/soat.yml';
const FILE = 'glossary:\n  - name: Sergei Lavrov\n    kind: person\n    aliases: [Sergey Lavrov]\n';
const WRITING = {
  ...PUSH,
  workspace: {
    ...PUSH.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
  },
};

describe('the glossary over the protocol', () => {
  let client: TestClient;
  afterEach(() => client.stop());
  const start = async (files: Readonly<Record<string, string>>, more: Partial<TestClientOptions> = {}) => {
    client = await connect({ host: createTestHost(files), capabilities: WRITING, ...more });
    const { connection } = client;
    return {
      list: (params: GlossaryParams) => connection.sendRequest<GlossaryResult | null>(GLOSSARY, params),
      change: (params: EditGlossaryParams) =>
        connection.sendRequest<EditGlossaryResult | null>(EDIT_GLOSSARY, params),
    };
  };

  it('is listed as it stands in the editor, and changed there', async () => {
    const { list, change } = await start({ '/desk/soat.yml': FILE });
    await client.open(DRAFT, TEXT);
    const names = async () => (await list({ uri: DRAFT }))?.items.map(({ name }) => name);
    assert.deepEqual(await names(), ['Sergei Lavrov']);
    const inEditor = `${FILE}  - name: Kiev\n`;
    await client.open(CONFIG, inEditor, 'yaml');
    assert.deepEqual(await names(), ['Sergei Lavrov', 'Kiev']);
    const result = await change({ uri: DRAFT, change: { remove: 'Sergei Lavrov' } });
    assert.equal(result?.file, CONFIG);
    assert.equal(applied(inEditor, CONFIG, result?.edit), 'glossary:\n  - name: Kiev\n');
    assert.equal(await change({ uri: DRAFT, change: { remove: 'Ai đó' } }), null);
  });

  it('is that of the folder where no draft is open, and is begun where there is none', async () => {
    const { list, change } = await start({});
    assert.deepEqual(await list({}), { file: CONFIG, exists: false, items: [] });
    const result = await change({ change: { add: 'Kiev', kind: 'place' } });
    assert.equal(applied('', CONFIG, result?.edit), 'glossary:\n  - name: Kiev\n    kind: place\n');
    assert.deepEqual(result?.edit.documentChanges?.[0], {
      kind: 'create',
      uri: CONFIG,
      options: { ignoreIfExists: true },
    });
  });

  it('leaves the kind to a client that asks for it', async () => {
    await start({ '/desk/soat.yml': '' }, { initialize: { initializationOptions: { addsNames: true } } });
    await client.open(DRAFT, TEXT.replaceAll('Sergey Lavrov', 'Trần Thị Mẫu'));
    const actions = await client.codeActions(DRAFT, NAME, { triggerKind: CodeActionTriggerKind.Invoked });
    const action = actions.find(({ title }) => title.startsWith('Thêm “'));
    assert.equal(action?.command?.command, 'soat.addName');
  });
});

describe('the evidence over the protocol', () => {
  it('is opened at its sentence', async () => {
    const client = await connect({ host: createTestHost() });
    try {
      const shown = new Promise((resolve) => {
        client.connection.onRequest(ShowDocumentRequest.type, (params) => {
          resolve(params);
          return { success: true };
        });
      });
      await client.open(DRAFT, TEXT);
      const actions = await client.codeActions(DRAFT, NAME);
      const open = actions.find(({ title }) => title.startsWith('Mở bài làm chứng'));
      assert.ok(open?.command);
      await client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: open.command.command,
        arguments: open.command.arguments ?? [],
      });
      assert.deepEqual(await shown, {
        uri: 'file:///archive/a.txt',
        selection: { start: { line: 2, character: 17 }, end: { line: 2, character: 30 } },
        takeFocus: true,
      });
    } finally {
      await client.stop();
    }
  });
});
