/** The index that is to be replaced: what it knows of articles that have not changed need not be read anew. */
import type { ArticleId } from '../../../archive/archive.ts';
import { identityOf } from '../../../archive/article.ts';
import { termsOf } from '../../../archive/terms.ts';
import { foldText } from '../../../text/fold.ts';
import { splitLines } from '../../../text/line.ts';
import { openImmutable } from './database.ts';
import { hash32, hash48 } from './hash.ts';
import { IndexReader } from './indexReader.ts';
import { type PackedArticle, unpack } from './packedArticle.ts';
import { unfitness } from './schema.ts';

export interface Previous {
  readonly size: number;
  readonly dictionary: Uint8Array;
  /** An article as it was read before, if it is still the same. */
  take(id: ArticleId, content: number): PackedArticle | undefined;
  close(): void;
}

/** Undefined where there is none, or none of this version: then everything is read. */
export async function openPrevious(path: string): Promise<Previous | undefined> {
  try {
    const database = openImmutable(path);
    if (unfitness(database)) {
      database.close();
      return undefined;
    }
    const reader = new IndexReader(database, path);
    return {
      size: reader.size,
      dictionary: reader.dictionary,
      take(id, content) {
        const no = reader.articleNo(id);
        const raw = no === undefined ? undefined : reader.raw(no);
        if (no === undefined || raw?.content !== content) return undefined;
        const { text, events, article } = unpack(raw.data, reader.dictionary);
        const lines = new Set(
          splitLines(text)
            .map((line) => foldText(line.text))
            .filter(Boolean),
        );
        const names = reader.namesIn(raw.names);
        return {
          article,
          identity: hash32(identityOf(text)),
          names,
          events,
          terms: termsOf(names, text),
          lines: Array.from(lines, hash48),
          data: raw.data,
        };
      },
      close: () => reader.close(),
    };
  } catch {
    return undefined;
  }
}
