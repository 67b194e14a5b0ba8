import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { focusRow, hasBrowser, pressFor, see, seeNo } from '../browser.ts';
import {
  bytesOf,
  closeAll,
  diagnosticsOf,
  editorInFront,
  fileOf,
  hasRule,
  open,
  readText,
  until,
  withFile,
} from './editor.ts';
import { takeInThemes } from './themes.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
const CONFIG = 'soat.yml';
/** A row of a tree, by words of it. */
const row = (words: string) => `[role="treeitem"][aria-label*="${words}"]`;

async function openChecked(): Promise<vscode.TextEditor> {
  const editor = await open(DRAFT);
  await diagnosticsOf(editor.document, 'two spellings', hasRule('name/variant'));
  return editor;
}

describe('the side bar', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('lists what was found in the draft by kind, and its edition date', async () => {
    await openChecked();
    await vscode.commands.executeCommand('soat.explorer.focus');
    await see(row('Ngày ra báo: 12/7/2025, thứ Bảy, từ phần đầu bản thảo'));
    await see(row('Tên riêng, chức danh'));
    const finding = row('cảnh báo, ');
    await see(finding);
    await takeInThemes('view-draft', finding);
  });

  it('opens the quick fixes of a finding by the keyboard', async () => {
    const { document } = await openChecked();
    await vscode.commands.executeCommand('soat.explorer.focus');
    if (!hasBrowser) return;
    const finding = row('cảnh báo, Sergey Lavrov');
    await focusRow(finding);
    await pressFor('.action-widget .monaco-list-row', 'Control+.', `.monaco-list:has(${finding})`);
    await vscode.commands.executeCommand('hideCodeActionWidget');
    await editorInFront(
      'the draft, at the finding',
      (editor) => editor.document === document && document.getText(editor.selection) === 'Sergey Lavrov',
    );
  });

  it('lists the glossary; a name is taken out, and comes back', async () => {
    await withFile(CONFIG, undefined, async () => {
      await openChecked();
      await vscode.commands.executeCommand('soat.glossary.focus');
      const kiev = row('Kiev, Địa danh, thay cho Kyiv');
      await see(kiev);
      await takeInThemes('view-glossary', kiev);
      await vscode.commands.executeCommand('soat.removeName', { name: 'Kiev' });
      assert.doesNotMatch(await readText(CONFIG), /Kiev/u);
      if (!hasBrowser) return;
      await see(`.monaco-list:has(${row('Matxcơva')}):not(:has(${kiev}))`);
      const notice = '.notification-toast:has-text("Kiev")';
      await see(notice);
      await pressFor(`.monaco-workbench:not(:has(${notice}))`, 'Enter', `${notice} .monaco-button`);
      // The list shows what is typed; the file is saved a moment later.
      const document = await vscode.workspace.openTextDocument(fileOf(CONFIG));
      await until('the file saved', vscode.workspace.onDidSaveTextDocument, () =>
        document.isDirty || !document.getText().includes('Kiev') ? undefined : true,
      );
      await see(kiev);
      assert.match(await readText(CONFIG), /- name: Kiev/u);
    });
  });

  it('says that the glossary is empty only when it is', async () => {
    const invitation = '.pane:has([aria-label*="Bảng tên"]) .welcome-view-content a';
    const text = (await readText(CONFIG))
      .replace(/^glossary:.*?(?=^\S)/msu, '')
      .replace(/^glossary:.*/msu, '');
    await withFile(CONFIG, text, async () => {
      await open(DRAFT);
      await vscode.commands.executeCommand('soat.glossary.focus');
      await see(invitation);
    });
    await see(row('Kiev, Địa danh, thay cho Kyiv'));
    await seeNo(invitation);
  });

  it('tells of the archive, and reads it anew', async () => {
    await openChecked();
    await vscode.commands.executeCommand('soat.archive.focus');
    await see(row('kho-bai, đổi lần cuối'));
    await takeInThemes('view-archive', row('kho-bai'));
    const added = fileOf('kho-bai/them.txt');
    await vscode.workspace.fs.writeFile(added, bytesOf('Tin thêm\n\nBà Trần Thị Mẫu đến Kuala Lumpur.\n'));
    try {
      await vscode.commands.executeCommand('soat.rebuildArchive');
      await see(row('25 bài'));
    } finally {
      await vscode.workspace.fs.delete(added);
      await vscode.commands.executeCommand('soat.rebuildArchive');
    }
  });

  it('says that the archive can’t be opened any more', async () => {
    const text = (await readText(CONFIG)).replace('corpus: kho-bai', 'corpus: khong-co');
    await withFile(CONFIG, text, async () => {
      const { document } = await open(DRAFT);
      await diagnosticsOf(document, 'the weekday alone', (all) => all.length > 0);
      await see('.statusbar-item [aria-label*="có chỗ không đọc được"]');
      await vscode.commands.executeCommand('soat.archive.focus');
      await see(row('khong-co, không tìm thấy'));
      await takeInThemes('view-archive-broken', row('khong-co'));
    });
    await until('the archive again', vscode.languages.onDidChangeDiagnostics, () =>
      vscode.languages.getDiagnostics(fileOf(CONFIG)).length === 0 ? true : undefined,
    );
  });

  it('keeps the draft while an article of the archive is read', async () => {
    const { document } = await openChecked();
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('soat.explorer.focus');
    const mine = row('từ phần đầu bản thảo');
    await see(mine);
    await open('kho-bai/kuala-lumpur-10-7.txt');
    await vscode.commands.executeCommand('soat.searchArchive', 'Rubio');
    await see(`.monaco-list:has(${mine}):has(${row('“Rubio”')})`);
    await vscode.commands.executeCommand('soat.clearSearch');
  });
});
