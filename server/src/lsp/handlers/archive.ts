/** How the archive of a desk stands, for the editor's view of it; and reading it anew. */
import { allDesks } from '../allDesks.ts';
import type { ServerContext } from '../context.ts';
import { ARCHIVE, type ArchiveParams, type ArchiveResult, RELOAD } from '../protocol.ts';
import type { Watching } from './changes.ts';

export function handleArchive(context: ServerContext, watching: Watching): void {
  const { connection, desks, host } = context;

  connection.onRequest(ARCHIVE, async ({ uri }: ArchiveParams): Promise<ArchiveResult | null> => {
    const found = uri === undefined ? (await allDesks(context))[0] : await desks.of(uri);
    if (!found) return null;
    const { desk, watched, problems } = found;
    return {
      articles: desk.archive?.size ?? 0,
      outlets: desk.archive?.sources ?? [],
      parts: watched.map((path) => ({ uri: host.toUri(path), isShipped: path === host.shippedCorpus })),
      problems: problems.map(({ message }) => message),
    };
  });

  connection.onRequest(RELOAD, () => watching.reload());
}
