import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { takeScreenshot } from '../browser.ts';
import { closeAll, codeOf, diagnosticsOf, fileOf, hasRule, hoverAt, open, rangeOf } from '../suite/editor.ts';

describe('in VS Code Web', () => {
  afterEach(closeAll);

  it('a draft is checked against a folder of the workspace', async () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    const { document } = await open('ban-thao/hoi-dam-nga-my.tin');
    assert.notEqual(document.uri.scheme, 'file');
    await diagnosticsOf(document, 'what the archive knows better', hasRule('date/event', 'name/variant'));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await takeScreenshot('web');
  });

  it('a draft is checked against an index file of the workspace, and its articles can be read', async () => {
    const { document } = await open('chi-muc/ban-thao.tin');
    const diagnostics = await diagnosticsOf(document, 'another day', hasRule('date/event'));
    const finding = diagnostics.find((diagnostic) => codeOf(diagnostic) === 'date/event');
    const [evidence] = finding?.relatedInformation ?? [];
    assert.ok(evidence, 'there is an article');
    const article = await vscode.workspace.openTextDocument(evidence.location.uri);
    assert.match(article.getText(), /Kuala Lumpur/u, evidence.location.uri.toString());
    assert.match(await hoverAt(document, rangeOf(document, 'Lavrov')), /Trong kho bài: /u);
  });

  it('an index that is too large for a browser is told of, and the draft is checked without it', async () => {
    const { document } = await open('chi-muc-lon/ban-thao.tin');
    await diagnosticsOf(document, 'the weekday', hasRule('date/weekday'));
    const config = await vscode.workspace.openTextDocument(fileOf('chi-muc-lon/soat.yml'));
    const [problem] = await diagnosticsOf(config, 'the notice', (all) => all.length === 1);
    assert.match(problem?.message ?? '', /51 MB lớn quá mức 50 MB/u);
  });

  it('the archive that comes with Soát is there where no other is named', async () => {
    const { document } = await open('khong-kho/ban-thao.tin');
    await diagnosticsOf(document, 'the weekday', hasRule('date/weekday'));
    const hover = await hoverAt(document, rangeOf(document, 'Lavrov'));
    assert.match(hover, /Trong kho bài: /u);
    const sources = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      rangeOf(document, 'Lavrov').start,
    );
    const [article] = sources;
    assert.ok(article, 'there is an article');
    assert.match((await vscode.workspace.openTextDocument(article.targetUri)).getText(), /Lavrov/u);
  });
});
