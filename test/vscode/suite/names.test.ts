import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import {
  apply,
  closeAll,
  codeActions,
  diagnosticsOf,
  hasRule,
  insist,
  open,
  rangeOf,
  readText,
  withFile,
} from './editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
const OTHER = 'ban-thao/bai-khac.tin';
const CONFIG = 'soat.yml';

describe('quick fixes of names', () => {
  afterEach(closeAll);
  const open2 = async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    return document;
  };

  it('change a name in all drafts, and show it before', async () => {
    const other = 'Ông Sergey Lavrov đến Riyadh\n\nNgoại trưởng Nga Sergey Lavrov đến Riyadh.\n';
    await withFile(OTHER, other, async () => {
      const document = await open2();
      const actions = await codeActions(document, rangeOf(document, 'Sergey Lavrov'));
      const action = actions.find(({ title }) => /trong mọi bản thảo…$/u.test(title));
      assert.deepEqual(
        action?.edit?.entries().map(([uri, edits]) => [uri.path.split('/').pop(), edits.length]),
        [
          ['hoi-dam-nga-my.tin', 2],
          ['bai-khac.tin', 2],
        ],
      );
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      editor.selection = new vscode.Selection(
        rangeOf(document, 'Sergey').start,
        rangeOf(document, 'Sergey').end,
      );
      const kind = 'quickfix.soat.workspace';
      await vscode.commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
      await takeScreenshot('refactor-preview', '.bulk-edit-panel .monaco-list-row');
      await insist(
        'the draft at hand is changed as soon as the preview is there',
        () => !document.getText().includes('Sergey Lavrov'),
        () => vscode.commands.executeCommand('refactorPreview.apply'),
      );
      assert.equal(await readText(OTHER), other, 'others wait for a tick');
    });
  });

  it('write a preference into soat.yml, which counts at once', async () => {
    await withFile(CONFIG, undefined, async () => {
      const document = await open2();
      const actions = await codeActions(document, rangeOf(document, 'Sergey Lavrov'));
      await apply(actions, 'Từ nay viết “Sergey Lavrov” (ghi vào soat.yml)');
      assert.match(await readText(CONFIG), /# Tên viết theo cách của tòa soạn.*- name: Sergey Lavrov\n/su);
      await diagnosticsOf(document, 'the other spelling is flagged', (all) =>
        all.some(({ message }) => /“Sergey Lavrov”, không viết “Sergei Lavrov”/u.test(message)),
      );
    });
  });

  it('tell two people apart in soat.yml, and the finding is gone', async () => {
    await withFile(CONFIG, undefined, async () => {
      const document = await open2();
      const actions = await codeActions(document, rangeOf(document, 'Sergey Lavrov'));
      await apply(actions, /^“Sergey Lavrov” là người khác, không phải “Sergei Lavrov”/u);
      assert.match(await readText(CONFIG), /differentFrom: \[Sergei Lavrov\]/u);
      await diagnosticsOf(document, 'none', (all) => all.length > 0 && !hasRule('name/variant')(all));
    });
  });
});
