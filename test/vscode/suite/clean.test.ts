import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { linesOf, storyOf } from '../../support/kept.ts';
import { takeScreenshot } from '../screenshot.ts';
import { closeAll, diagnosticsOf, hasRule } from './editor.ts';

const SEED = '2025-02-27-phai-doan-nga-my-istanbul';

/** A seed article, as the extension ships it. */
async function readSeed(name: string): Promise<string> {
  const extension = vscode.extensions.getExtension('soat.soat');
  assert.ok(extension);
  const uri = vscode.Uri.joinPath(extension.extensionUri, 'server', 'corpus', `${name}.txt`);
  return Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8');
}

/** A new draft into which a text was pasted. */
async function paste(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'vietnamese-news' });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('paste', { text });
  assert.equal(document.getText(), text);
  return document;
}

/** Presses a button of the preview until it is there to be pressed: no event tells when its list is filled. */
async function press(button: 'apply' | 'discard', closed: Thenable<unknown>): Promise<void> {
  let isOpen = true;
  const end = () => {
    isOpen = false;
  };
  closed.then(end, end);
  while (isOpen) await vscode.commands.executeCommand(`refactorPreview.${button}`);
}

describe('cleaning a draft', () => {
  afterEach(closeAll);

  it('shows a preview; accepted, it leaves the story, and one undo brings all back', async () => {
    const text = await readSeed(SEED);
    const document = await paste(text);
    await diagnosticsOf(document, 'blocks', hasRule('boilerplate/block', 'boilerplate/repeat'));
    const cleaned = vscode.commands.executeCommand('soat.cleanDraft');
    await takeScreenshot('clean');
    assert.equal(document.getText(), text, 'nothing changes unasked');
    await press('apply', cleaned);
    const story = linesOf(document.getText());
    assert.deepEqual(
      story.filter((line) => line.trim()),
      storyOf({ name: SEED, text }),
    );
    assert.doesNotMatch(document.getText(), /\n\n\n/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('changes nothing where the editor says no', async () => {
    const text = await readSeed(SEED);
    const document = await paste(text);
    const cleaned = vscode.commands.executeCommand('soat.cleanDraft');
    await press('discard', cleaned);
    assert.equal(document.getText(), text);
  });
});
