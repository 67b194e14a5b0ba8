import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import {
  apply,
  bytesOf,
  closeAll,
  codeActions,
  diagnosticsOf,
  editorInFront,
  fileOf,
  hasRule,
  insist,
  open,
  rangeOf,
  readText,
  watch,
  withFile,
} from './editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
const CONFIG = 'soat.yml';

async function openChecked(): Promise<vscode.TextDocument> {
  const { document } = await open(DRAFT);
  await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
  return document;
}

describe('quick fixes', () => {
  afterEach(closeAll);

  it('stand in the order in which an editor wants them', async () => {
    const document = await openChecked();
    const range = rangeOf(document, 'Sergey Lavrov');
    const titles = (await codeActions(document, range)).map(({ title }) => title);
    const order = [
      /^(?:Sửa|Đổi) thành “Sergei Lavrov”/u,
      /^Sửa tất cả/u,
      /^Sửa .* trong mọi bản thảo…$/u,
      /^Từ nay viết/u,
      /là người khác/u,
      /^Mở bài làm chứng/u,
      /^Giải thích/u,
      /^Bỏ qua .* ở dòng này/u,
      /^Bỏ qua .* trong cả bài \(thêm chú thích/u,
      /^Bỏ qua .* trong cả bài \(ghi vào soat\.yml\)/u,
      /^Tắt /u,
    ].map((title) => titles.findIndex((each) => title.test(each)));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      titles.join('\n'),
    );
    assert.equal(order[0], 0, titles.join('\n'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await takeScreenshot('quick-fixes', '.action-widget .monaco-list-row');
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  it('open the article a finding rests on', async () => {
    const document = await openChecked();
    await apply(await codeActions(document, rangeOf(document, 'Sergey Lavrov')), /^Mở bài làm chứng/u);
    const { document: article } = await editorInFront(
      'the name in an article',
      (editor) => editor.document !== document && /Lavrov/u.test(editor.document.getText(editor.selection)),
    );
    assert.match(article.uri.path, /\/kho-bai\//u);
  });

  it('add a name to the glossary, as what the editor says it is', async () => {
    await withFile(CONFIG, undefined, async () => {
      const document = await openChecked();
      const editor = vscode.window.activeTextEditor;
      await editor?.edit((edit) =>
        edit.insert(rangeOf(document, 'khi rời phòng họp.').end, ' Bà Trần Thị Mẫu cũng dự.'),
      );
      const actions = await codeActions(document, rangeOf(document, 'Trần Thị Mẫu'));
      const applying = apply(actions, /^Thêm “Trần Thị Mẫu” vào bảng tên…/u);
      await takeScreenshot('add-name', '.quick-input-list .monaco-list-row');
      await insist('the first kind is taken as soon as it is asked for', watch(applying), () =>
        vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      );
      await applying;
      assert.match(await readText(CONFIG), /- name: Trần Thị Mẫu\n {4}kind: person\n/u);
    });
  });

  it('switch a rule off for the whole desk', async () => {
    await withFile(CONFIG, undefined, async () => {
      const document = await openChecked();
      await apply(
        await codeActions(document, rangeOf(document, 'Sergey Lavrov')),
        'Tắt “name/variant” cho mọi bản thảo (ghi vào soat.yml)',
      );
      await diagnosticsOf(document, 'no variant', (all) => all.length > 0 && !hasRule('name/variant')(all));
      assert.match(await readText(CONFIG), /^rules:\n {2}name\/variant: off$/mu);
    });
  });

  it('leave a rule out of one draft in soat.yml, which keeps its comments', async () => {
    await withFile(CONFIG, undefined, async () => {
      const before = await readText(CONFIG);
      const document = await openChecked();
      await apply(
        await codeActions(document, rangeOf(document, 'Sergey Lavrov')),
        'Bỏ qua “name/variant” trong cả bài (ghi vào soat.yml)',
      );
      await diagnosticsOf(document, 'no variant', (all) => all.length > 0 && !hasRule('name/variant')(all));
      assert.equal(document.isDirty, false);
      const entry = `  - files: /${DRAFT}\n    rules:\n      name/variant: off\n`;
      assert.equal(await readText(CONFIG), `${before}\noverrides:\n${entry}`);
    });
  });

  it('of one family are made on save, and no others', async () => {
    const document = await openChecked();
    const settings = vscode.workspace.getConfiguration('editor', {
      languageId: 'vietnamese-news',
      uri: document.uri,
    });
    const onSave = async (value: unknown) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace, true);
    const before = await readText(DRAFT);
    await onSave({ 'source.fixAll.soat.text': 'explicit' });
    try {
      const editor = vscode.window.activeTextEditor;
      await editor?.edit((edit) => edit.insert(rangeOf(document, 'phòng họp').start, '\u200b'));
      await diagnosticsOf(document, 'the invisible letter', hasRule('text/unicode'));
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.equal(await readText(DRAFT), before);
    } finally {
      await onSave(undefined);
      await vscode.workspace.fs.writeFile(fileOf(DRAFT), bytesOf(before));
    }
  });
});
