/** What is about to be pasted from a web page, cleaned before it is in the draft. */
import type { ServerContext } from '../context.ts';
import { CLEAN_PASTE, type CleanPasteParams, type CleanPasteResult } from '../protocol.ts';

export function handlePaste({ connection, drafts, host }: ServerContext): void {
  connection.onRequest(
    CLEAN_PASTE,
    async ({ uri, text, html }: CleanPasteParams, token): Promise<CleanPasteResult | null> => {
      const draft = await drafts.check(uri, token);
      if (!draft) return null;
      const { service } = draft.desk;
      const cleaned = await service.clean(text);
      const page = html === undefined ? undefined : await host.readStory(html);
      return {
        cleaned,
        ...(page === undefined ? {} : { story: (await service.clean(page)).text }),
      };
    },
  );
}
