/** Makes an archive of an index file that is open. */
import type { Archive } from '../../archive/archive.ts';
import type { Message } from '../../rules/rule.ts';
import { IndexReader } from './indexReader.ts';
import type { Machine, Pages } from './machine.ts';
import { unfitness } from './schema.ts';
import { createSqliteArchive } from './sqliteArchive.ts';
import { SqliteFile } from './sqliteFile.ts';

const UNFIT = {
  foreign: { vi: 'là tệp SQLite nhưng không phải chỉ mục của Soát', en: 'is SQLite, but no index of Soát' },
  older: {
    vi: 'là chỉ mục của một bản Soát cũ hơn: hãy lập lại bằng soat index',
    en: 'is an index of an older Soát: build it again with soat index',
  },
  newer: {
    vi: 'là chỉ mục của một bản Soát mới hơn: hãy cập nhật Soát',
    en: 'is an index of a newer Soát: update Soát',
  },
  broken: {
    vi: 'chỉ mục hỏng: hãy lập lại bằng soat index',
    en: 'the index is broken: build it again with soat index',
  },
} as const satisfies Record<string, Message>;

export type OpenedIndex = { readonly archive: Archive } | { readonly message: Message };

/**
 * Never throws: a file that is none of ours, or broken, gives the reason.
 *
 * @param open Opens the file; may throw.
 * @param pathOf See {@link IndexReader}.
 */
export function openIndexFile(
  name: string,
  open: () => Pages,
  machine: Machine,
  pathOf: (path: string) => string | undefined,
): OpenedIndex {
  try {
    const file = new SqliteFile(open());
    const unfit = unfitness(file);
    if (!unfit) return { archive: createSqliteArchive(name, new IndexReader(file, machine, pathOf)) };
    file.close();
    return { message: UNFIT[unfit] };
  } catch {
    return { message: UNFIT.broken };
  }
}
