/** The status bar item: how the draft in the active editor stands. */
import { type Disposable, StatusBarAlignment, ThemeColor, type Uri, window, workspace } from 'vscode';
import { LANGUAGE, type StatusParams } from '../../server/src/lsp/protocol.ts';
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
    const face = status && (isRunning ? faceOf(status, document.languageId) : STOPPED());
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
const DRAFT_VIEW = 'soat.explorer.focus';
const ARCHIVE_VIEW = 'soat.archive.focus';
const STOPPED = (): Face => ({
  text: '$(debug-disconnect) Soát',
  tooltip: say('stopped'),
  command: 'soat.restartServer',
  warns: true,
});

function faceOf(status: StatusParams, language: string): Face | undefined {
  switch (status.state) {
    case 'off':
      // Of other languages most documents are none of Soát's business.
      if (language !== LANGUAGE) return undefined;
      return {
        text: `$(circle-slash) Soát: ${say('offShort')}`,
        tooltip: say('off'),
        command: 'soat.checkDocument',
      };
    case 'failed':
      return { text: '$(error) Soát', tooltip: say('failed'), command: 'soat.showOutput', warns: true };
    case 'checking':
      return { text: '$(sync~spin) Soát', tooltip: say('checking'), command: PROBLEMS };
    case 'checked':
      return checkedFace(status);
  }
}

/** What is wrong with what drafts are checked against. */
const TROUBLES = {
  broken: { short: 'brokenShort', long: 'brokenArchive' },
  missing: { short: 'missingShort', long: 'missingArchive' },
} as const;

/** Findings first; where there is no archive to speak of, that is said beside them: silence would pass for agreement. */
function checkedFace({ findings, articles, broken }: StatusParams): Face {
  const { errors = 0, warnings = 0, others = 0 } = findings ?? {};
  const count = errors + warnings + others;
  const trouble = articles === undefined ? TROUBLES.missing : broken ? TROUBLES.broken : undefined;
  const words = count === 0 ? say('clean') : say('findings', { errors, warnings, others });
  const icon = errors + warnings > 0 || trouble ? 'warning' : count > 0 ? 'info' : 'pass';
  const notes = [count > 0 ? String(count) : '', trouble ? say(trouble.short) : ''].filter(Boolean);
  return {
    text: `$(${icon}) ${['Soát', notes.join(' · ')].filter(Boolean).join(': ')}`,
    tooltip: trouble
      ? `${words} ${say(trouble.long)}`
      : `${words} ${say('archive', { articles: articles ?? 0 })}`,
    command: trouble ? ARCHIVE_VIEW : count > 0 ? PROBLEMS : DRAFT_VIEW,
    ...(trouble ? { warns: true } : {}),
  };
}
