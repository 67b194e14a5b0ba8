import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionResolveRequest,
} from 'vscode-languageserver/node';
import { SAVE_CONFIG } from '../../server/src/lsp/protocol.ts';
import { naming } from '../support/desk.ts';
import { applied } from '../support/edits.ts';
import { connect, PUSH, type TestClient } from './client.ts';
import { DRAFT, NAME, TEXT } from './draft.ts';
import { createTestHost, NAMES } from './host.ts';

/** A client that shows changes before they are made, as VS Code does. */
const REVIEWING: ClientCapabilities = {
  workspace: {
    ...PUSH.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};
const FILES = {
  '/desk/soat.yml': `${NAMES}ignore: [cu.tin]\n`,
  '/desk/draft.tin': TEXT,
  '/desk/khac/hai.txt': 'Tít\n\nSergey Lavrov đi.',
  '/desk/mo.tin': 'Tít\n\nTrên đĩa.',
  '/desk/cu.tin': 'Tít\n\nSergey Lavrov đi.',
  '/desk/ban-khac/soat.yml': NAMES,
  '/desk/ban-khac/ba.tin': 'Tít\n\nSergey Lavrov đi.',
  '/desk/hong.txt': 'Tít\n\nSergey Lavrov \uFFFD đi.',
};
const EVERYWHERE = 'Sửa “Sergey Lavrov” thành “Sergei Lavrov” trong mọi bản thảo…';
const PREFER = 'Từ nay viết “Sergey Lavrov” (ghi vào soat.yml)';

describe('code actions over the protocol', () => {
  let client: TestClient;
  const start = async (files: Readonly<Record<string, string>> = FILES, savesConfig = true) => {
    client = await connect({
      host: createTestHost(files),
      capabilities: REVIEWING,
      server: { rules: [naming] },
      initialize: { initializationOptions: { savesConfig } },
    });
    await client.open(DRAFT, TEXT);
  };
  afterEach(() => client.stop());
  const actionAt = async (title: string): Promise<CodeAction> => {
    const actions = await client.codeActions(DRAFT, NAME);
    const action = actions.find((each) => each.title === title);
    assert.ok(action, `there is ${title} among ${actions.map((each) => each.title)}`);
    return action;
  };

  it('change a name in the drafts of the desk: as they stand in the editor, without those left out', async () => {
    await start();
    const open = 'Tít\n\nSergey Lavrov đến.';
    await client.open('file:///desk/mo.tin', open);
    const action = await actionAt(EVERYWHERE);
    assert.equal(action.edit, undefined);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const uris = edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument);
    assert.deepEqual(uris, [
      { uri: DRAFT, version: 1 },
      { uri: 'file:///desk/mo.tin', version: 1 },
      { uri: 'file:///desk/khac/hai.txt', version: null },
    ]);
    assert.equal(applied(open, 'file:///desk/mo.tin', edit), open.replace('Sergey', 'Sergei'));
  });

  it('leave the articles of the archive alone, also those that are open to be read', async () => {
    const archived = 'Tít\n\nSergey Lavrov về.';
    await start({
      ...FILES,
      '/desk/soat.yml': `${FILES['/desk/soat.yml']}corpus: [/archive, kho-bai]\n`,
      '/desk/kho-bai/doc.tin': archived,
      '/desk/kho-bai/dong.tin': archived,
    });
    await client.open('file:///desk/kho-bai/doc.tin', archived);
    const action = await actionAt(EVERYWHERE);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const uris = edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.uri);
    assert.deepEqual(uris, [DRAFT, 'file:///desk/khac/hai.txt']);
  });

  it('write into soat.yml as it stands in the editor, and have it saved', async () => {
    await start();
    const inEditor = `# chưa lưu\n${FILES['/desk/soat.yml']}`;
    await client.open('file:///desk/soat.yml', inEditor, 'yaml');
    const { edit, command } = await actionAt(PREFER);
    assert.match(
      applied(inEditor, 'file:///desk/soat.yml', edit),
      /^# chưa lưu\n.*"name": "?Sergey Lavrov/su,
    );
    assert.equal(command?.command, SAVE_CONFIG);
    assert.deepEqual(command.arguments, ['file:///desk/soat.yml']);
  });

  it('make a soat.yml in the folder of the workspace where there is none', async () => {
    await start({}, false);
    const { edit, command } = await actionAt(PREFER);
    assert.equal(command, undefined);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('kind' in change ? change : change.textDocument)),
      [
        { kind: 'create', uri: 'file:///desk/soat.yml', options: { ignoreIfExists: true } },
        { uri: 'file:///desk/soat.yml', version: null },
      ],
    );
  });

  it('leave a rule out of one draft in soat.yml, and the draft is silent, that one only', async () => {
    const rule = 'Bỏ qua “name/spelling” trong cả bài (ghi vào soat.yml)';
    const [draft, other] = ['file:///desk/tin/bài [1].tin', 'file:///desk/tin/b.tin'];
    const host = createTestHost({ '/desk/soat.yml': `# của bàn\n${NAMES}` });
    client = await connect({ host, capabilities: REVIEWING, server: { rules: [naming] } });
    for (const uri of [draft, other]) {
      await client.open(uri, TEXT);
      await client.pushed((params) => params.uri === uri && params.diagnostics.length > 0);
    }
    const actions = await client.codeActions(draft, NAME);
    const action = actions.find(({ title }) => title === rule);
    assert.ok(action, actions.map(({ title }) => title).join('\n'));
    assert.deepEqual(
      action.edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument.uri),
      ['file:///desk/soat.yml'],
    );
    const written = applied(host.files.get('/desk/soat.yml') ?? '', 'file:///desk/soat.yml', action.edit);
    assert.match(written, /^# của bàn\n[\s\S]*\noverrides:\n {2}- files: /u);
    host.files.set('/desk/soat.yml', written);
    await client.filesChanged('file:///desk/soat.yml');
    await client.pushed(({ uri, diagnostics }) => uri === draft && diagnostics.length === 0);
    await client.pushed(({ uri, diagnostics }) => uri === other && diagnostics.length > 0);
  });

  it('don’t write of a draft that is nowhere near the file', async () => {
    await start();
    await client.open('untitled:Untitled-1', TEXT);
    const titles = (await client.codeActions('untitled:Untitled-1', NAME)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => /^Tắt “name\/spelling”/u.test(title)),
      titles.join('\n'),
    );
    assert.ok(!titles.some((title) => /cả bài \(ghi vào/u.test(title)), titles.join('\n'));
  });
});
