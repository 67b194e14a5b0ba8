/** What VS Code calls in an extension host of either kind: starts the extension, and has a draft checked. */
import * as vscode from 'vscode';

/** Milliseconds. */
export interface Activation {
  /** What VS Code waits for: the extension’s code, and what it does when it is started. */
  readonly activated: number;
  /** From there until the findings of a draft that is opened then: the server, its code and the archive. */
  readonly checked: number;
}

const RULE = 'date/impossible';
const DRAFT = 'Cuộc họp diễn ra ngày 31/6/2025 tại Hà Nội.\n';
const LIMIT = 60_000;

/** In a folder that gives VS Code no cause to start it. */
export async function measureActivation(): Promise<Activation> {
  const soat = vscode.extensions.getExtension('soat.soat');
  if (!soat || soat.isActive) throw new Error('there is nothing to be started');
  const started = performance.now();
  await soat.activate();
  const activated = performance.now() - started;
  const { uri } = await vscode.workspace.openTextDocument({ language: 'vietnamese-news', content: DRAFT });
  await vscode.window.showTextDocument(uri);
  await finding(uri);
  return { activated, checked: performance.now() - started - activated };
}

function finding(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = performance.now() + LIMIT;
    const timer = setInterval(() => {
      const isThere = vscode.languages.getDiagnostics(uri).some(({ code }) => codeOf(code) === RULE);
      if (!isThere && performance.now() < end) return;
      clearInterval(timer);
      if (isThere) resolve();
      else reject(new Error('nothing was found'));
    }, 1);
  });
}

export function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
