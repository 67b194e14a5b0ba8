import { strict as assert } from 'node:assert';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasBrowser, see } from '../browser.ts';
import { bytesOf, diagnosticsOf, fileOf, hasRule, open, tabs, until } from '../suite/editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
/** What the run before the reload leaves for the run behind it: VS Code starts the tests anew with the window. */
const MARK = '.vscode/reloaded';
const LINK = 'iframe.webview.ready >>> iframe >>> main a';

const isReloaded = (): Thenable<boolean> =>
  vscode.workspace.fs.stat(fileOf(MARK)).then(
    () => true,
    () => false,
  );

/** Opens a time line, and has the window loaded again. */
async function reload(): Promise<never> {
  const { document } = await open(DRAFT);
  await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
  await vscode.commands.executeCommand('soat.timeline', { kind: 'draft' });
  await see(LINK);
  await vscode.workspace.fs.writeFile(fileOf(MARK), bytesOf(''));
  // With the window goes what was asked of it: that is no failure.
  vscode.commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => undefined);
  return new Promise(() => undefined);
}

describe('a window that is loaded again', () => {
  before(async function () {
    if (!hasBrowser) this.skip();
    if (!(await isReloaded())) await reload();
  });

  it('has its time line again, with links that can be pressed', async () => {
    const tab = await until('the page', vscode.window.tabGroups.onDidChangeTabs, () =>
      tabs().find(
        ({ input, label }) => input instanceof vscode.TabInputWebview && /Sự kiện trong bài/u.test(label),
      ),
    );
    assert.ok(tab.group.viewColumn > 1, 'beside the draft');
    await see(LINK);
  });
});
