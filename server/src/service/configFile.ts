/** The `soat.yml` of a draft's desk, as quick fixes change it. */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { splitLines } from '../text/line.ts';
import { rangeOf } from './position.ts';

export interface ConfigFile {
  readonly uri: string;
  /** Version of the open document; null where it is not open in the editor. */
  readonly version: number | null;
  /** Undefined where there is no such file as yet: it will be made. */
  readonly text: string | undefined;
  /** A command of the editor that saves the file; its one argument is the URI. */
  readonly saveCommand?: string;
  /** Path of the draft at hand from the file's folder, with `/`; undefined for one that lies elsewhere, or nowhere. */
  readonly draft?: string | undefined;
}

/** The change that gives the file another text; undefined where nothing can be written, or nothing changes. */
export function configEdit(
  { uri, version, text = '' }: ConfigFile,
  changed: string | undefined,
): WorkspaceEdit | undefined {
  if (changed === undefined || changed === text) return undefined;
  const isNew = text === '' && version === null;
  return {
    documentChanges: [
      ...(isNew ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits: [difference(text, changed)] },
    ],
  };
}

/** The same as an action that has the file saved as well. */
export function configAction(
  file: ConfigFile,
  title: string,
  changed: string | undefined,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const edit = configEdit(file, changed);
  if (!edit) return [];
  const { uri, saveCommand } = file;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit,
      ...(saveCommand ? { command: { title, command: saveCommand, arguments: [uri] } } : {}),
    },
  ];
}

/** The one edit between two texts. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  // Not between the two characters of a line end.
  if (before[start - 1] === '\r') start--;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end++;
  if (before.at(-end) === '\n' && end > 0) end--;
  const span = { start, end: before.length - end };
  return TextEdit.replace(rangeOf(splitLines(before), span), after.slice(start, after.length - end));
}
