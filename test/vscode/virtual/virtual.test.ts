import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  apply,
  closeAll,
  codeActions,
  diagnosticsOf,
  hasRule,
  hoverAt,
  open,
  rangeOf,
  readText,
  until,
  withFile,
} from '../suite/editor.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';

describe('a virtual workspace', () => {
  afterEach(closeAll);

  it('is checked by its own soat.yml against its own archive', async () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme),
      ['soat-virtual'],
    );
    assert.ok(vscode.extensions.getExtension('soat.soat'));
    const { document } = await open(DRAFT);
    assert.equal(document.languageId, 'vietnamese-news');
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant', 'date/event'));
    assert.match(await hoverAt(document, rangeOf(document, 'Sergey Lavrov')), /Ngoại trưởng/u);
  });

  it('has the article a finding rests on opened', async () => {
    const { document } = await open(DRAFT);
    await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
    await apply(await codeActions(document, rangeOf(document, 'Sergey Lavrov')), /^Mở bài làm chứng/u);
    const editor = await until('the article', vscode.window.onDidChangeActiveTextEditor, () => {
      const active = vscode.window.activeTextEditor;
      return active && active.document !== document ? active : undefined;
    });
    assert.equal(editor.document.uri.scheme, 'soat-virtual');
    assert.match(editor.document.uri.path, /\/kho-bai\//u);
  });

  it('has its soat.yml written by quick fixes, which count at once', async () => {
    await withFile('soat.yml', undefined, async () => {
      const { document } = await open(DRAFT);
      await diagnosticsOf(document, 'two spellings', hasRule('name/variant'));
      await apply(
        await codeActions(document, rangeOf(document, 'Sergey Lavrov')),
        'Bỏ qua “name/variant” trong cả bài (ghi vào soat.yml)',
      );
      await diagnosticsOf(document, 'no variant', (all) => all.length > 0 && !hasRule('name/variant')(all));
      assert.match(await readText('soat.yml'), /files: \/ban-thao\/hoi-dam-nga-my\.tin\n/u);
    });
  });
});
