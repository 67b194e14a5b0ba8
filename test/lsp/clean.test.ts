/** Cleaning over the protocol: the code action that asks, and what is about to be pasted. */
import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import {
  CHECK,
  CLEAN_PASTE,
  type CleanPasteParams,
  type CleanPasteResult,
} from '../../server/src/lsp/protocol.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { connect, PUSH, type TestClient } from './client.ts';
import { createTestHost } from './host.ts';

const URI = 'file:///desk/dan.tin';
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const PARAGRAPHS = [
  'Thành phố lập đội sửa đường ban đêm',
  'Đội sửa đường ban đêm của thành phố bắt đầu làm việc từ tuần này tại ba quận trung tâm.',
  'Theo Sở Xây dựng, đội sửa đường có 40 người, chia làm ba ca, làm từ 22h đến 5h sáng.',
  'Người dân có thể báo hư hỏng mặt đường qua tổng đài của Sở Xây dựng.',
];
const STORY = PARAGRAPHS.join('\n\n');
const PASTED = [
  ...PARAGRAPHS.slice(0, 2),
  'Tin liên quan',
  'Làng chài thử nuôi hàu bằng dây treo',
  ...PARAGRAPHS.slice(2),
].join('\n\n');
const ANNOTATING = {
  workspace: { ...PUSH.workspace, workspaceEdit: { changeAnnotationSupport: { groupsOnLabel: true } } },
};

describe('cleaning over the protocol', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());
  const start = async (capabilities = PUSH) => {
    client = await connect({ host: createTestHost(), capabilities, server: { rules: RULES } });
    return client;
  };

  it('is a source action that asks, for a client that can', async () => {
    const { open, codeActions } = await start(ANNOTATING);
    await open(URI, PASTED);
    const [action] = await codeActions(URI, TOP, { only: ['source.clean.soat'] });
    const annotations = Object.values(action?.edit?.changeAnnotations ?? {});
    assert.deepEqual(
      annotations.map(({ label, needsConfirmation }) => [label, needsConfirmation]),
      [
        ['Giữ nguyên', true],
        ['Tin liên quan', false],
      ],
    );
  });

  it('is a plain change for any other', async () => {
    const { open, codeActions } = await start();
    await open(URI, PASTED);
    const [action] = await codeActions(URI, TOP, { only: ['source.clean.soat'] });
    assert.equal(action?.edit?.changeAnnotations, undefined);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.edits.length, 1);
  });

  it('is there for plain text that the editor asked to have checked', async () => {
    const { open, codeActions, connection } = await start();
    const uri = 'file:///elsewhere/dan.txt';
    await open(uri, PASTED, 'plaintext');
    assert.deepEqual(await codeActions(uri, TOP, { only: ['source.clean.soat'] }), []);
    await connection.sendRequest(CHECK, { uri });
    assert.equal((await codeActions(uri, TOP, { only: ['source.clean.soat'] })).length, 1);
  });

  describe('of what is about to be pasted', () => {
    const ask = ({ connection }: TestClient, params: Omit<CleanPasteParams, 'uri'>, uri = URI) =>
      connection.sendRequest<CleanPasteResult | null>(CLEAN_PASTE, { uri, ...params });

    it('gives the text without what is certain, and the draft is as it was', async () => {
      const started = await start();
      await started.open(URI, '');
      assert.deepEqual(await ask(started, { text: PASTED }), { cleaned: { text: STORY, removed: 1 } });
      assert.deepEqual(await ask(started, { text: STORY }), { cleaned: { text: STORY, removed: 0 } });
    });

    it('gives the story of the page, cleaned, where there is one', async () => {
      const started = await start();
      await started.open(URI, '');
      const page = await ask(started, { text: PASTED, html: `<article>${PASTED}</article>` });
      assert.equal(page?.story, STORY);
      assert.equal((await ask(started, { text: PASTED, html: '<p></p>' }))?.story, undefined);
    });

    it('is nothing for a document that is no draft', async () => {
      const started = await start();
      const uri = 'file:///elsewhere/ghi-chu.txt';
      await started.open(uri, '', 'plaintext');
      assert.equal(await ask(started, { text: PASTED }, uri), null);
    });
  });
});
