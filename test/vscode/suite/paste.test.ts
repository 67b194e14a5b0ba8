import { strict as assert } from 'node:assert';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { focusRow, hasBrowser, paste, pressFor, takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, readOwn, until } from './editor.ts';

/** A page as a browser copies it, and what a browser makes of it as plain text. */
async function copyPage() {
  const html = await readOwn('test/platform/pages/hop-tin-lien-quan.html');
  const text = html
    .replace(/<(head|script|textarea)[\s\S]*?<\/\1>/gu, '')
    .replace(/<\/(?:p|div|h[1-6]|li|figcaption|a)>/gu, '\n\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/\n\s*\n\s*/gu, '\n\n')
    .trim();
  const story = (await readOwn('test/platform/pages/hop-tin-lien-quan.txt')).trim().replaceAll('\n', '\n\n');
  return { html, text, story };
}

/** A new draft, empty; the server has read its archive by now, since no paste waits for that. */
async function newDraft(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({
    language: 'vietnamese-news',
    content: 'Ngày 31-6-2025.',
  });
  const editor = await vscode.window.showTextDocument(document);
  await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
  await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
  assert.equal(document.getText(), '');
  return document;
}

/** Waits until the document holds a text. */
async function holds(document: vscode.TextDocument, text: string): Promise<void> {
  await until(`“${text.slice(0, 30)}…” in the draft`, vscode.workspace.onDidChangeTextDocument, () =>
    document.getText() === text ? true : undefined,
  );
}

describe('pasting from a web page', () => {
  before(function () {
    // Paste edits came with VS Code 1.97.
    if (!hasBrowser || Number(vscode.version.split('.')[1]) < 97) this.skip();
  });
  afterEach(async () => {
    await setMode(undefined);
    await closeAll();
  });

  const setMode = (mode: string | undefined) =>
    vscode.workspace
      .getConfiguration('soat')
      .update('paste.clean', mode, vscode.ConfigurationTarget.Workspace);

  it('pastes it as it is, and offers the story', async () => {
    const { html, text, story } = await copyPage();
    const document = await newDraft();
    await paste({ text, html });
    await holds(document, text);
    await diagnosticsOf(document, 'the related stories', hasRule('boilerplate/block'));
    await vscode.commands.executeCommand('editor.changePasteType');
    await takeScreenshot('paste', '.action-widget');
    const list = '.action-widget .monaco-list';
    await focusRow('.monaco-list-row:has-text("Dán bài báo")', list);
    await pressFor(`.monaco-workbench:not(:has(${list}))`, 'Enter', list);
    await holds(document, story);
  });

  it('pastes it without what is certain to be none of the story, where that is set', async () => {
    await setMode('always');
    const { html, text, story } = await copyPage();
    const document = await newDraft();
    await paste({ text, html });
    await until('a text in the draft', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText() ? true : undefined,
    );
    const cleaned = document.getText();
    assert.ok(text.includes('Tin cùng chuyên mục') && !cleaned.includes('Tin cùng chuyên mục'));
    for (const line of story.split('\n')) assert.ok(cleaned.includes(line), line);
  });

  it('pastes it as it is where that is set', async () => {
    await setMode('off');
    const { html, text } = await copyPage();
    const document = await newDraft();
    await paste({ text, html });
    await holds(document, text);
  });
});
