/** What the suites do in the editor. Everything waits for what VS Code tells, with a limit; nothing sleeps. */
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const LIMIT = 20_000;
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

/** Throws away what a test changed, and closes all editors. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Soát's diagnostics of a document, as soon as they are as they should be. */
export async function diagnosticsOf(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  what: string,
  areRight: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  const read = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Soát');
  return until(
    `${what}; there is ${JSON.stringify(read().map(summary))}`,
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const diagnostics = read();
      return areRight(diagnostics) ? diagnostics : undefined;
    },
  );
}

/** A value as soon as it is there, looked for at once and after each event. */
export async function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  find: () => T | undefined,
): Promise<T> {
  const found = find();
  if (found !== undefined) return found;
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer);
      listener.dispose();
      act();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`not in time: ${what}`))), LIMIT);
    const listener = event(() => {
      const value = find();
      if (value !== undefined) end(() => resolve(value));
    });
  });
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
