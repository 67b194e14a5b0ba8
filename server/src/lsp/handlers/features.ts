/** Requests about one document: each asks for the check of its present text (cached) and hands it to the service. */
import type { ServerContext } from '../context.ts';
import { VERIFIED, type VerifiedParams, type VerifiedResult } from '../protocol.ts';

export function handleFeatures({ connection, drafts, client }: ServerContext): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const draft = await drafts.checkAt(textDocument.uri, position.line, token);
    return draft ? draft.desk.service.hover(draft.checked, position) : null;
  });

  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.documentSymbols(draft.checked) : [];
  });

  connection.onFoldingRanges(async ({ textDocument }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.foldingRanges(draft.checked) : [];
  });

  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft?.desk.settings.weekdayHints ? draft.desk.service.inlayHints(draft.checked, range) : [];
  });

  connection.onCodeLens(async ({ textDocument }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    if (!draft?.desk.settings.mentionLens) return [];
    return draft.desk.service.codeLenses(draft.checked, client().listsMentions === true);
  });

  connection.onRequest(VERIFIED, async ({ uri }: VerifiedParams, token): Promise<VerifiedResult> => {
    const draft = await drafts.check(uri, token);
    return draft ? draft.desk.service.verifiedMarks(draft.checked) : null;
  });
}
