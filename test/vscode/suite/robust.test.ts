import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  apply,
  bytesOf,
  closeAll,
  codeActions,
  diagnosticsOf,
  fileOf,
  hasRule,
  hoverAt,
  open,
  rangeOf,
  summary,
} from './editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';
const ends = ({ lineCount, lineAt }: vscode.TextDocument): vscode.Position => lineAt(lineCount - 1).range.end;

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, ends(document), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('a draft under stress', () => {
  afterEach(closeAll);

  it('of great length is checked in the background with quick fixes and cards, and another draft answers meanwhile', async () => {
    const uri = fileOf('ban-thao/rat-dai.tin');
    const paragraph = 'Ông Sergei Lavrov đến Hà Nội ngày 31-6-2025, rời đi hôm sau.\n\n';
    await vscode.workspace.fs.writeFile(
      uri,
      bytesOf(`Chuyến thăm\n\n${paragraph.repeat(4000)}Ông Marco Rubio rời Huế ngày 31-4-2025.`),
    );
    try {
      const long = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(long);
      const { document } = await open(DRAFT);
      assert.match(await hoverAt(document, rangeOf(document, 'Lavrov')), /Ngoại trưởng/u);
      await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
      await vscode.window.showTextDocument(long);
      const found = await diagnosticsOf(long, 'the impossible days', hasRule('date/impossible'));
      const last = found.find(({ range }) => long.getText(range).includes('31-4'));
      assert.ok(last && last.range.start.line > 7000, JSON.stringify(found.map(summary)));
      assert.match(await hoverAt(long, last.range), /2025/u);
      const titles = (await codeActions(long, last.range)).map(({ title }) => title);
      assert.ok(titles.includes('Giải thích quy tắc “date/impossible”'), titles.join('\n'));
      await apply(await codeActions(long, last.range), /^Bỏ qua “date\/impossible” ở dòng này/u);
      assert.match(long.lineAt(last.range.start.line).text, /<!-- soat-disable-line date\/impossible -->$/u);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('is told of as it stands after a megabyte was pasted and taken back, and after many undos', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    const before = document.getText();
    await insert(document, '\nÔng Rubio rời Huế ngày 31-6-2025.\n'.repeat(30_000));
    assert.ok(document.getText().length > 1_000_000);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(
      document,
      'as before',
      (all) => hasRule('name/variant')(all) && !hasRule('date/impossible')(all),
    );
    await insert(document, '\nÔng Rubio rời Huế ngày 31-6-2025.\n');
    for (let times = 0; times < 30; times++) {
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('redo');
    }
    await diagnosticsOf(document, 'the impossible day', hasRule('name/variant', 'date/impossible'));
  });

  it('that is closed while it is checked leaves nothing in Problems', async () => {
    const { document } = await open(DRAFT);
    await insert(document, '\nÔng Rubio rời Huế ngày 31-6-2025.\n'.repeat(500));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnosticsOf(document, 'nothing', (all) => all.length === 0);
  });
});
