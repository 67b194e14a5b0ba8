import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { see } from '../browser.ts';
import { closeAll, diagnosticsOf, fileOf, hasRule, insist, open } from './editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
const STATUS = '.statusbar-item [aria-label^="Soát:"]';
/** Linux tells which processes a process has started. */
const CHILDREN = `/proc/${process.pid}/task/${process.pid}/children`;

/** The process of the language server, a child of this extension host. */
function server(): number | undefined {
  return readFileSync(CHILDREN, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/dist/server.js'));
}

/** How often one was ended here. */
let ends = 0;

/** Ends the server without a word to it, and waits until there is another one, or none any more. */
async function kill(isLast = false): Promise<void> {
  const pid = server();
  assert.ok(pid, 'a server runs');
  process.kill(pid, 'SIGKILL');
  ends++;
  const isOver = () => server() !== pid && (isLast || server() !== undefined);
  await insist('another server', isOver, async () => undefined);
}

describe('a server that ends by itself', () => {
  before(function () {
    if (!existsSync(CHILDREN)) this.skip();
  });
  afterEach(closeAll);

  it('is started again: drafts as they stand in the editor are checked, the side bar lists them', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    await vscode.commands.executeCommand('soat.explorer.focus');
    await see('[role="treeitem"][aria-label*="Sergei Lavrov"]');
    await kill();
    // Typed while there is no server, not saved: only the editor knows of it.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '\nÔng Rubio thăm Huế ngày 31-6-2025.',
    );
    await vscode.workspace.applyEdit(edit);
    await diagnosticsOf(document, 'the new sentence', hasRule('name/variant', 'date/impossible'));
    await see('[role="treeitem"][aria-label*="Sergei Lavrov"]');
    const hover: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('Rubio') + 1),
    );
    assert.ok(hover.length > 0);
  });

  it('goes on checking what a command has asked for', async () => {
    const uri = fileOf('../hoi.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('Thăm Huế\n\nÔng đến Huế ngày 31-6-2025.\n'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('soat.checkDocument');
      await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
      await kill();
      await diagnosticsOf(document, 'nothing while it starts', (all) => all.length === 0);
      await diagnosticsOf(document, 'the impossible day again', hasRule('date/impossible'));
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('is given up after five times in three minutes, with a notice; the command starts it again', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    while (ends < 4) {
      await kill();
      await diagnosticsOf(document, 'nothing while it starts', (all) => all.length === 0);
      await diagnosticsOf(document, 'two spellings once more', hasRule('name/variant'));
    }
    await kill(true);
    await see('.notification-toast');
    await see(`${STATUS}[aria-label*="đã dừng"]`);
    await vscode.commands.executeCommand('soat.restartServer');
    await diagnosticsOf(document, 'two spellings again', hasRule('name/variant'));
    await see(`${STATUS}[aria-label*="Đối chiếu với"]`);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
