/**
 * What the suites do in the editor. Everything waits for what it needs, with a limit that only a test that fails reaches: on
 * a slow machine each step may take many times as long as usual.
 */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const LIMIT = 60_000;
/** Milliseconds between two looks at what no event tells of, or between two tries. */
const PAUSE = 100;
/** How many actions are asked for what they change: all. */
const RESOLVED = 100;

/** A file of the workspace (a copy of examples/). */
export function fileOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Bytes and texts in every host. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text of a file of Soát's own folder. */
export async function readOwn(path: string): Promise<string> {
  const extension = vscode.extensions.getExtension('soat.soat');
  assert.ok(extension);
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, path));
  return textOf(bytes);
}

/** The text of a file of the workspace, as it is on disk. */
export async function readText(path: string): Promise<string> {
  return textOf(await vscode.workspace.fs.readFile(fileOf(path)));
}

/** Writes a file for a test, and puts what was there back behind it. */
export async function withFile(
  path: string,
  text: string | undefined,
  test: () => Promise<void>,
): Promise<void> {
  const uri = fileOf(path);
  const before = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, bytesOf(text));
  try {
    await test();
  } finally {
    if (before) await vscode.workspace.fs.writeFile(uri, before);
    else await vscode.workspace.fs.delete(uri);
  }
}

export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path)));
}

/** Throws away what a test changed, and closes all editors, pages and notices. */
export async function closeAll(): Promise<void> {
  const isClear = () => tabs().length === 0 && !vscode.window.activeTextEditor;
  await insist('all is closed', isClear, () =>
    vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
  );
  await vscode.commands.executeCommand('notifications.clearAll');
}

export function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** The editor in front, as soon as it is as it should be. */
export function editorInFront(
  what: string,
  isRight: (editor: vscode.TextEditor) => boolean,
): Promise<vscode.TextEditor> {
  return until(what, vscode.window.onDidChangeActiveTextEditor, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && isRight(editor) ? editor : undefined;
  });
}

/** Soát's diagnostics of a document, as soon as they are as they should be. */
export async function diagnosticsOf(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  what: string,
  areRight: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Soát');
  return until(
    () => `${what}; there is ${JSON.stringify(read().map(summary))}`,
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const diagnostics = read();
      return areRight(diagnostics) ? diagnostics : undefined;
    },
  );
}

/** A value as soon as it is there: looked for at once, after each event, and now and then in case that came before. */
export async function until<T>(
  what: string | (() => string),
  event: vscode.Event<unknown>,
  find: () => T | undefined,
): Promise<T> {
  const found = find();
  if (found !== undefined) return found;
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer);
      clearInterval(looking);
      listener.dispose();
      act();
    };
    const look = () => {
      const value = find();
      if (value !== undefined) end(() => resolve(value));
    };
    const timer = setTimeout(() => end(() => reject(notInTime(what))), LIMIT);
    const looking = setInterval(look, PAUSE);
    const listener = event(look);
  });
}

/** Does something again and again until it has had its effect: no event tells when VS Code is ready for it. */
export async function insist(
  what: string | (() => string),
  isDone: () => boolean,
  act: () => Thenable<unknown>,
): Promise<void> {
  const end = Date.now() + LIMIT;
  while (!isDone()) {
    if (Date.now() > end) throw notInTime(what);
    await act();
    if (!isDone()) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Whether a promise has come to its end. */
export function watch(promise: Thenable<unknown>): () => boolean {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  promise.then(end, end);
  return () => isOver;
}

function notInTime(what: string | (() => string)): Error {
  return new Error(`not in time: ${typeof what === 'string' ? what : what()}`);
}

/** Rule and words of a diagnostic. */
export function summary({ code, message, range }: vscode.Diagnostic): string {
  return `${range.start.line + 1} ${codeOf({ code })}: ${message}`;
}

export function codeOf({ code }: { readonly code?: vscode.Diagnostic['code'] | undefined }): string {
  return String(typeof code === 'object' ? code.value : code);
}

export const hasRule =
  (...rules: readonly string[]) =>
  (diagnostics: readonly vscode.Diagnostic[]): boolean =>
    rules.every((rule) => diagnostics.some((diagnostic) => codeOf(diagnostic) === rule));

/** Where words stand in a document, the nth time (from 0). */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  let at = -1;
  for (let n = 0; n <= nth; n++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is in the text`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
    RESOLVED,
  );
}

/** Does what the first action with such a title does. */
export async function apply(actions: readonly vscode.CodeAction[], title: RegExp | string): Promise<void> {
  const action = actions.find((each) =>
    typeof title === 'string' ? each.title === title : title.test(each.title),
  );
  assert.ok(action, `there is ${title} among ${JSON.stringify(actions.map((each) => each.title))}`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export async function hoverAt(document: vscode.TextDocument, range: vscode.Range): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    range.start.translate(0, 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}
