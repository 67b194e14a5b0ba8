/** The status bar item: how the draft in the active editor stands. */
import { type Disposable, StatusBarAlignment, ThemeColor, type Uri, window, workspace } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { onDidChangeLocale, say } from './strings.ts';

export interface StatusBar extends Disposable {
  /** Takes what the server says of a document. */
  update(status: StatusParams): void;
  /** The server runs no more, or runs again. */
  setRunning(running: boolean): void;
}

/** What the item shows; undefined hides it. */
interface Face {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly warns?: boolean;
}

export function createStatusBar(keyOf: (uri: Uri) => string): StatusBar {
  const item = window.createStatusBarItem('soat.status', StatusBarAlignment.Right, 100);
  item.name = 'Soát';
  const byDocument = new Map<string, StatusParams>();
  let isRunning = true;

  const show = () => {
    const document = window.activeTextEditor?.document;
    const status = document && byDocument.get(keyOf(document.uri));
    const face = status && (isRunning ? faceOf(status) : STOPPED());
    if (!face) return item.hide();
    item.text = face.text;
    item.tooltip = face.tooltip;
    item.command = face.command;
    item.accessibilityInformation = { label: `Soát: ${face.tooltip}` };
    item.backgroundColor = face.warns ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const listeners = [
    onDidChangeLocale(show),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => byDocument.delete(keyOf(uri))),
  ];

  return {
    update(status) {
      byDocument.set(status.uri, status);
      show();
    },
    setRunning(running) {
      isRunning = running;
      show();
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}

const PROBLEMS = 'workbench.actions.view.problems';
const STOPPED = (): Face => ({
  text: '$(debug-disconnect) Soát',
  tooltip: say('stopped'),
  command: 'soat.restartServer',
  warns: true,
});

function faceOf({ state, findings, articles }: StatusParams): Face | undefined {
  switch (state) {
    case 'off':
      return undefined;
    case 'failed':
      return { text: '$(error) Soát', tooltip: say('failed'), command: 'soat.showOutput', warns: true };
    case 'checking':
      return { text: '$(sync~spin) Soát', tooltip: say('checking'), command: PROBLEMS };
    case 'checked': {
      const { errors = 0, warnings = 0, others = 0 } = findings ?? {};
      const count = errors + warnings + others;
      const archive = articles === undefined ? say('noArchive') : say('archive', { articles });
      const words = count === 0 ? say('clean') : say('findings', { errors, warnings, others });
      const icon = errors + warnings > 0 ? 'warning' : count > 0 ? 'info' : 'pass';
      return {
        text: count > 0 ? `$(${icon}) Soát: ${count}` : `$(${icon}) Soát`,
        tooltip: `${words} ${archive}`,
        command: PROBLEMS,
      };
    }
  }
}
