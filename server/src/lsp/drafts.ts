/** The open documents as drafts: which of them are checked, and the check of their present text. */
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument } from '../service/documents.ts';
import type { Desks, ServedDesk } from './desks.ts';
import type { Host } from './host.ts';
import { LANGUAGE } from './protocol.ts';

/** Languages that are checked only under a folder with a `soat.yml`, or when the editor asks. */
const GUESTS: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

/** A checked draft with the desk that checked it. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly checked: CheckedDocument;
  readonly desk: ServedDesk;
}

export interface Drafts {
  /** Checks the document as it is now. Undefined: not open, not a draft, or cancelled. */
  check(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined>;
  /** Whether what was checked is still what stands in the editor. */
  isCurrent(draft: CheckedDraft): boolean;
  /** From now on, until it is closed, the document is checked whatever its language and folder. */
  ask(uri: string): void;
  close(uri: string): Promise<void>;
}

export function createDrafts(documents: TextDocuments<TextDocument>, desks: Desks, host: Host): Drafts {
  const asked = new Set<string>();

  const isDraft = (document: TextDocument, desk: ServedDesk): boolean => {
    if (asked.has(document.uri)) return true;
    const path = host.toPath(document.uri);
    if (!desk.settings.enable || (path !== undefined && desk.ignores(path))) return false;
    if (document.languageId === LANGUAGE) return true;
    return GUESTS.has(document.languageId) && desk.configFile !== undefined && path !== desk.configFile;
  };

  return {
    async check(uri, token) {
      const opened = documents.get(uri);
      if (!opened || (opened.languageId !== LANGUAGE && !GUESTS.has(opened.languageId) && !asked.has(uri)))
        return undefined;
      const desk = await desks.of(uri);
      // Loading a desk can take a while: what stands in the editor now is what counts.
      const document = documents.get(uri);
      if (!document || token?.isCancellationRequested || !isDraft(document, desk)) return undefined;
      const snapshot = { uri, version: document.version, text: document.getText() };
      return { document, checked: await desk.service.check(snapshot), desk };
    },
    isCurrent: ({ checked }) => documents.get(checked.uri)?.version === checked.version,
    ask: (uri) => {
      asked.add(uri);
    },
    async close(uri) {
      asked.delete(uri);
      for (const { service } of await desks.loaded()) service.forget(uri);
    },
  };
}
