/** The kinds of names, for colours. */
import type { ServerContext } from '../context.ts';

export function handleSemanticTokens({ connection, drafts }: ServerContext): void {
  const { semanticTokens } = connection.languages;

  semanticTokens.on(async ({ textDocument }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.semanticTokens(draft.checked) : { data: [] };
  });

  semanticTokens.onRange(async ({ textDocument, range }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.semanticTokens(draft.checked, range) : { data: [] };
  });
}
