import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import {
  bytesOf,
  closeAll,
  diagnosticsOf,
  fileOf,
  hasRule,
  hoverAt,
  insist,
  open,
  rangeOf,
} from './editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';

describe('what the archive knows', () => {
  afterEach(closeAll);

  it('of a person: office, both spellings, and dated events with sources', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    const hover = await hoverAt(document, rangeOf(document, 'Lavrov'));
    assert.match(hover, /\*\*Sergei Lavrov\*\* · Ngoại trưởng Nga/u);
    assert.match(hover, /Trong kho bài: Sergey Lavrov × 2 [^\n]* · Sergei Lavrov × 1/u);
    assert.match(hover, /Trong bài này: Sergei Lavrov × 3 · Sergey Lavrov × 2/u);
    assert.match(
      hover,
      /- 10\/7\/2025 – cuộc gặp: [^\n]*\(Kuala Lumpur\)\n {2}- \[Hai ngoại trưởng gặp nhau[^\n]*\]\(<[^>]*kuala-lumpur-10-7\.txt#L3>\) \(Báo Mẫu Chủ nhật, 11\/7\/2025\)/u,
    );
    assert.match(hover, /- 18\/2\/2025 – [^\n]*\(Riyadh\)/u);
    assert.match(hover, /- 15\/2\/2025 – điện đàm/u);
  });

  it('of a day: weekday, distance, edition with its origin, and events', async () => {
    const { document } = await open(DRAFT);
    const hover = await hoverAt(document, rangeOf(document, '18-2'));
    assert.match(
      hover,
      /\*\*thứ Ba, 18\/2\/2025\*\* · 2025-02-18 · 21\/1 âm lịch · 144 ngày trước ngày ra báo/u,
    );
    assert.match(hover, /Ngày ra báo: 12\/7\/2025 \(từ phần đầu bản thảo\)/u);
    assert.match(hover, /Kho bài ghi ngày này:\s+- 18\/2\/2025/u);
  });

  it('of an event: those of the same people that were told before', async () => {
    const { document } = await open(DRAFT);
    const hover = await hoverAt(document, rangeOf(document, 'gặp nhau'));
    assert.match(hover, /^\*\*11\/7\/2025 – cuộc gặp: [^\n]*\(Kuala Lumpur\)\*\*/u);
    assert.match(hover, /Trong kho bài:\s+- 10\/7\/2025 – cuộc gặp/u);
  });

  it('is shown where the pointer rests', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    const { start } = rangeOf(document, 'Lavrov');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('soat.lookUp');
    await takeScreenshot('hover', '.monaco-hover:has-text("Trong kho bài") a');
  });

  it('answers a look-up as a page', async () => {
    await open(DRAFT);
    const uri = vscode.Uri.from({
      scheme: 'soat-lookup',
      path: '/Rubio.md',
      query: fileOf(DRAFT).toString(),
    });
    const page = await vscode.workspace.openTextDocument(uri);
    assert.match(page.getText(), /^\*\*Marco Rubio\*\* · Ngoại trưởng Mỹ/u);
  });

  it('follows its own files: a new article is known at once', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    const uri = fileOf('kho-bai/dien-dam-1-7.txt');
    const text =
      'Hai ngoại trưởng điện đàm\n\nNgoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Marco Rubio điện đàm ngày 1-7-2025.\n';
    const tells = async (expected: boolean) => {
      let hover = await hoverAt(document, rangeOf(document, 'Lavrov'));
      await insist(
        () => `${expected ? 'the new article' : 'nothing more of it'}; there is ${hover}`,
        () => /1\/7\/2025 – điện đàm/u.test(hover) === expected,
        async () => {
          hover = await hoverAt(document, rangeOf(document, 'Lavrov'));
        },
      );
    };
    await vscode.workspace.fs.writeFile(uri, bytesOf(text));
    try {
      await tells(true);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
    await tells(false);
  });
});
