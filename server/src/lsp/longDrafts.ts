/**
 * Drafts too long to be checked between two keystrokes: they are checked aside, one version at a time, and only their
 * findings are told. Everything else the service offers would hold up what is typed.
 */
import { type CancellationToken, CancellationTokenSource, type Diagnostic } from 'vscode-languageserver';
import type { Rule } from '../rules/rule.ts';
import type { DocumentSnapshot } from '../service/documents.ts';
import { createLanguageService } from '../service/languageService.ts';
import type { ServedDesk } from './desks.ts';
import type { AsideJob, Host } from './host.ts';
import { loadDesk } from './loadDesk.ts';

/**
 * UTF-16 units: some twenty thousand words, several times the longest read of a weekend issue. Checking as much takes about
 * half a second, which an editor would notice.
 */
export const LONG = 100_000;

export interface LongDrafts {
  /**
   * Undefined: another version is checked by now, it was closed, or the request was cancelled: an editor that has cancelled
   * one waits for its answer before it sends the next.
   */
  check(
    document: DocumentSnapshot,
    desk: ServedDesk,
    token: CancellationToken | undefined,
  ): Promise<readonly Diagnostic[] | undefined>;
  /** The draft is long no more: what is being done for it is for nobody. */
  leave(uri: string): void;
  /** The draft was closed. */
  forget(uri: string): void;
}

interface Check {
  readonly version: number;
  readonly desk: ServedDesk;
  readonly source: CancellationTokenSource;
  readonly diagnostics: Promise<readonly Diagnostic[] | undefined>;
}

/** @param onFirst Told of each long draft once, until it is forgotten. */
export function createLongDrafts(
  host: Host,
  onFirst: (document: DocumentSnapshot, desk: ServedDesk) => void,
): LongDrafts {
  const checks = new Map<string, Check>();
  const known = new Set<string>();

  const start = (
    document: DocumentSnapshot,
    desk: ServedDesk,
    token: CancellationToken,
  ): Check['diagnostics'] => {
    const { configFile, folder, settings } = desk;
    if (!host.checkAside) return Promise.resolve([]);
    const job = { configFile, folder, settings, locale: desk.desk.locale, document };
    return host.checkAside(job, token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
  };

  /** Of the version, whoever has asked for it first. */
  const checkOnce = (document: DocumentSnapshot, desk: ServedDesk): Check['diagnostics'] => {
    const { uri, version } = document;
    const last = checks.get(uri);
    if (last?.version === version && last.desk === desk) return last.diagnostics;
    last?.source.cancel();
    const source = new CancellationTokenSource();
    const diagnostics = start(document, desk, source.token);
    checks.set(uri, { version, desk, source, diagnostics });
    // What failed is tried again when it is next asked for.
    diagnostics.catch(() => {
      if (checks.get(uri)?.source === source) checks.delete(uri);
    });
    return diagnostics;
  };
  const leave = (uri: string): void => {
    checks.get(uri)?.source.cancel();
    checks.delete(uri);
  };

  return {
    check(document, desk, token) {
      if (!known.has(document.uri)) onFirst(document, desk);
      known.add(document.uri);
      return unlessCancelled(checkOnce(document, desk), token);
    },
    leave,
    forget(uri) {
      leave(uri);
      known.delete(uri);
    },
  };
}

async function unlessCancelled<T>(
  work: Promise<T | undefined>,
  token: CancellationToken | undefined,
): Promise<T | undefined> {
  if (!token) return work;
  const cancelled = new Promise<undefined>((resolve) => {
    const listening = token.onCancellationRequested(() => resolve(undefined));
    const stop = () => listening.dispose();
    work.then(stop, stop);
  });
  return Promise.race([work, cancelled]);
}

/** The work itself, in the thread. */
export async function checkLong(
  { document, ...request }: AsideJob,
  host: Host,
  rules: readonly Rule[],
): Promise<readonly Diagnostic[]> {
  const { deskOf } = await loadDesk(request, host, rules);
  const desk = deskOf(host.toPath(document.uri));
  const { diagnostics } = await createLanguageService(desk, host).check(document);
  return diagnostics;
}
