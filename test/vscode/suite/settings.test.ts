import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  bytesOf,
  closeAll,
  codeOf,
  diagnosticsOf,
  fileOf,
  hasRule,
  open,
  summary,
  textOf,
} from './editor.ts';

const DRAFT = 'ban-thao/cau-song-lam.tin';

describe('settings and soat.yml in the editor', () => {
  afterEach(closeAll);

  it('a severity of the settings holds at once', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
    const settings = vscode.workspace.getConfiguration('soat', document);
    await settings.update('rules', { 'date/impossible': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await diagnosticsOf(
        document,
        'no impossible day',
        (all) => all.length > 0 && !hasRule('date/impossible')(all),
      );
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await diagnosticsOf(document, 'the impossible day again', hasRule('date/impossible'));
  });

  it('the file is read again when it changes; a slip is marked in it and spoils nothing else', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    const uri = fileOf('soat.yml');
    const before = await vscode.workspace.fs.readFile(uri);
    const slip = `${textOf(before)}\nrules:\n  date/impossible: off\n  date/weekdya: off\n`;
    await vscode.workspace.fs.writeFile(uri, bytesOf(slip));
    try {
      await diagnosticsOf(
        document,
        'weekday only',
        (all) => all.length === 1 && hasRule('date/weekday')(all),
      );
      const config = await vscode.workspace.openTextDocument(uri);
      const [problem] = await diagnosticsOf(config, 'the slip', (all) => all.length === 1);
      assert.ok(problem);
      assert.match(summary(problem), /date\/weekday/u);
      assert.equal(config.getText(problem.range), 'date/weekdya');
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
    await diagnosticsOf(document, 'both again', hasRule('date/weekday', 'date/impossible'));
  });

  it('plain text elsewhere is checked when the command asks, and not before', async function () {
    const uri = fileOf('../elsewhere.txt');
    // In a browser nothing is beside the folder that is open.
    if (uri.scheme !== 'file') this.skip();
    await vscode.workspace.fs.writeFile(uri, bytesOf('Tiêu đề\n\nÔng đến Hà Nội ngày 31-6-2025.\n'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      // Asking for the outline goes the same way as diagnostics: by its answer the server has seen the document.
      assert.deepEqual(
        (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri)) ?? [],
        [],
      );
      assert.deepEqual(vscode.languages.getDiagnostics(uri).map(codeOf), []);
      await vscode.commands.executeCommand('soat.checkDocument');
      await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
