import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('the VS Code host', () => {
  it('opens a document of a trusted workspace', async () => {
    assert.equal(vscode.workspace.isTrusted, true);
    const document = await vscode.workspace.openTextDocument({ content: 'Ngoại trưởng Nga Sergei Lavrov' });
    const editor = await vscode.window.showTextDocument(document);
    assert.equal(editor.document.lineAt(0).text, 'Ngoại trưởng Nga Sergei Lavrov');
  });
});
