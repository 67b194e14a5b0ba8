import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { see, takeScreenshot } from '../browser.ts';
import {
  bytesOf,
  closeAll,
  diagnosticsOf,
  editorInFront,
  fileOf,
  hasRule,
  insist,
  open,
  rangeOf,
  watch,
  withFile,
} from './editor.ts';
import { DARK, inTheme } from './themes.ts';

const DRAFT = 'ban-thao/hoi-dam-nga-my.tin';

/** A draft whose names the server knows by now. */
async function openChecked(): Promise<vscode.TextEditor> {
  const editor = await open(DRAFT);
  await diagnosticsOf(editor.document, 'two spellings', hasRule('name/variant'));
  return editor;
}

function select(editor: vscode.TextEditor, words: string, nth = 0): vscode.Position {
  const { start } = rangeOf(editor.document, words, nth);
  editor.selection = new vscode.Selection(start, start);
  return start;
}

const at = <T>(
  command: string,
  { document }: vscode.TextEditor,
  position: vscode.Position,
  ...more: unknown[]
) => vscode.commands.executeCommand<T>(command, document.uri, position, ...more);

describe('names in the editor', () => {
  afterEach(closeAll);

  it('completion offers names with office and count, and puts them in', async () => {
    const editor = await openChecked();
    const { document } = editor;
    const end = rangeOf(document, 'khi rời phòng họp.').end;
    await editor.edit((edit) => edit.insert(end, ' Ông Ru'));
    const position = end.translate(0, ' Ông Ru'.length);
    const list = await at<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor, position);
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(labels.slice(0, 2), ['Rubio', 'Marco Rubio']);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await takeScreenshot('completion', '.suggest-widget.visible .monaco-list-row');
    await vscode.commands.executeCommand('toggleSuggestionDetails');
    await takeScreenshot('completion-details');
    await vscode.commands.executeCommand('toggleSuggestionDetails');
    await insist(
      'the first is taken as soon as the list is there',
      () => document.getText().includes('họp. Ông Rubio'),
      () => vscode.commands.executeCommand('acceptSelectedSuggestion'),
    );
  });

  it('rename changes every form of a name', async () => {
    const editor = await openChecked();
    const position = select(editor, 'Sergei Lavrov');
    const edit = await at<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor,
      position,
      'Xéc-gây La-vrốp',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = editor.document.getText();
    assert.doesNotMatch(text, /Lavrov/u);
    assert.equal(text.split('Xéc-gây La-vrốp').length - 1, 5);
    await vscode.commands.executeCommand('undo');
    select(editor, 'Sergei Lavrov');
    const renaming = vscode.commands.executeCommand('editor.action.rename');
    await takeScreenshot('rename', '.rename-box input');
    await insist('the box is closed', watch(renaming), () =>
      vscode.commands.executeCommand('cancelRenameInput'),
    );
  });

  it('references list the draft and the archive', async () => {
    const editor = await openChecked();
    const position = select(editor, 'Rubio nói');
    const found = await at<vscode.Location[]>('vscode.executeReferenceProvider', editor, position);
    const here = found.filter(({ uri }) => uri.path.endsWith(DRAFT));
    assert.deepEqual(
      here.map(({ range }) => editor.document.getText(range)),
      ['Marco Rubio', 'Rubio'],
    );
    assert.ok(found.some(({ uri }) => uri.path.includes('/kho-bai/')));
    await vscode.commands.executeCommand('editor.action.referenceSearch.trigger');
    await takeScreenshot('references', '.reference-zone-widget .monaco-list-row');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('highlights light up every form of a name', async () => {
    const editor = await openChecked();
    const position = select(editor, 'Sergey Lavrov');
    const found = await at<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', editor, position);
    assert.deepEqual(
      new Set(found.map(({ range }) => editor.document.getText(range))),
      new Set(['Sergei Lavrov', 'Sergey Lavrov']),
    );
  });

  it('definition opens the archived article at the sentence', async () => {
    const editor = await openChecked();
    select(editor, 'Rubio nói');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await editorInFront('the sentence of an article', ({ document, selection }) =>
      /\/kho-bai\/.*Ngoại trưởng Mỹ Marco Rubio/su.test(
        `${document.uri.path}\n${document.lineAt(selection.active.line).text}`,
      ),
    );
    await takeScreenshot('definition');
  });

  it('workspace symbols find people and events of the archive', async () => {
    await openChecked();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Lavrov',
    );
    assert.ok(found.some(({ name }) => /^Serge[iy] Lavrov$/u.test(name)));
    assert.ok(found.some(({ kind, name }) => kind === vscode.SymbolKind.Event && /cuộc gặp/u.test(name)));
    await vscode.commands.executeCommand('workbench.action.quickOpen', '#Lavrov');
    await takeScreenshot('workspace-symbols', '.quick-input-list .monaco-list-row');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    // VS Code's own Markdown extension may fail at the same question, and says so.
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('semantic tokens tell people, places and organisations apart', async () => {
    const editor = await openChecked();
    const { uri } = editor.document;
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.deepEqual(legend.tokenTypes, ['person', 'place', 'organisation']);
    const types = new Set(
      Array.from({ length: data.length / 5 }, (_, i) => legend.tokenTypes[data[5 * i + 3] ?? -1]),
    );
    assert.deepEqual(types, new Set(['person', 'place', 'organisation']));
    await takeScreenshot('semantic-tokens');
  });

  it('code lens counts the mentions of the headline’s person, and lists them', async () => {
    const text =
      'Ông Sergei Lavrov đến Riyadh\n\nNgoại trưởng Nga Sergei Lavrov đến. Ông Lavrov phát biểu.\n';
    await withFile('ban-thao/tit.tin', text, async () => {
      const settings = vscode.workspace.getConfiguration('soat');
      await settings.update('codeLens.mentions', true, vscode.ConfigurationTarget.Workspace);
      try {
        await open('ban-thao/tit.tin');
        await see('.codelens-decoration a:has-text("Sergei Lavrov: 3 lần trong bài")');
        await takeScreenshot('code-lens', '.codelens-decoration a');
        const at: vscode.Position = new vscode.Position(0, 4);
        await vscode.commands.executeCommand('soat.showMentions', fileOf('ban-thao/tit.tin').toString(), at);
        await see('.reference-zone-widget .monaco-list-row');
        await vscode.commands.executeCommand('closeReferenceSearch');
      } finally {
        await settings.update('codeLens.mentions', undefined, vscode.ConfigurationTarget.Workspace);
        await closeAll();
      }
    });
  });

  it('look well in a dark theme', async () => {
    await inTheme(DARK, async () => {
      const editor = await openChecked();
      select(editor, 'Lavrov');
      await vscode.commands.executeCommand('editor.action.showHover');
      await takeScreenshot('dark', '.monaco-hover:not(.hidden) .hover-contents');
      assert.equal(vscode.window.activeColorTheme.kind, vscode.ColorThemeKind.Dark);
    });
  });

  it('definition opens an article that lies in no file of its own', async () => {
    const row = {
      id: 'x1',
      source: 'Báo Mẫu',
      published: '2025-03-01',
      title: 'Bà Trần Thị Mẫu nhậm chức',
      body: 'Sáng nay trời mưa.\nChủ tịch Hội Mẫu Trần Thị Mẫu nhậm chức. Bà phát biểu ngắn.',
    };
    const files = {
      'rieng/soat.yml': 'corpus: kho.ndjson\n',
      'rieng/kho.ndjson': JSON.stringify(row),
      'rieng/bai.tin': 'Hội Mẫu họp\n\nChủ tịch Hội Mẫu Trần Thị Mẫu họp báo.\n',
    };
    for (const [path, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(fileOf(path), bytesOf(text));
    try {
      const editor = await open('rieng/bai.tin');
      select(editor, 'Thị Mẫu');
      const inFront = () => vscode.window.activeTextEditor;
      await insist(
        'the article, as soon as the archive is read',
        () => inFront()?.document.uri.scheme === 'soat-archive',
        () => vscode.commands.executeCommand('editor.action.revealDefinition'),
      );
      await editorInFront('its sentence', ({ document, selection }) =>
        document.lineAt(selection.active.line).text.startsWith('Chủ tịch Hội Mẫu Trần Thị Mẫu nhậm chức'),
      );
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(fileOf('rieng'), { recursive: true });
    }
  });
});
