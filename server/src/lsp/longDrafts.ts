/**
 * Drafts too long to be checked between two keystrokes: they are checked aside, one version at a time. What the service
 * offers at a place it tells by what was found aside, and by an excerpt around the place; what is about the draft as a whole
 * is not offered, since it would hold up what is typed.
 */
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { Rule } from '../rules/rule.ts';
import type { CheckedDocument, DocumentSnapshot } from '../service/documents.ts';
import { createLanguageService } from '../service/languageService.ts';
import type { ServedDesk } from './desks.ts';
import { excerptAround } from './excerpt.ts';
import type { AsideJob, AsideResult, Host } from './host.ts';
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
  ): Promise<AsideResult | undefined>;
  /**
   * The draft as it can be told of at one line (0-based) at once: names and dates near by, with those findings of the whole
   * draft that are known by now. Undefined where even that would take too long: see excerpt.ts.
   */
  at(document: DocumentSnapshot, desk: ServedDesk, line: number): Promise<CheckedDocument | undefined>;
  /** The draft is long no more: what is being done for it is for nobody. */
  leave(uri: string): void;
  /** The draft was closed. */
  forget(uri: string): void;
}

interface Check {
  readonly version: number;
  readonly desk: ServedDesk;
  readonly source: CancellationTokenSource;
  readonly result: Promise<AsideResult | undefined>;
  /** The same, as soon as it is there. */
  known?: AsideResult | undefined;
}

const NOTHING: AsideResult = { diagnostics: [], findings: [], quotations: [] };

/** @param onFirst Told of each long draft once, until it is forgotten. */
export function createLongDrafts(
  host: Host,
  onFirst: (document: DocumentSnapshot, desk: ServedDesk) => void,
): LongDrafts {
  const checks = new Map<string, Check>();
  const known = new Set<string>();

  const start = (document: DocumentSnapshot, desk: ServedDesk, token: CancellationToken): Check['result'] => {
    const { configFile, folder, settings } = desk;
    if (!host.checkAside) return Promise.resolve(NOTHING);
    const job = { configFile, folder, settings, locale: desk.desk.locale, document };
    return host.checkAside(job, token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
  };

  /** Of the version, whoever has asked for it first. */
  const checkOnce = (document: DocumentSnapshot, desk: ServedDesk): Check['result'] => {
    const { uri, version } = document;
    const last = checks.get(uri);
    if (last?.version === version && last.desk === desk) return last.result;
    last?.source.cancel();
    const source = new CancellationTokenSource();
    const check: Check = { version, desk, source, result: start(document, desk, source.token) };
    checks.set(uri, check);
    const known = (result: AsideResult | undefined) => {
      check.known = result;
    };
    // What failed is tried again when it is next asked for.
    check.result.then(known, () => {
      if (checks.get(uri) === check) checks.delete(uri);
    });
    return check.result;
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
    async at(document, desk, line) {
      const { uri, version, text } = document;
      const excerpt = excerptAround(text, line);
      if (excerpt === undefined) return undefined;
      const { draft, facts } = await desk.service.check({ ...document, text: excerpt });
      const check = checks.get(uri);
      const found = check?.version === version && check.desk === desk ? check.known : undefined;
      const { quotations, ...findings } = found ?? { ...NOTHING, quotations: draft.quotations };
      return { uri, version, facts, draft: { ...draft, text, quotations }, ...findings };
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
): Promise<AsideResult> {
  const { deskOf } = await loadDesk(request, host, rules);
  const desk = deskOf(host.toPath(document.uri));
  const { diagnostics, findings, draft } = await createLanguageService(desk, host).check(document);
  return { diagnostics, findings, quotations: draft.quotations };
}
