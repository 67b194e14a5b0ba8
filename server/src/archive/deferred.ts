/** An archive that is still being read: questions wait for it. */
import { type Archive, NO_FACTS } from './archive.ts';

/** @param opening Gives undefined where there turns out to be none: then nothing is known. Must not reject. */
export function createDeferredArchive(name: string, opening: Promise<Archive | undefined>): Archive {
  let size = 0;
  let sources: readonly string[] = [];
  const archive = opening.then((opened) => {
    size = opened?.size ?? 0;
    sources = opened?.sources ?? [];
    return opened;
  });
  return {
    name,
    get size() {
      return size;
    },
    get sources() {
      return sources;
    },
    lookUp: async (question) => (await archive)?.lookUp(question) ?? NO_FACTS,
    identify: async (text) => (await archive)?.identify(text),
    findEntities: async (query) => (await archive)?.findEntities(query) ?? [],
    completeEntities: async (typed) => (await archive)?.completeEntities(typed) ?? [],
    listEntities: async (filter) => (await archive)?.listEntities(filter) ?? [],
    entitiesIn: async (article) => (await archive)?.entitiesIn(article) ?? [],
    read: async (article) => (await archive)?.read(article),
  };
}
