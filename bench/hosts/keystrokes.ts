/**
 * What VS Code calls in its extension host: types into a long draft, and times each keystroke from the key until VS Code
 * has been handed what it changes, until it underlines that, and until it tells extensions. The same with a checker that
 * does nothing but look for the key shows what VS Code itself takes. The result goes to the file that
 * SOAT_BENCH_RESULT names.
 */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { hasBrowser, whenShown } from '../../test/vscode/browser.ts';
import { codeOf } from './activation.ts';

/** Milliseconds from the key. */
export interface Keystroke {
  /** Until the list of problems that VS Code keeps has changed. */
  readonly listed: number;
  /** Until the underline on the page has; only where there is a browser to ask. */
  readonly shown?: number;
  /** Until extensions are told, which VS Code does 50 ms after the first change (`ExtHostDiagnostics`). */
  readonly told: number;
}

export interface KeystrokeTimes {
  readonly soat: readonly Keystroke[];
  /** With a checker that does nothing. */
  readonly editor: readonly Keystroke[];
}

const KEYSTROKES = 200;
const EDITOR_KEYSTROKES = 50;
/** Loads the archive and the words of the draft. */
const FIRST = 10;
/** A day that there is with a 0, and is not with a 1: each keystroke changes what is found. */
const DAY = '30/6/2025';
const RULE = 'date/impossible';
const UNDERLINE = '.view-overlays .squiggly-error';
const LIMIT = 30_000;

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const soat = await keystrokesIn(vscode.Uri.joinPath(folder.uri, 'bai.tin'), KEYSTROKES);
  const checker = createChecker();
  const editor = await keystrokesIn(vscode.Uri.joinPath(folder.uri, 'bai.log'), EDITOR_KEYSTROKES);
  checker.dispose();
  const times: KeystrokeTimes = { soat, editor };
  writeFileSync(String(process.env['SOAT_BENCH_RESULT']), JSON.stringify(times));
}

async function keystrokesIn(uri: vscode.Uri, count: number): Promise<Keystroke[]> {
  const editor = await vscode.window.showTextDocument(uri);
  const { document } = editor;
  const at = document.positionAt(document.getText().indexOf(DAY) + 1);
  const place = new vscode.Range(at, at.translate(0, 1));
  editor.revealRange(place);
  const isThere = () =>
    vscode.languages
      .getDiagnostics(uri)
      .some(({ code, range }) => codeOf(code) === RULE && range.start.line === at.line);

  const times: Keystroke[] = [];
  for (let n = 0; n < FIRST + count; n++) {
    const letter = n % 2 ? '0' : '1';
    const isChanged = () => isThere() === (letter === '1');
    editor.selection = new vscode.Selection(place.start, place.end);
    const changes = [
      listed(isChanged),
      told(isChanged),
      ...(hasBrowser ? [whenShown(UNDERLINE, letter === '1')] : []),
    ];
    const started = now();
    await vscode.commands.executeCommand('type', { text: letter });
    const [list = 0, event = 0, page] = (await Promise.all(changes)).map((moment) => moment - started);
    times.push({ listed: list, told: event, ...(page === undefined ? {} : { shown: page }) });
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return times.slice(FIRST);
}

/** A checker of its own, in the extension host itself and at once: nothing can be faster. */
function createChecker(): vscode.Disposable {
  const found = vscode.languages.createDiagnosticCollection('bench');
  const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (!change || document.languageId !== 'log') return;
    const problem = new vscode.Diagnostic(change.range, 'bench', vscode.DiagnosticSeverity.Error);
    problem.code = RULE;
    found.set(document.uri, change.text === '1' ? [problem] : []);
  });
  return vscode.Disposable.from(found, changes);
}

/** The moment, by a clock that the page has too. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

/** VS Code tells of a change late; its list can be looked at in between. */
function listed(isSo: () => boolean): Promise<number> {
  return within((resolve) => {
    const timer = setInterval(() => isSo() && resolve(now()), 1);
    return new vscode.Disposable(() => clearInterval(timer));
  });
}

function told(isSo: () => boolean): Promise<number> {
  return within((resolve) => vscode.languages.onDidChangeDiagnostics(() => isSo() && resolve(now())));
}

function within(listen: (resolve: (moment: number) => void) => vscode.Disposable): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the finding did not change')), LIMIT);
    const listening = listen((moment) => {
      clearTimeout(timer);
      listening.dispose();
      resolve(moment);
    });
  });
}
