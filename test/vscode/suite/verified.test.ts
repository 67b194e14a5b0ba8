import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { see, seeNo, takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, open, rangeOf } from './editor.ts';
import { takeInThemes } from './themes.ts';

/** A decoration has a class of VS Code's own making: told by the hover that it alone has. */
const DOTS = '.view-overlays [class*="ced-"]';

describe('verified marks', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('soat')
      .update('verifiedMarks', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('are shown by the setting, and switched off by the command', async () => {
    const settings = () => vscode.workspace.getConfiguration('soat');
    await settings().update('verifiedMarks', true, vscode.ConfigurationTarget.Workspace);
    const editor = await open('ban-thao/hoi-dam-nga-my.tin');
    const { document } = editor;
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    // VS Code opens a document where it was left.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    await see(DOTS);
    await takeInThemes('verified', DOTS, true);
    const { start } = rangeOf(document, 'Marco Rubio');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.showHover');
    await see('.monaco-hover:has-text("Kho bài cũng viết “Marco Rubio”") a');
    await takeScreenshot('verified-hover');
    await vscode.commands.executeCommand('soat.toggleVerifiedMarks');
    assert.equal(settings().get('verifiedMarks'), false);
    await seeNo(DOTS);
  });
});
