import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { createLanguageService } from '../../server/src/service/languageService.ts';
import { createTestDesk, SERVICE_HOST } from '../support/desk.ts';

const URI = 'file:///draft.tin';
const service = createLanguageService(createTestDesk(), SERVICE_HOST);

/** Actions where the words stand, by title. */
async function actionsAt(text: string, words: string): Promise<Map<string, CodeAction>> {
  const checked = await service.check({ uri: URI, version: 1, text });
  const document = TextDocument.create(URI, 'x', 1, text);
  const start = document.positionAt(text.indexOf(words));
  const range = { start, end: document.positionAt(text.indexOf(words) + words.length) };
  return new Map(service.codeActions(checked, range).map((action) => [action.title, action]));
}

function apply(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change, 'the action changes the text');
  return TextDocument.applyEdits(TextDocument.create(URI, 'x', 1, text), change.edits as never);
}

const ALL = 'Sửa tất cả “Sergey Lavrov” thành “Sergei Lavrov” trong bài';

describe('code actions', () => {
  it('change one or all of a spelling', async () => {
    const text = 'Tít\n\nSergey Lavrov đến. Sergey Lavrov đi.';
    const actions = await actionsAt(text, 'Sergey Lavrov đi');
    assert.equal(
      apply(text, actions.get('Sửa thành “Sergei Lavrov”')),
      'Tít\n\nSergey Lavrov đến. Sergei Lavrov đi.',
    );
    assert.equal(apply(text, actions.get(ALL)), 'Tít\n\nSergei Lavrov đến. Sergei Lavrov đi.');
  });

  it('do not offer all where there is one', async () => {
    assert.equal((await actionsAt('Tít\n\nSergey Lavrov đến.', 'Sergey')).has(ALL), false);
  });

  it('delete all of a kind at once where there are several', async () => {
    const text = 'Tít\nQUẢNG\nĐoạn.\nCÁO\nHết.';
    const actions = await actionsAt(text, 'CÁO');
    assert.equal(apply(text, actions.get('Xóa dòng')), 'Tít\nQUẢNG\nĐoạn.\nHết.');
    assert.equal(apply(text, actions.get('Xóa cả 2 chỗ “chữ hoa” trong bài')), 'Tít\nĐoạn.\nHết.');
    assert.equal((await actionsAt('Tít\nQUẢNG\nĐoạn.', 'QUẢNG')).size, 4, 'delete, ignore twice, explain');
  });

  it('leave a rule out on a line or in the draft, and the finding is gone', async () => {
    const text = 'Tít\n\nSergey Lavrov đến.\nSergey Lavrov đi.';
    const actions = await actionsAt(text, 'Sergey Lavrov đi');
    const count = async (changed: string) =>
      (await service.check({ uri: URI, version: 2, text: changed })).findings.length;
    const onLine = apply(text, actions.get('Bỏ qua “test/spelling” ở dòng này (thêm chú thích cuối dòng)'));
    assert.match(onLine, /đi\. <!-- soat-disable-line test\/spelling -->$/u);
    assert.equal(await count(onLine), 1);
    const inDraft = apply(text, actions.get('Bỏ qua “test/spelling” trong cả bài (thêm chú thích đầu bài)'));
    assert.equal(await count(inDraft), 0);
  });

  it('are for the version that was checked', async () => {
    const [action] = (await actionsAt('Tít\n\nSergey Lavrov đến.', 'Sergey')).values();
    const [change] = action?.edit?.documentChanges ?? [];
    assert.deepEqual((change as { textDocument: unknown }).textDocument, { uri: URI, version: 1 });
  });

  it('speak English where asked', async () => {
    const english = createLanguageService(createTestDesk({ locale: 'en' }), SERVICE_HOST);
    const checked = await english.check({ uri: URI, version: 1, text: 'Tít\n\nSergey Lavrov đến.' });
    const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    assert.deepEqual(
      english.codeActions(checked, line).map(({ title }) => title),
      [
        'Change to “Sergei Lavrov”',
        'Open the evidence: “Ngoại trưởng Nga và Mỹ gặp nhau”',
        'Explain rule “test/spelling”',
        'Ignore “test/spelling” on this line (adds a comment behind it)',
        'Ignore “test/spelling” in this draft (adds a comment at its top)',
      ],
    );
  });
});
