/**
 * What VS Code calls in its extension host: types into a long draft, and times each keystroke from the key until Problems
 * tells what has changed by it. The result goes to the file that SOAT_BENCH_RESULT names.
 */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

const KEYSTROKES = 200;
/** A day that there is with a 0, and is not with a 1: each keystroke changes what is found. */
const DAY = '30/6/2025';
const RULE = 'date/impossible';
const LIMIT = 30_000;

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'bai.tin'));
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(DAY) + 1);
  const place = new vscode.Range(at, at.translate(0, 1));
  const isThere = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .some(({ code, range }) => codeOf(code) === RULE && range.start.line === at.line);

  const type = async (letter: string): Promise<number> => {
    editor.selection = new vscode.Selection(place.start, place.end);
    const told = until(() => isThere() === (letter === '1'));
    const started = performance.now();
    await vscode.commands.executeCommand('type', { text: letter });
    await told;
    return performance.now() - started;
  };

  // Loads the archive and the words of the draft.
  for (let n = 0; n < 10; n++) await type(n % 2 ? '0' : '1');
  const times: number[] = [];
  for (let n = 0; n < KEYSTROKES; n++) times.push(await type(n % 2 ? '0' : '1'));
  writeFileSync(String(process.env['SOAT_BENCH_RESULT']), JSON.stringify(times));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the finding did not change')), LIMIT);
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!isSo()) return;
      clearTimeout(timer);
      listening.dispose();
      resolve();
    });
  });
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
