/** Reads several archives as one: an article that is there twice comes once, and two articles never share an id. */
import type { Machine } from '../sqlite/machine.ts';
import { type Files, nameOf } from './files.ts';
import { type CorpusItem, readCorpus } from './readCorpus.ts';

/** @yields What each archive holds, in their order, with the archive's path. */
export async function* readCorpora(
  paths: readonly string[],
  files: Files,
  { hash48 }: Pick<Machine, 'hash48'>,
): AsyncGenerator<CorpusItem & { readonly corpus: string }> {
  /** Texts by id, both by their hashes. */
  const texts = new Map<number, number>();
  for (const corpus of paths) {
    for await (const item of readCorpus(corpus, files)) {
      if ('problem' in item) {
        yield { ...item, corpus };
        continue;
      }
      const text = hash48(item.article.text);
      const id = idsFor(item.article.id, corpus).find((name) => {
        const known = texts.get(hash48(name));
        return known === undefined || known === text;
      });
      if (id === undefined || texts.has(hash48(id))) continue;
      texts.set(hash48(id), text);
      yield { article: { ...item.article, id }, corpus };
    }
  }
}

/** What an article is called: its id, or with its archive's name where another archive has an article of that id. */
function idsFor(id: string, corpus: string): string[] {
  const own = `${nameOf(corpus)}/${id}`;
  return [id, own, ...Array.from({ length: 8 }, (_, i) => `${own} (${i + 2})`)];
}
