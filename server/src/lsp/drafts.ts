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

  /** Whether it may be one, before anything is loaded for it. */
  const isCandidate = ({ uri, languageId }: TextDocument): boolean =>
    asked.has(uri) || languageId === LANGUAGE || (GUESTS.has(languageId) && desks.isConfigured(uri));

  const isWanted = ({ uri }: TextDocument, { settings, ignores }: ServedDesk): boolean => {
    const path = host.toPath(uri);
    return asked.has(uri) || (settings.enable && !(path !== undefined && ignores(path)));
  };

  return {
    async check(uri, token) {
      const opened = documents.get(uri);
      if (!opened || !isCandidate(opened)) return undefined;
      const desk = await desks.of(uri);
      // Loading a desk can take a while: what stands in the editor now is what counts.
      const document = documents.get(uri);
      if (!document || token?.isCancellationRequested || !isWanted(document, desk)) return undefined;
      const snapshot = { uri, version: document.version, text: document.getText() };
      return { document, checked: await desk.service.check(snapshot), desk };
    },
    isCurrent: ({ checked }) => documents.get(checked.uri)?.version === checked.version,
    ask: (uri) => {
      asked.add(uri);
    },
    async close(uri) {
      asked.delete(uri);
      desks.forget(uri);
      for (const { service } of await desks.loaded()) service.forget(uri);
    },
  };
}
