/** Opens an archive for an editor: reads its articles bit by bit, so that keystrokes get their turn between. */
import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../../archive/archive.ts';
import { type Harvest, harvest } from '../../archive/harvest.ts';
import { foldHarvests } from '../../archive/memory.ts';
import { uniteArchives } from '../../archive/unitedArchive.ts';
import type { Annotator } from '../../draft/annotate.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import { readCorpora } from './readCorpora.ts';
import { isIndex, openIndex } from './sqlite/openIndex.ts';

/** The longest a stretch of reading may take, in milliseconds: under what a typist notices. */
const STRETCH = 15;

/**
 * Index files are opened as they are, everything else is read into one archive; together they answer as one.
 * Never rejects. Without one article there is no archive, and a problem says so.
 */
export async function openArchive(
  paths: readonly string[],
  annotator: Annotator,
): Promise<{ readonly archive?: Archive; readonly problems: readonly CorpusProblem[] }> {
  const archives: Archive[] = [];
  const problems: CorpusProblem[] = [];
  const folders: string[] = [];
  for (const path of new Set(paths)) {
    const opened = (await isIndex(path)) ? await openIndex(path) : undefined;
    if (!opened) folders.push(path);
    else if ('archive' in opened) archives.push(opened.archive);
    else problems.push({ path, message: opened.message });
  }
  const harvests = await readHarvests(folders, annotator, problems);
  if (harvests.length) archives.push(foldHarvests(folders.join(', '), harvests));
  return { ...(archives.length ? { archive: uniteArchives(paths.join(', '), archives) } : {}), problems };
}

/** @param problems What can't be read is added. */
async function readHarvests(
  paths: readonly string[],
  annotator: Annotator,
  problems: CorpusProblem[],
): Promise<Harvest[]> {
  const harvests: Harvest[] = [];
  const told = new Set<string>();
  let rested = performance.now();
  for await (const item of readCorpora(paths)) {
    told.add(item.corpus);
    if ('problem' in item) problems.push(item.problem);
    else harvests.push(harvest(item.article, annotator));
    if (performance.now() - rested < STRETCH) continue;
    await setImmediate();
    rested = performance.now();
  }
  const message = { vi: 'kho bài không có bài nào', en: 'the archive holds no articles' };
  for (const path of paths) if (!told.has(path)) problems.push({ path, message });
  return harvests;
}
