/** From a name to where it is told: the archive's sentence, every place of the draft, the symbols of the archive. */

import { allDesks } from '../allDesks.ts';
import type { ServerContext } from '../context.ts';

export function handleNavigation(context: ServerContext): void {
  const { connection, drafts, support } = context;

  connection.onDefinition(async ({ textDocument, position }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    const links = draft ? await draft.desk.service.definition(draft.checked, position) : [];
    if (support().definitionLinks) return links;
    return links.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
  });

  connection.onReferences(async ({ textDocument, position }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.references(draft.checked, position) : [];
  });

  connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.documentHighlights(draft.checked, position) : [];
  });

  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const found = [];
    for (const { service } of await allDesks(context)) {
      if (token.isCancellationRequested) return [];
      found.push(...(await service.workspaceSymbols(query)));
    }
    return found;
  });
}
