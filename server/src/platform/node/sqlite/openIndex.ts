/** Opens an index file as an archive. */
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Archive } from '../../../archive/archive.ts';
import type { Message } from '../../../rules/rule.ts';
import { IndexReader } from './indexReader.ts';
import { unfitness } from './schema.ts';
import { createSqliteArchive } from './sqliteArchive.ts';
import { SqliteFile } from './sqliteFile.ts';

const HEADER = 'SQLite format 3\0';

/** Whether a file is an index by its first bytes. */
export async function isIndex(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
      return buffer.toString('latin1', 0, bytesRead) === HEADER;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}

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

/** Never rejects. */
export async function openIndex(
  path: string,
): Promise<{ readonly archive: Archive } | { readonly message: Message }> {
  try {
    const file = new SqliteFile(path);
    const unfit = unfitness(file);
    if (!unfit) return { archive: createSqliteArchive(path, new IndexReader(file, dirname(resolve(path)))) };
    file.close();
    return { message: UNFIT[unfit] };
  } catch {
    return { message: UNFIT.broken };
  }
}
