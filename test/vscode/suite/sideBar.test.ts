import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ExplorerItem } from '../../../server/src/lsp/protocol.ts';
import { hasBrowser, pressOn, see, takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, open, rangeOf, until } from './editor.ts';
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
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input, label }) => input instanceof vscode.TabInputWebview && title.test(label)),
  );
}

async function closePages(): Promise<void> {
  const pages = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
  await vscode.window.tabGroups.close(pages);
}

describe('the explorer', () => {
  afterEach(async () => {
    await closePages();
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
    const list = `.monaco-list:has(${row('Sergei Lavrov')})`;
    // Behind the edition date and what was found.
    for (const key of ['Home', ...Array(11).fill('ArrowDown'), 'ArrowRight']) await pressOn(key, list);
    await see(row('10/7/2025', 3));
    await takeInThemes('explorer', list);
    for (const key of ['ArrowDown', 'Enter']) await pressOn(key, list);
    const article = await until('the article', vscode.window.onDidChangeActiveTextEditor, () => {
      const editor = vscode.window.activeTextEditor;
      return editor && editor.document !== document ? editor : undefined;
    });
    assert.match(article.document.uri.path, /kho-bai\/kuala-lumpur-10-7\.txt$/u);
    await until('its sentence', vscode.window.onDidChangeTextEditorSelection, () =>
      article.document.getText(article.selection).includes('gặp nhau tại Kuala Lumpur') ? true : undefined,
    );
    // It is read beside the draft, not instead of it: the view filled anew is still the draft's.
    await vscode.commands.executeCommand('soat.searchArchive', 'Rubio');
    await see(row('“Rubio”', 1));
    await see(row('từ phần đầu bản thảo', 1));
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
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'Marco Rubio');
  });
});

describe('the time line', () => {
  afterEach(async () => {
    await closePages();
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
    await pressOn('Enter', LINK);
    const { document, selection } = await until(
      'the draft',
      vscode.window.onDidChangeActiveTextEditor,
      () => {
        const editor = vscode.window.activeTextEditor;
        return editor && !editor.selection.isEmpty ? editor : undefined;
      },
    );
    assert.match(document.uri.path, /\/(?:ban-thao|kho-bai)\//u);
    assert.notEqual(document.getText(selection), '');
  });
});
