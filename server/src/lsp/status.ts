/** Tells the client how each draft stands, and the log what broke. Logs hold no draft text. */
import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { DiagnosedDraft } from './drafts.ts';
import type { Host } from './host.ts';
import { isInAny } from './path.ts';
import { STATUS, type StatusParams } from './protocol.ts';

export interface Status {
  checking(uri: string): void;
  /** Undefined: not a draft that is checked. */
  checked(uri: string, draft: DiagnosedDraft | undefined): void;
  failed(uri: string, error: unknown): void;
}

/** @param wanted Whether the client said that it shows them. */
export function createStatus(
  connection: Connection,
  wanted: () => boolean,
  { toPath }: Pick<Host, 'toPath'>,
): Status {
  const send = (params: StatusParams) => {
    if (wanted()) connection.sendNotification(STATUS, params).catch(() => undefined);
  };
  return {
    checking: (uri) => send({ uri, state: 'checking' }),
    checked(uri, draft) {
      if (!draft) return send({ uri, state: 'off' });
      const { desk, problems, watched } = draft.desk;
      const { archive } = desk;
      send({
        uri,
        state: 'checked',
        findings: countSeverities(draft.diagnostics),
        ...(archive?.size ? { articles: archive.size } : {}),
        ...(problems.some(({ severity }) => severity === 'error') ? { broken: true } : {}),
        ...(isInAny(watched, toPath(uri)) ? { archived: true } : {}),
      });
    },
    failed(uri, error) {
      connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
      send({ uri, state: 'failed' });
    },
  };
}

/** How many there are of each weight. */
export function countSeverities(diagnostics: readonly Diagnostic[]): NonNullable<StatusParams['findings']> {
  const of = (severity: DiagnosticSeverity) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [of(DiagnosticSeverity.Error), of(DiagnosticSeverity.Warning)];
  return { errors, warnings, others: diagnostics.length - errors - warnings };
}
