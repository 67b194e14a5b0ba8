/** The desks a request without a document is about: those in use, else those of the workspace's folders. */
import type { ServerContext } from './context.ts';
import type { ServedDesk } from './desks.ts';

/** One for each archive: two desks with the same would answer alike. */
export async function allDesks({ desks, folders }: ServerContext): Promise<readonly ServedDesk[]> {
  const loaded = await desks.loaded();
  const asked = loaded.length
    ? loaded
    : await Promise.all(folders().map((folder) => desks.of(`${folder}/soat`)));
  return [...new Map(asked.map((desk) => [desk.desk.archive?.name, desk])).values()];
}
