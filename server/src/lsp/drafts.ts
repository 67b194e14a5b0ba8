/** The open documents as drafts: which of them are checked, and the check of their present text. */
import type { CancellationToken, Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedDocument, DocumentSnapshot } from '../service/documents.ts';
import type { Desks, ServedDesk } from './desks.ts';
import type { Host } from './host.ts';
import { LONG, type LongDrafts } from './longDrafts.ts';
import { LANGUAGE } from './protocol.ts';

/** Languages that are checked only under a folder with a `soat.yml`, or when the editor asks. */
const GUESTS: ReadonlySet<string> = new Set(['plaintext', 'markdown']);

/** A checked draft with the desk that checked it. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly checked: CheckedDocument;
  readonly desk: ServedDesk;
}

/** A draft that may be read only in part; its findings are those of the whole. */
export interface PartlyChecked extends CheckedDraft {
  readonly isPart: boolean;
}

/** What is told of a draft. */
export interface DiagnosedDraft {
  readonly uri: string;
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly desk: ServedDesk;
}

export interface Drafts {
  /** Checks the document as it is now. Undefined: not open, not a draft, too long to be asked about, or cancelled. */
  check(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined>;
  /** The same for what stands at one line (0-based): of a draft that is too long to be read as a whole, what is near by. */
  checkAt(uri: string, line: number, token?: CancellationToken): Promise<PartlyChecked | undefined>;
  /** The findings of the document as it is now, however long it is. Undefined: not open, not a draft, or cancelled. */
  diagnose(uri: string, token?: CancellationToken): Promise<DiagnosedDraft | undefined>;
  /** The findings of a draft that is not open; nothing is kept of it. Undefined where it was opened meanwhile. */
  diagnoseClosed(document: DocumentSnapshot, desk: ServedDesk): Promise<readonly Diagnostic[] | undefined>;
  /** Whether what was checked is still what stands in the editor. */
  isCurrent(draft: Pick<DiagnosedDraft, 'uri' | 'version'>): boolean;
  /** From now on, until it is closed, the document is checked whatever its language and folder. */
  ask(uri: string): void;
  close(uri: string): Promise<void>;
}

export function createDrafts(
  documents: TextDocuments<TextDocument>,
  desks: Desks,
  host: Host,
  longDrafts: LongDrafts,
): Drafts {
  const asked = new Set<string>();

  /** Whether it may be one, before anything is loaded for it. */
  const isCandidate = async ({ uri, languageId }: TextDocument): Promise<boolean> =>
    asked.has(uri) || languageId === LANGUAGE || (GUESTS.has(languageId) && desks.isConfigured(uri));

  const isWanted = ({ uri }: TextDocument, { settings, ignores }: ServedDesk): boolean => {
    const path = host.toPath(uri);
    return asked.has(uri) || (settings.enable && !(path !== undefined && ignores(path)));
  };

  const find = async (uri: string, token: CancellationToken | undefined) => {
    const opened = documents.get(uri);
    if (!opened || !(await isCandidate(opened))) return undefined;
    const desk = await desks.of(uri);
    // Loading a desk can take a while: what stands in the editor now is what counts.
    const document = documents.get(uri);
    if (!document || token?.isCancellationRequested || !isWanted(document, desk)) return undefined;
    return { document, desk, snapshot: { uri, version: document.version, text: document.getText() } };
  };

  const diagnose = async (snapshot: DocumentSnapshot, desk: ServedDesk, token?: CancellationToken) => {
    if (snapshot.text.length > LONG) return (await longDrafts.check(snapshot, desk, token))?.diagnostics;
    longDrafts.leave(snapshot.uri);
    return (await desk.service.check(snapshot)).diagnostics;
  };

  return {
    async check(uri, token) {
      const found = await find(uri, token);
      if (!found || found.snapshot.text.length > LONG) return undefined;
      const { document, desk, snapshot } = found;
      return { document, checked: await desk.service.check(snapshot), desk };
    },
    async checkAt(uri, line, token) {
      const found = await find(uri, token);
      if (!found) return undefined;
      const { document, desk, snapshot } = found;
      const isPart = snapshot.text.length > LONG;
      const checked = await (isPart ? longDrafts.at(snapshot, desk, line) : desk.service.check(snapshot));
      return checked && { document, checked, desk, isPart };
    },
    async diagnose(uri, token) {
      const found = await find(uri, token);
      if (!found) return undefined;
      const { desk, snapshot } = found;
      const diagnostics = await diagnose(snapshot, desk, token);
      return diagnostics && { uri, version: snapshot.version, diagnostics, desk };
    },
    async diagnoseClosed(snapshot, desk) {
      const diagnostics = await diagnose(snapshot, desk);
      if (documents.get(snapshot.uri)) return undefined;
      longDrafts.forget(snapshot.uri);
      desk.service.forget(snapshot.uri);
      return diagnostics;
    },
    isCurrent: ({ uri, version }) => documents.get(uri)?.version === version,
    ask: (uri) => {
      asked.add(uri);
    },
    async close(uri) {
      asked.delete(uri);
      desks.forget(uri);
      longDrafts.forget(uri);
      for (const { service } of await desks.loaded()) service.forget(uri);
    },
  };
}
