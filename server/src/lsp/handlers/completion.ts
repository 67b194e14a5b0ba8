/** Names while they are typed; what is known of one is worked out when it is looked at. */
import { readCompletionData } from '../../service/completion.ts';
import type { ServerContext } from '../context.ts';

export function handleCompletion({ connection, drafts }: ServerContext): void {
  connection.onCompletion(async ({ textDocument, position }, token) => {
    const draft = await drafts.check(textDocument.uri, token);
    return draft ? draft.desk.service.completion(draft.checked, position) : null;
  });

  connection.onCompletionResolve(async (item, token) => {
    const asked = readCompletionData(item.data);
    const draft = asked && (await drafts.check(asked.uri, token));
    if (!draft) return item;
    return { ...item, documentation: await draft.desk.service.describe(draft.checked, asked.entity) };
  });
}
