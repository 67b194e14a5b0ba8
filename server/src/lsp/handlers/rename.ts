/** Renaming an entity across a draft. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';

export function handleRename({ connection, drafts }: ServerContext): void {
  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.prepareRename(draft.checked, position) : null;
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    const edit = draft ? draft.desk.service.rename(draft.checked, position, newName) : null;
    if (edit && 'refused' in edit) throw new ResponseError(ErrorCodes.InvalidParams, edit.refused);
    return edit;
  });
}
