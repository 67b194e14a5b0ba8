import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { linesOf, storyOf } from '../../support/kept.ts';
import { closeAll, diagnosticsOf, hasRule, insist, open, rangeOf, readOwn, watch } from './editor.ts';
import { takeInThemes } from './themes.ts';

const WEB_PAGE = 'ban-thao/dan-tu-trang-web.txt';
/** Could be a sentence of somebody: the rules are not certain of it. */
const UNCERTAIN = 'Hãy đăng nhập tài khoản để gửi bình luận của bạn';
const SEED = '2025-02-27-phai-doan-nga-my-istanbul';

/** A seed article, as the extension ships it. */
const readSeed = (name: string) => readOwn(`server/corpus/${name}.txt`);

/** A new draft with this text. */
async function draftOf(text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'vietnamese-news' });
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), text);
  return document;
}

/** Presses a button of the preview until it is there to be pressed: no event tells when its list is filled. */
async function press(button: 'apply' | 'discard', closed: Thenable<unknown>): Promise<void> {
  await insist(`the preview’s ${button}`, watch(closed), () =>
    vscode.commands.executeCommand(`refactorPreview.${button}`),
  );
}

describe('cleaning a draft', () => {
  afterEach(closeAll);

  it('shows a preview; accepted, it leaves the story, and one undo brings all back', async () => {
    const text = await readSeed(SEED);
    const document = await draftOf(text);
    await diagnosticsOf(document, 'blocks', hasRule('boilerplate/block', 'boilerplate/repeat'));
    const cleaned = vscode.commands.executeCommand('soat.cleanDraft');
    await press('apply', cleaned);
    await cleaned;
    const story = linesOf(document.getText());
    assert.deepEqual(
      story.filter((line) => line.trim()),
      storyOf({ name: SEED, text }),
    );
    assert.doesNotMatch(document.getText(), /\n\n\n/u);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('leaves what is not ticked', async () => {
    const editor = await open(WEB_PAGE);
    const { document } = editor;
    await editor.edit((edit) => edit.insert(rangeOf(document, 'Lực lượng cứu hộ').start, `${UNCERTAIN}\n\n`));
    await diagnosticsOf(document, 'blocks and a line', hasRule('boilerplate/block', 'boilerplate/line'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const cleaned = vscode.commands.executeCommand('soat.cleanDraft');
    await takeInThemes('clean', '.bulk-edit-panel .category');
    await press('apply', cleaned);
    await cleaned;
    assert.match(document.getText(), new RegExp(`trong đêm\\.\\n\\n${UNCERTAIN}\\n\\nLực lượng`, 'u'));
    assert.doesNotMatch(document.getText(), /Tin liên quan|Từ khóa|Bình luận/u);
  });

  it('changes nothing where the editor says no', async () => {
    const text = await readSeed(SEED);
    const document = await draftOf(text);
    const cleaned = vscode.commands.executeCommand('soat.cleanDraft');
    await press('discard', cleaned);
    await cleaned;
    assert.equal(document.getText(), text);
  });
});
