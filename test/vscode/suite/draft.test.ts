import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import {
  apply,
  closeAll,
  codeActions,
  codeOf,
  diagnosticsOf,
  hasRule,
  open,
  rangeOf,
  tabs,
  until,
} from './editor.ts';

const DRAFT = 'ban-thao/cau-song-lam.tin';
const NAMES = 'ban-thao/hoi-dam-nga-my.tin';
const WEB_PAGE = 'ban-thao/dan-tu-trang-web.txt';

describe('a draft in the editor', () => {
  afterEach(closeAll);

  it('with the ending .tin is a “Bản tin”', async () => {
    const { document } = await open(DRAFT);
    assert.equal(document.languageId, 'vietnamese-news');
  });

  it('shows its findings when it is opened, each with rule, page and place', async () => {
    const { document } = await open(DRAFT);
    const diagnostics = await diagnosticsOf(
      document,
      'weekday and impossible day',
      hasRule('date/weekday', 'date/impossible'),
    );
    const weekday = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'date/weekday');
    assert.ok(weekday);
    assert.equal(weekday.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(
      weekday.range.contains(rangeOf(document, 'thứ Ba')) ||
        weekday.range.intersection(rangeOf(document, 'thứ Ba')),
    );
    assert.ok(typeof weekday.code === 'object');
    assert.match(weekday.code.target.path, /docs\/rules\/date\/weekday\.md$/u);
    const page = await vscode.workspace.openTextDocument(weekday.code.target);
    assert.match(page.getText(), /date\/weekday/u, 'the page is there');
  });

  it('is checked under a soat.yml though it is plain text', async () => {
    const { document } = await open(WEB_PAGE);
    assert.equal(document.languageId, 'plaintext');
    const diagnostics = await diagnosticsOf(
      document,
      'blocks',
      hasRule('boilerplate/block', 'boilerplate/repeat'),
    );
    const block = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'boilerplate/block');
    assert.deepEqual(block?.tags, [vscode.DiagnosticTag.Unnecessary]);
    await takeScreenshot('web-page');
  });

  it('loses a finding with the edit that mends it, and gets it back with undo', async () => {
    const editor = await open(DRAFT);
    const { document } = editor;
    await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
    await editor.edit((edit) => edit.replace(rangeOf(document, '31-6'), '30-6'));
    await diagnosticsOf(
      document,
      'no impossible day',
      (all) => !hasRule('date/impossible')(all) && hasRule('date/weekday')(all),
    );
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(document, 'the impossible day again', hasRule('date/impossible'));
  });

  it('that is right is left alone', async () => {
    const editor = await open('ban-thao/bai-sach.tin');
    const { document } = editor;
    await editor.edit((edit) => edit.replace(rangeOf(document, 'ngày 10-7'), 'ngày 31-6'));
    await diagnosticsOf(document, 'the mistake that was put in', (all) => all.length === 1);
    await vscode.commands.executeCommand('undo');
    await diagnosticsOf(document, 'nothing', (all) => all.length === 0);
  });

  it('without a file is checked too', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'vietnamese-news',
      content: 'Tiêu đề của bản tin\n\nÔng đến Hà Nội ngày 31-6-2025.',
    });
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
  });

  it('has an outline', async () => {
    const { document } = await open(WEB_PAGE);
    const symbols: vscode.DocumentSymbol[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const headline = symbols.find(({ detail }) => detail === 'Tiêu đề');
    assert.equal(headline?.name, 'Mưa lớn làm tê liệt giao thông ở nhiều thành phố ven biển');
  });

  it('is checked again after the server was restarted', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    await vscode.commands.executeCommand('soat.restartServer');
    await diagnosticsOf(document, 'weekday after the restart', hasRule('date/weekday'));
  });
});

