import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ExplorerItem } from '../../../server/src/lsp/protocol.ts';
import { focusRow, hasBrowser, pressFor, see, takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, editorInFront, hasRule, open, rangeOf, tabs, until } from './editor.ts';
import { takeInThemes } from './themes.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
/** A row of a tree, by words of it. */
const row = (words: string, level = 2) => `[role="treeitem"][aria-level="${level}"][aria-label*="${words}"]`;
/** A link of the page: VS Code puts a page into a frame in a frame. */
const LINK = 'iframe.webview.ready >>> iframe >>> main a';

/** A draft whose names the server knows by now. */
async function openChecked(): Promise<vscode.TextEditor> {
  const editor = await open(DRAFT);
  await diagnosticsOf(editor.document, 'two spellings', hasRule('name/variant'));
  return editor;
}

/** The page, as soon as it is there. */
function page(title: RegExp): Promise<vscode.Tab> {
  return until(`a page ${title}`, vscode.window.tabGroups.onDidChangeTabs, () =>
    tabs().find(({ input, label }) => input instanceof vscode.TabInputWebview && title.test(label)),
  );
}

describe('the explorer', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('soat.clearSearch');
    await vscode.commands.executeCommand('workbench.view.explorer');
  });

  it('invites to open a draft where none is open, and to search', async () => {
    await vscode.commands.executeCommand('soat.explorer.focus');
    await see('.welcome-view-content a');
    await takeScreenshot('explorer-welcome');
  });

  it('lists people and events of the draft, and below them what the archive tells, down to the article', async () => {
    const { document } = await openChecked();
    await vscode.commands.executeCommand('soat.explorer.focus');
    if (!hasBrowser) return;
    const person = row('Sergei Lavrov');
    const list = `.monaco-list:has(${person})`;
    await focusRow(person);
    await pressFor(`${person}[aria-expanded="true"]`, 'ArrowRight', list);
    const event = `${person}[aria-expanded="true"] + ${row('10/7/2025', 3)}`;
    await see(event);
    await takeInThemes('explorer', list);
    await focusRow(event, list);
    await pressFor('.tab[aria-label*="kuala-lumpur-10-7.txt"]', 'Enter', list);
    const { document: article } = await editorInFront(
      'the sentence of an article',
      (editor) =>
        editor.document !== document &&
        editor.document.getText(editor.selection).includes('gặp nhau tại Kuala Lumpur'),
    );
    assert.match(article.uri.path, /kho-bai\/kuala-lumpur-10-7\.txt$/u);
    // It is read beside the draft, not instead of it: the view filled anew is still the draft's.
    await vscode.commands.executeCommand('soat.searchArchive', 'Rubio');
    await see(row('“Rubio”', 1));
    await see(row('từ phần đầu bản thảo', 1));
  });

  it('keeps what is opened and what has the focus when the draft is typed in', async () => {
    const editor = await openChecked();
    await vscode.commands.executeCommand('soat.explorer.focus');
    if (!hasBrowser) return;
    const person = row('Sergei Lavrov');
    const list = `.monaco-list:has(${person})`;
    await focusRow(person);
    await pressFor(`${person}[aria-expanded="true"]`, 'ArrowRight', list);
    const event = row('10/7/2025', 3);
    await focusRow(event, list);
    for (const day of ['31-6-2025', '31-9-2025', '31-11-2025']) {
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, end, `\nÔng đến Huế ngày ${day}.`);
      await vscode.workspace.applyEdit(edit);
      await see(row(day, 3));
      await see(`${list}:focus ${event}.focused`);
      await see(`${person}[aria-expanded="true"]`);
    }
  });

  it('lists above them what a search of the archive finds', async () => {
    await openChecked();
    await vscode.commands.executeCommand('soat.searchArchive', 'Rubio');
    await see(row('“Rubio”', 1));
    await takeScreenshot('explorer-search');
  });

  it('leads to the draft and to the sentence of an article', async () => {
    const { document } = await openChecked();
    const uri = document.uri.toString();
    const { start, end } = rangeOf(document, 'Marco Rubio');
    const place: Pick<ExplorerItem, 'location'> = { location: { uri, range: { start, end } } };
    await vscode.commands.executeCommand('soat.openPlace', place);
    await editorInFront('the name', (editor) => editor.document.getText(editor.selection) === 'Marco Rubio');
  });
});

describe('the time line', () => {
  afterEach(async () => {
    await closeAll();
  });

  it('is of the name under the cursor', async () => {
    const editor = await openChecked();
    const { start } = rangeOf(editor.document, 'Sergei Lavrov');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('soat.timeline');
    await page(/Sergei Lavrov/u);
    await takeInThemes('timeline', LINK, true);
  });

  it('is of all the events of the draft, and its links lead there by the keyboard', async () => {
    await openChecked();
    await vscode.commands.executeCommand('soat.timeline', { kind: 'draft' });
    await page(/Sự kiện trong bài/u);
    await takeScreenshot('timeline-draft', LINK);
    if (!hasBrowser) return;
    const other = '.editor-group-container.active .tab.active:not([aria-label*="Sự kiện trong bài"])';
    await pressFor(other, 'Enter', LINK);
    const { document, selection } = await editorInFront('the draft', (editor) => !editor.selection.isEmpty);
    assert.match(document.uri.path, /\/(?:ban-thao|kho-bai)\//u);
    assert.notEqual(document.getText(selection), '');
  });
});
