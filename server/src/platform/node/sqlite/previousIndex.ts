/** The index that is to be replaced: what it knows of articles that have not changed need not be read anew. */
import type { ArticleId } from '../../../archive/archive.ts';
import { foldedLines } from '../../../archive/copies.ts';
import { splitLines } from '../../../text/line.ts';
import type { FoldedEntity } from '../../sqlite/entityRow.ts';
import { IndexReader } from '../../sqlite/indexReader.ts';
import { unfitness } from '../../sqlite/schema.ts';
import { SqliteFile } from '../../sqlite/sqliteFile.ts';
import { machine, openPages } from './machine.ts';
import { type ReadArticle, toReadArticle } from './readArticle.ts';

export interface Previous {
  readonly size: number;
  /** An article as it was read before, if it is still the same. */
  take(id: ArticleId, content: number): ReadArticle | undefined;
  close(): void;
}

/** Undefined where there is none, or none of this version: then everything is read. */
export async function openPrevious(path: string): Promise<Previous | undefined> {
  try {
    const file = new SqliteFile(openPages(path));
    if (unfitness(file)) {
      file.close();
      return undefined;
    }
    const reader = new IndexReader(file, machine);
    let entities: ReadonlyMap<number, FoldedEntity> | undefined;
    return {
      size: reader.size,
      take(id, content) {
        const no = reader.articleNo(id);
        if (no === undefined) return undefined;
        const { article, text, events, names, content: known } = reader.article(no);
        if (known !== content) return undefined;
        entities ??= new Map(Array.from(reader.entities(), (entity) => [entity.no, entity]));
        return toReadArticle({
          article,
          text,
          events,
          names: [...reader.namesIn(names, (entity) => entities?.get(entity))],
          lines: foldedLines(splitLines(text)),
        });
      },
      close: () => reader.close(),
    };
  } catch {
    return undefined;
  }
}
