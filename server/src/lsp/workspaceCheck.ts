/**
 * Drafts that nobody has open, checked because somebody asked: their diagnostics are pushed, and kept up to date from
 * then on. One draft at a time with a pause behind each, so that what is typed meanwhile is answered at once.
 */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import type { WorkspaceSummary } from './protocol.ts';
import { countSeverities } from './status.ts';
import { isDraftOf, readDraft } from './workspaceDrafts.ts';

export interface WorkspaceCheck {
  /** Checks every draft in the workspace's folders, open ones as they stand in the editor. */
  run(progress: WorkDoneProgressReporter, token: CancellationToken): Promise<WorkspaceSummary>;
  /** Whether drafts were checked, so that changes of files matter. */
  isOn(): boolean;
  /** Files (paths) that changed, came or went: what was told of them is brought up to date. */
  changed(paths: readonly string[]): void;
  /** Configuration or archive changed: so is what was told of every draft. */
  renew(): void;
}

type Counts = ReturnType<typeof countSeverities>;

export function createWorkspaceCheck(context: ServerContext): WorkspaceCheck {
  const { connection, desks, documents, drafts, folders, host, status } = context;
  /** URIs of closed drafts that were checked, with whether anything was found. */
  const told = new Map<string, boolean>();
  let isOn = false;
  let working: Promise<unknown> = Promise.resolve();

  const tell = async (uri: string, diagnostics: Parameters<typeof countSeverities>[0]): Promise<void> => {
    const before = told.get(uri) ?? false;
    told.set(uri, diagnostics.length > 0);
    if (before || diagnostics.length > 0)
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  };
  const withdraw = async (uri: string): Promise<void> => {
    if (told.get(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    told.delete(uri);
  };

  /** Undefined: no draft. */
  const checkClosed = async (uri: string, path: string): Promise<Counts | undefined> => {
    const desk = await desks.of(uri);
    const text =
      desk.settings.enable && (await isDraftOf(path, desk, host)) ? await readDraft(path, host) : undefined;
    const diagnostics =
      text === undefined ? undefined : await drafts.diagnoseClosed({ uri, version: 0, text }, desk);
    if (documents.get(uri)) return undefined;
    desks.forget(uri);
    if (diagnostics) await tell(uri, diagnostics);
    else await withdraw(uri);
    return diagnostics && countSeverities(diagnostics);
  };
  const check = async (path: string, token: CancellationToken): Promise<Counts | undefined> => {
    const uri = host.toUri(path);
    try {
      if (!documents.get(uri)) return await checkClosed(uri, path);
      const draft = await drafts.diagnose(uri, token);
      return draft && countSeverities(draft.diagnostics);
    } catch (error) {
      status.failed(uri, error);
      return undefined;
    }
  };

  const run = async (
    progress: WorkDoneProgressReporter,
    token: CancellationToken,
  ): Promise<WorkspaceSummary> => {
    isOn = true;
    const paths = await draftPaths();
    const sum = { drafts: 0, affected: 0, errors: 0, warnings: 0, others: 0 };
    for (const [index, path] of paths.entries()) {
      if (token.isCancellationRequested) break;
      progress.report(Math.floor((100 * index) / paths.length), `${index + 1}/${paths.length}`);
      const counts = await check(path, token);
      if (counts) {
        sum.drafts++;
        sum.errors += counts.errors;
        sum.warnings += counts.warnings;
        sum.others += counts.others;
        if (counts.errors + counts.warnings + counts.others > 0) sum.affected++;
      }
      await pause();
    }
    return { ...sum, cancelled: token.isCancellationRequested };
  };

  /** Each once, though a folder of the workspace may lie in another. */
  const draftPaths = async (): Promise<string[]> => {
    const roots = folders()
      .map(host.toPath)
      .filter((path) => path !== undefined);
    const found = await Promise.all(roots.map((root) => host.findDrafts(root)));
    return [...new Set(found.flat())];
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = working.then(work);
    working = done.catch(() => undefined);
    return done;
  };
  const checkAgain = (paths: readonly string[]): void => {
    inTurn(async () => {
      for (const path of paths) {
        const uri = host.toUri(path);
        if (!documents.get(uri)) await checkClosed(uri, path).catch((error) => status.failed(uri, error));
        await pause();
      }
    }).catch(() => undefined);
  };

  documents.onDidOpen(({ document: { uri } }) => {
    withdraw(uri).catch(() => undefined);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const path = host.toPath(uri);
    if (isOn && path !== undefined) checkAgain([path]);
  });

  return {
    run: (progress, token) => inTurn(() => run(progress, token)),
    isOn: () => isOn,
    changed: (paths) => {
      if (isOn) checkAgain(paths);
    },
    renew() {
      checkAgain([...told.keys()].map(host.toPath).filter((path) => path !== undefined));
    },
  };
}

/** Lets messages that have come in meanwhile be answered. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
