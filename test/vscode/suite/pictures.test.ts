import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { see, takeScreenshot } from '../browser.ts';
import { closeAll, diagnosticsOf, hasRule, open, rangeOf, readOwn } from './editor.ts';
import { takeInThemes } from './themes.ts';

describe('the problems panel', () => {
  afterEach(closeAll);

  it('lists what was found beside the draft', async () => {
    const { document } = await open('ban-thao/hoi-dam-nga-my.tin');
    const found = await diagnosticsOf(document, 'names', hasRule('name/variant', 'name/house-style'));
    assert.ok(found.every(({ range }) => document.validateRange(range).isEqual(range)));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await takeScreenshot('workbench', '.markers-panel .monaco-list-row:has-text("Sergey Lavrov")');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});

/** The workbench without the bars around it. */
const CLIP = { x: 48, y: 35, width: 1110, height: 600 };
/** The views at the foot of the side bar. */
const LOWER = { ...CLIP, y: 178 };
const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';

/** `SOAT_SCREENSHOTS=images/walkthrough npm run test:vscode -- --grep walkthrough` takes them anew. */
describe('the walkthrough', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const openChecked = async (): Promise<vscode.TextEditor> => {
    const editor = await open(DRAFT);
    await diagnosticsOf(editor.document, 'two spellings', hasRule('name/variant'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    return editor;
  };

  it('has five steps, each with a picture', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'soat.soat#soat.start');
    await see('.gettingStartedContainer .step-title:has-text("Mở một bản thảo")');
    const { walkthroughs } = JSON.parse(await readOwn('package.json')).contributes;
    const pictures = walkthroughs[0].steps.flatMap(({ media }: { media: { image: object } }) =>
      Object.values(media.image),
    );
    assert.equal(walkthroughs[0].steps.length, 5);
    for (const picture of new Set<string>(pictures))
      assert.match((await readOwn(picture)).slice(0, 20), /JFIF/u);
    await takeScreenshot('steps');
  });

  it('shows a draft', async () => {
    await openChecked();
    await vscode.commands.executeCommand('workbench.view.explorer');
    await takeInThemes('draft.jpg', '.squiggly-warning', false, CLIP);
  });

  it('shows what was found, and the quick fixes', async () => {
    const editor = await openChecked();
    await vscode.commands.executeCommand('soat.explorer.focus');
    await see('[role="treeitem"][aria-label*="Cần xem lại"]');
    const { start } = rangeOf(editor.document, 'Sergey Lavrov');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await takeInThemes('findings.jpg', '.action-widget .monaco-list-row', false, CLIP);
    await vscode.commands.executeCommand('hideCodeActionWidget');
  });

  it('shows the archive and the glossary', async () => {
    await openChecked();
    await vscode.commands.executeCommand('soat.glossary.focus');
    await takeInThemes('glossary.jpg', '[role="treeitem"][aria-label*="Kiev"]', false, LOWER);
    await vscode.commands.executeCommand('soat.archive.focus');
    await takeInThemes('archive.jpg', '[role="treeitem"][aria-label*="kho-bai"]', false, LOWER);
  });

  it('shows the time line', async () => {
    const editor = await openChecked();
    const { start } = rangeOf(editor.document, 'Sergei Lavrov');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await vscode.commands.executeCommand('soat.timeline');
    await takeInThemes('timeline.jpg', 'iframe.webview.ready >>> iframe >>> main a', false, CLIP);
  });
});
