/** Applies what the service answers, as an editor would. */
import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** The text of one document after an edit of the workspace; `before` where the edit leaves it alone. */
export function applied(before: string, uri: string, edit: WorkspaceEdit | undefined): string {
  assert.ok(edit?.documentChanges, 'the action changes something');
  const document = TextDocument.create(uri, 'x', 1, before);
  const edits = edit.documentChanges.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return TextDocument.applyEdits(document, edits);
}
