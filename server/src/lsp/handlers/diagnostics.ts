/**
 * Diagnostics both ways: asked for by the client (LSP 3.17) or pushed after each quiet moment. Either way a result that
 * the text has left behind is dropped.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import type { DiagnosedDraft } from '../drafts.ts';

/**
 * The gravest first; VS Code shows a thousand of one document. Some ten megabytes of them, sent at once, would hold up every
 * other answer for a quarter of a second. The status counts all.
 */
const MOST_TOLD = 5_000;

export interface Diagnosing {
  /** Brings the diagnostics of all open documents up to date: after a change of desk or settings. */
  refresh(): void;
}

export function handleDiagnostics(context: ServerContext): Diagnosing {
  const { connection, documents, drafts, quiet, support, status } = context;
  const pushing = new Map<string, CancellationTokenSource>();
  /** Counts refreshes: a result id of before one is worth nothing after it. */
  let generation = 0;

  /** Undefined: not a draft. Where it was cancelled, or the text is another by now, there is nothing to be shown. */
  const check = async (
    uri: string,
    token: CancellationToken,
  ): Promise<DiagnosedDraft | 'outdated' | undefined> => {
    await quiet.wait(uri, token);
    if (token.isCancellationRequested) return 'outdated';
    status.checking(uri);
    const version = documents.get(uri)?.version;
    try {
      const draft = await drafts.diagnose(uri, token);
      if (token.isCancellationRequested || documents.get(uri)?.version !== version) return 'outdated';
      status.checked(uri, draft);
      return draft;
    } catch (error) {
      status.failed(uri, error);
      return undefined;
    }
  };

  const push = async (uri: string, token: CancellationToken): Promise<void> => {
    const draft = await check(uri, token);
    const version = documents.get(uri)?.version;
    if (version === undefined || token.isCancellationRequested || draft === 'outdated') return;
    if (draft && !drafts.isCurrent(draft)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: toldOf(draft) });
  };

  const startPush = (uri: string) => {
    pushing.get(uri)?.cancel();
    const source = new CancellationTokenSource();
    pushing.set(uri, source);
    push(uri, source.token)
      .catch((error) => status.failed(uri, error))
      .finally(() => {
        if (pushing.get(uri) === source) pushing.delete(uri);
      });
  };

  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!support().pull) startPush(uri);
  });

  documents.onDidClose(({ document: { uri } }) => {
    quiet.forget(uri);
    pushing.get(uri)?.cancel();
    drafts.close(uri).catch((error) => status.failed(uri, error));
    if (!support().pull) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
  });

  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    const draft = await check(uri, token);
    if (token.isCancellationRequested || draft === 'outdated' || (draft && !drafts.isCurrent(draft)))
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', {
        retriggerRequest: true,
      });
    const resultId = `${generation}/${draft ? draft.version : 'off'}`;
    if (params.previousResultId === resultId)
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId,
      items: toldOf(draft),
    };
  });

  return {
    refresh() {
      generation++;
      if (!support().pull) for (const { uri } of documents.all()) startPush(uri);
      else if (support().pullRefresh) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
}

function toldOf(draft: DiagnosedDraft | undefined): Diagnostic[] {
  const all = draft?.diagnostics ?? [];
  if (all.length <= MOST_TOLD) return [...all];
  return all.toSorted((a, b) => (a.severity ?? 1) - (b.severity ?? 1)).slice(0, MOST_TOLD);
}
