/** Shows what is wrong with a desk's configuration or archive: in the file itself, and once as a message. */
import {
  type Connection,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../service/diagnostics.ts';
import { say } from '../service/strings.ts';
import type { DeskProblem } from './deskProblems.ts';
import type { ServedDesk } from './desks.ts';
import type { Host } from './host.ts';

export interface Problems {
  /** @param isKept Whether what was read before goes on in place of what is broken. */
  show(desk: ServedDesk, isKept: boolean): void;
  /** Takes back what was shown of a desk that is no longer served. */
  clear(configFile: string): void;
}

export function createProblems(connection: Connection, host: Host): Problems {
  /** By desk: the files that hold problems, so that they can be cleared. */
  const shown = new Map<string, { readonly text: string; readonly paths: readonly string[] }>();

  return {
    show({ configFile, problems, desk: { locale } }, isKept) {
      const key = configFile ?? '';
      const before = shown.get(key) ?? { text: '', paths: [] };
      const byPath = new Map<string, DeskProblem[]>(before.paths.map((path) => [path, []]));
      for (const problem of problems) {
        if (problem.path === undefined) continue;
        const group = byPath.get(problem.path);
        if (group) group.push(problem);
        else byPath.set(problem.path, [problem]);
      }
      for (const [path, group] of byPath) {
        const diagnostics = group.map(({ range, message, severity }) => ({
          range,
          message,
          severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
          source: DIAGNOSTIC_SOURCE,
        }));
        connection.sendDiagnostics({ uri: host.toUri(path), diagnostics }).catch(() => undefined);
      }
      const text = problems.map((problem) => wordsOf(problem)).join('\n');
      shown.set(key, { text, paths: [...byPath.keys()] });
      if (text === before.text) return;
      if (text) connection.console.warn(text);
      const [first, ...others] = problems.filter(({ severity }) => severity === 'error');
      if (!first) return;
      const more = others.length ? ` (+${others.length})` : '';
      const goesOn = isKept ? `. ${say(locale, 'keptOld')}` : '';
      const message = `Soát – ${wordsOf(first, nearEnd)}${more}${goesOn}`;
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(() => undefined);
    },
    clear(configFile) {
      for (const path of shown.get(configFile)?.paths ?? [])
        connection.sendDiagnostics({ uri: host.toUri(path), diagnostics: [] }).catch(() => undefined);
      shown.delete(configFile);
    },
  };
}

/** `soat.yml:3: …`: the line where it can be told, counted from 1. */
function wordsOf({ path, range, message }: DeskProblem, named = (whole: string) => whole): string {
  return path === undefined ? message : `${named(path)}:${range.start.line + 1}: ${message}`;
}

/** The file and its folder: of a longer path a notice would show nothing else. */
function nearEnd(path: string): string {
  return path.split(/[\\/]/u).slice(-2).join('/');
}
