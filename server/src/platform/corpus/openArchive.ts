/** Opens an archive for an editor: reads its articles bit by bit, so that keystrokes get their turn between. */
import type { Archive } from '../../archive/archive.ts';
import { type Harvest, harvest } from '../../archive/harvest.ts';
import { foldHarvests } from '../../archive/memory.ts';
import { uniteArchives } from '../../archive/unitedArchive.ts';
import type { Annotator } from '../../draft/annotate.ts';
import type { Machine } from '../sqlite/machine.ts';
import type { OpenedIndex } from '../sqlite/openIndex.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import type { Files } from './files.ts';
import { readCorpora } from './readCorpora.ts';

/** Where archives are. */
export interface ArchivePlace {
  readonly files: Files;
  readonly machine: Machine;
  /** Undefined where the path is no index file. Never rejects. */
  openIndex(path: string): Promise<OpenedIndex | undefined>;
  /** What the build has read of the archive that comes with Soát; undefined for any other. */
  readShipped(path: string): Promise<readonly Harvest[] | undefined>;
}

/** The longest a stretch of reading may take, in milliseconds: under what a typist notices. */
const STRETCH = 15;

/**
 * Index files are opened as they are, everything else is read into one archive; together they answer as one.
 * Never rejects. Without one article there is no archive, and a problem says so.
 *
 * @param plain Whether drafts are read without a glossary, as the build has read the shipped archive.
 */
export async function openArchive(
  paths: readonly string[],
  annotator: Annotator,
  place: ArchivePlace,
  plain = false,
): Promise<{ readonly archive?: Archive; readonly problems: readonly CorpusProblem[] }> {
  const archives: Archive[] = [];
  const problems: CorpusProblem[] = [];
  const folders: string[] = [];
  const [only = ''] = paths;
  const shipped = paths.length === 1 ? await place.readShipped(only) : undefined;
  if (shipped) {
    const anew = (): Harvest[] =>
      shipped.map(({ article, text }) => harvest({ ...article, text }, annotator));
    return { archive: foldHarvests(only, plain ? shipped : anew()), problems: [] };
  }
  for (const path of new Set(paths)) {
    const opened = await place.openIndex(path);
    if (!opened) folders.push(path);
    else if ('archive' in opened) archives.push(opened.archive);
    else problems.push({ path, message: opened.message });
  }
  const harvests = await readHarvests(folders, annotator, problems, place);
  if (harvests.length) archives.push(foldHarvests(folders.join(', '), harvests));
  return { ...(archives.length ? { archive: uniteArchives(paths.join(', '), archives) } : {}), problems };
}

/** @param problems What can't be read is added. */
async function readHarvests(
  paths: readonly string[],
  annotator: Annotator,
  problems: CorpusProblem[],
  { files, machine }: ArchivePlace,
): Promise<Harvest[]> {
  const harvests: Harvest[] = [];
  const told = new Set<string>();
  let rested = performance.now();
  for await (const item of readCorpora(paths, files, machine)) {
    told.add(item.corpus);
    if ('problem' in item) problems.push(item.problem);
    else harvests.push(harvest(item.article, annotator));
    if (performance.now() - rested < STRETCH) continue;
    await machine.nextTurn();
    rested = performance.now();
  }
  const message = { vi: 'kho bài không có bài nào', en: 'the archive holds no articles' };
  for (const path of paths) if (!told.has(path)) problems.push({ path, message });
  return harvests;
}