describe('quick fixes', () => {
  afterEach(closeAll);

  it('change one spelling of a name, or all of it in the draft', async () => {
    const { document } = await open(NAMES);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant', 'name/house-style'));
    const count = (words: string) => document.getText().split(words).length - 1;
    assert.deepEqual([count('Sergei Lavrov'), count('Sergey Lavrov')], [3, 2]);
    const all = 'Sửa tất cả “Sergey Lavrov” thành “Sergei Lavrov” trong bài';
    await apply(await codeActions(document, rangeOf(document, 'Sergey Lavrov')), all);
    assert.deepEqual([count('Sergei Lavrov'), count('Sergey Lavrov')], [5, 0]);
    await diagnosticsOf(
      document,
      'one spelling',
      (each) => each.length > 0 && !hasRule('name/variant')(each),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(count('Sergey Lavrov'), 2, 'one undo takes all back');
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    await apply(
      await codeActions(document, rangeOf(document, 'Sergey Lavrov', 1)),
      /^(?:Sửa|Đổi) thành “Sergei Lavrov”/u,
    );
    assert.deepEqual([count('Sergei Lavrov'), count('Sergey Lavrov')], [4, 1]);
  });

  it('take the day of an event from the archive', async () => {
    const { document } = await open(NAMES);
    await diagnosticsOf(document, 'another day', hasRule('date/event'));
    await apply(await codeActions(document, rangeOf(document, '11-7')), /^Dùng ngày trong kho/u);
    assert.match(document.getText(), /gặp nhau tại Kuala Lumpur \(Malaysia\) ngày 10-7,/u);
    await diagnosticsOf(document, 'the same day', (all) => all.length > 0 && !hasRule('date/event')(all));
  });

  it('of a name show the articles they rest on', async () => {
    const { document } = await open(NAMES);
    const diagnostics = await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    const variant = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'name/variant');
    const article = variant?.relatedInformation?.find(({ location }) =>
      location.uri.path.endsWith('riyadh-18-2.txt'),
    );
    assert.ok(article, JSON.stringify(variant?.relatedInformation));
    const source = await vscode.workspace.openTextDocument(article.location.uri);
    assert.match(source.getText(article.location.range), /Sergei Lavrov/u);
  });

  it('mend what they are about', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'weekday', hasRule('date/weekday'));
    await apply(await codeActions(document, rangeOf(document, 'thứ Ba')), /thứ Tư/u);
    assert.match(document.getText(), /hợp long hôm thứ Tư \(4-6\)/u);
    await diagnosticsOf(document, 'no weekday', (all) => all.length > 0 && !hasRule('date/weekday')(all));
  });

  it('delete a whole block at once', async () => {
    const { document } = await open(WEB_PAGE);
    await diagnosticsOf(document, 'blocks', hasRule('boilerplate/block'));
    await apply(await codeActions(document, rangeOf(document, 'Ba kịch bản')), /^Xóa cả khối \(/u);
    const text = document.getText();
    assert.doesNotMatch(text, /Tin liên quan|Ba kịch bản|Vì sao đô thị/u);
    assert.match(text, /ở trong nhà\.\n\nCơ quan khí tượng/u, 'the story goes on with one empty line');
  });

  it('mend all that is certain with source.fixAll.soat', async () => {
    const { document } = await open(WEB_PAGE);
    await diagnosticsOf(document, 'blocks', hasRule('boilerplate/block', 'boilerplate/repeat'));
    const all = vscode.CodeActionKind.SourceFixAll.append('soat');
    await apply(await codeActions(document, new vscode.Range(0, 0, 0, 0), all), /chắc chắn/u);
    assert.doesNotMatch(document.getText(), /Có thể bạn quan tâm|ảnh 1/u);
    assert.match(document.getText(), /^Mưa lớn suốt đêm/mu);
    await diagnosticsOf(document, 'no blocks', (each) => !hasRule('boilerplate/block')(each));
  });

  it('mend all by the command of the palette', async () => {
    const { document } = await open(WEB_PAGE);
    await diagnosticsOf(document, 'blocks', hasRule('boilerplate/block', 'boilerplate/repeat'));
    const changed = until('the text without its blocks', vscode.workspace.onDidChangeTextDocument, () =>
      document.getText().includes('Có thể bạn quan tâm') ? undefined : true,
    );
    await vscode.commands.executeCommand('soat.fixAll');
    await changed;
  });

  it('exempt a line by a comment', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
    await apply(
      await codeActions(document, rangeOf(document, '31-6')),
      /^Bỏ qua “date\/impossible” ở dòng này \(thêm chú thích cuối dòng\)$/u,
    );
    await diagnosticsOf(
      document,
      'no impossible day',
      (all) => all.length > 0 && !hasRule('date/impossible')(all),
    );
  });

  it('explain the rule on its page', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'the impossible day', hasRule('date/impossible'));
    await apply(await codeActions(document, rangeOf(document, '31-6')), /^Giải thích/u);
    await until('the page', vscode.window.tabGroups.onDidChangeTabs, () =>
      tabs().find(({ label }) => /impossible\.md/u.test(label)),
    );
  });
});
