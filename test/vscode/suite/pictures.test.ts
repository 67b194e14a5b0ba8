import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, open } from './editor.ts';

describe('the problems panel', () => {
  afterEach(closeAll);

  it('lists what was found beside the draft', async () => {
    const { document } = await open('ban-thao/hoi-dam-nga-my.tin');
    const found = await diagnosticsOf(document, 'names', hasRule('name/variant', 'name/house-style'));
    assert.ok(found.every(({ range }) => document.validateRange(range).isEqual(range)));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await takeScreenshot('workbench');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
