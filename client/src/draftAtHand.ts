/** Which draft the side bar is about: the last one that was in front, as long as it is open. */
import { type Disposable, type Event, EventEmitter, type Uri, window, workspace } from 'vscode';
import { DRAFTS } from './clientOptions.ts';

export interface DraftAtHand extends Disposable {
  uri(): Uri | undefined;
  readonly onDidChange: Event<void>;
  /** A document is about to be opened to be read: it takes no draft's place. */
  visit(uri: Uri): void;
  /** The draft turned out to be an article of the archive, opened to be read: back to the draft that it is read for. */
  leave(): void;
}

export function createDraftAtHand(): DraftAtHand {
  const changed = new EventEmitter<void>();
  let draft = draftInFront();
  /** The one before it. */
  let before: Uri | undefined;
  /** What an item or an entry led to, and articles opened from anywhere: they may look like drafts. */
  const visited = new Set<string>();

  const follow = (): void => {
    const next = draftInFront();
    const isAnother = next && String(next) !== String(draft) && !visited.has(String(next));
    if (!isAnother && !(draft && isLeft(draft, visited))) return;
    before = draft;
    draft = isAnother ? next : undefined;
    changed.fire();
  };
  const disposables = [
    changed,
    window.onDidChangeActiveTextEditor(follow),
    window.tabGroups.onDidChangeTabs(follow),
    workspace.onDidCloseTextDocument(({ uri }) => visited.delete(String(uri))),
  ];
  return {
    uri: () => draft,
    onDidChange: changed.event,
    visit(uri) {
      if (String(uri) !== String(draft)) visited.add(String(uri));
    },
    leave() {
      if (draft) visited.add(String(draft));
      draft = before && isOpen(String(before)) ? before : undefined;
      changed.fire();
    },
    dispose: () => {
      for (const each of disposables) each.dispose();
    },
  };
}

function draftInFront(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  const isDraft =
    document &&
    DRAFTS.some(({ scheme, language }) => document.uri.scheme === scheme && document.languageId === language);
  return isDraft ? document.uri : undefined;
}

/** Whether a draft was closed. What is read in its place is read for it; and its editor may outlive its tab for a moment. */
function isLeft(draft: Uri, visited: ReadonlySet<string>): boolean {
  if (String(window.activeTextEditor?.document.uri) === String(draft)) return false;
  return ![String(draft), ...visited].some(isOpen);
}

function isOpen(uri: string): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => (input as { uri?: Uri } | undefined)?.uri?.toString() === uri),
  );
}
