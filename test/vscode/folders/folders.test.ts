import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, diagnosticsOf, hasRule } from '../suite/editor.ts';

const KIEV = 'Triển lãm tranh mở cửa ở Kiev\n\nHọa sĩ sẽ rời Kiev sang Warsaw.\n';

/** A file of the folder of that name. */
function fileIn(folder: string, path: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  assert.ok(found, `${folder} is open`);
  return vscode.Uri.joinPath(found.uri, path);
}

const open = async (uri: vscode.Uri) => (await vscode.window.showTextDocument(uri)).document;
const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, Buffer.from(text));
const isSilent = (all: readonly vscode.Diagnostic[]) => !hasRule('name/house-style')(all);

describe('a workspace of several folders', () => {
  afterEach(closeAll);

  it('is checked as a whole', async () => {
    await vscode.commands.executeCommand('soat.checkWorkspace');
    const [culture, news] = [
      fileIn('van-hoa', 'trien-lam.tin'),
      fileIn('examples', 'ban-thao/cau-song-lam.tin'),
    ].map((uri) => vscode.languages.getDiagnostics(uri).map(codeOf));
    assert.ok(culture?.includes('name/house-style'), JSON.stringify(culture));
    assert.ok(news?.includes('date/weekday'), JSON.stringify(news));
  });

  it('checks each draft by the soat.yml of its own folder', async () => {
    const culture = await open(fileIn('van-hoa', 'trien-lam.tin'));
    const [finding] = await diagnosticsOf(culture, 'Kyiv is wanted', hasRule('name/house-style'));
    assert.match(String(finding?.message), /“Kyiv”/u);
    const uri = fileIn('examples', 'ban-thao/trien-lam.tin');
    await write(uri, KIEV.replaceAll('Kiev', 'Kyiv'));
    try {
      const news = await open(uri);
      const [other] = await diagnosticsOf(news, 'Kiev is wanted', hasRule('name/house-style'));
      assert.match(String(other?.message), /“Kiev”/u);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('reads one folder’s soat.yml again without touching the other’s, and says when it is broken', async () => {
    const config = fileIn('van-hoa', 'soat.yml');
    const before = await vscode.workspace.fs.readFile(config);
    const document = await open(fileIn('van-hoa', 'trien-lam.tin'));
    const news = await vscode.workspace.openTextDocument(fileIn('examples', 'ban-thao/cau-song-lam.tin'));
    await diagnosticsOf(document, 'Kyiv is wanted', hasRule('name/house-style'));
    try {
      await write(config, 'glossary: [');
      await diagnosticsOf({ uri: config }, 'the slip', (all) => all.length > 0);
      // What was read before goes on.
      assert.ok(hasRule('name/house-style')(vscode.languages.getDiagnostics(document.uri)));
      await write(config, `${Buffer.from(before)}\nrules: { name/house-style: off }\n`);
      await diagnosticsOf(document, 'nothing of the name', isSilent);
      await diagnosticsOf({ uri: config }, 'no slip', (all) => all.length === 0);
      await vscode.window.showTextDocument(news);
      await diagnosticsOf(news, 'the other folder as before', hasRule('date/weekday'));
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
    }
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document, 'Kyiv is wanted again', hasRule('name/house-style'));
  });

  it('takes the settings of each folder', async () => {
    const uri = fileIn('van-hoa', 'trien-lam.tin');
    const document = await open(uri);
    await diagnosticsOf(document, 'Kyiv is wanted', hasRule('name/house-style'));
    const settings = vscode.workspace.getConfiguration('soat', uri);
    await settings.update('enable', false, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await diagnosticsOf(document, 'nothing', (all) => all.length === 0);
      const news = await open(fileIn('examples', 'ban-thao/cau-song-lam.tin'));
      await diagnosticsOf(news, 'checked here', hasRule('date/weekday'));
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
  });

  it('offers a task for each folder', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'soat' });
    const folders = tasks.map(({ scope }) => (typeof scope === 'object' ? scope.name : scope));
    assert.deepEqual(folders.sort(), ['examples', 'van-hoa']);
  });

  it('checks a folder that is added by its own soat.yml', async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    const added = vscode.Uri.joinPath(first.uri, '../the-thao');
    await write(
      vscode.Uri.joinPath(added, 'soat.yml'),
      'glossary: [{ name: Kyiv, aliases: [Kiev], kind: place }]\n',
    );
    await write(vscode.Uri.joinPath(added, 'tran-dau.txt'), KIEV);
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: added, name: 'the-thao' }));
    const document = await open(vscode.Uri.joinPath(added, 'tran-dau.txt'));
    await diagnosticsOf(document, 'Kyiv is wanted', hasRule('name/house-style'));
  });
});
