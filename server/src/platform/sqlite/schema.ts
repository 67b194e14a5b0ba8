/**
 * What an index file holds. Every table has numbers for its keys, so that reading needs no SQLite. Articles lie in blocks (see `block.ts`); what they say of an entity is folded into its row
 * (`entityRow.ts`), with a list of the events told of it (`tellingList.ts`); a day has such a list, too. Articles are
 * found by their ids and their key lines, entities by their ids, counts of terms by the terms, all by hash
 * (`hashTable.ts`); terms for a slip of theirs by their halves (`termTable.ts`).
 *
 * The number of a telling of an event is its article's number times {@link TELLINGS_PER_ARTICLE} plus its place among
 * the article's events. Days are numbers (`dayNumber.ts`).
 */
import type { SqliteFile } from './sqliteFile.ts';

/** "Soát" in the file's header, so that `file` and we know it from other SQLite files. */
export const APPLICATION_ID = 0x536f_6174;

/** Rises with each change after which older readers would go wrong, or older files would: of what is here, and of the
 * folding of texts (`text/fold.ts`), by which lines are found.
 */
export const SCHEMA_VERSION = 6;

/** Further events of one article are left out. */
export const TELLINGS_PER_ARTICLE = 1024;

/** Why a file can't be read as an index; undefined where it can. */
export function unfitness({
  applicationId,
  userVersion,
}: Pick<SqliteFile, 'applicationId' | 'userVersion'>): 'foreign' | 'older' | 'newer' | undefined {
  if (applicationId !== APPLICATION_ID) return 'foreign';
  if (userVersion === SCHEMA_VERSION) return undefined;
  return userVersion < SCHEMA_VERSION ? 'older' : 'newer';
}
