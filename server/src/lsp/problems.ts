/** Shows what is wrong with a desk's configuration or archive: in the file itself, and once as a message. */
import {
  type Connection,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../service/diagnostics.ts';
import type { ServedDesk } from './desks.ts';
import type { DeskProblem, Host } from './host.ts';

export interface Problems {
  show(desk: ServedDesk): void;
}

export function createProblems(connection: Connection, host: Host): Problems {
  /** By desk: the files that hold problems, so that they can be cleared. */
  const shown = new Map<string, { readonly text: string; readonly paths: readonly string[] }>();

  return {
    show({ configFile, problems }) {
      const key = configFile ?? '';
      const before = shown.get(key) ?? { text: '', paths: [] };
      const byPath = new Map<string, DeskProblem[]>(before.paths.map((path) => [path, []]));
      for (const problem of problems) {
        const group = byPath.get(problem.path);
        if (group) group.push(problem);
        else byPath.set(problem.path, [problem]);
      }
      for (const [path, group] of byPath) {
        const diagnostics = group.map(({ range, message }) => ({
          range,
          message,
          severity: DiagnosticSeverity.Error,
          source: DIAGNOSTIC_SOURCE,
        }));
        connection.sendDiagnostics({ uri: host.toUri(path), diagnostics }).catch(() => undefined);
      }
      const text = problems.map(wordsOf).join('\n');
      shown.set(key, { text, paths: [...new Set(problems.map(({ path }) => path))] });
      if (text === before.text || !problems[0]) return;
      connection.console.warn(text);
      const more = problems.length > 1 ? ` (+${problems.length - 1})` : '';
      const message = `Soát – ${wordsOf(problems[0])}${more}`;
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(() => undefined);
    },
  };
}

/** `soat.yml:3: …`: the line where it can be told, counted from 1. */
function wordsOf({ path, range, message }: DeskProblem): string {
  return `${path}:${range.start.line + 1}: ${message}`;
}
