/** Opens an archive for an editor: reads its articles bit by bit, so that keystrokes get their turn between. */
import { setImmediate } from 'node:timers/promises';
import type { Archive } from '../../archive/archive.ts';
import { type Harvest, harvest } from '../../archive/harvest.ts';
import { foldHarvests } from '../../archive/memory.ts';
import type { Annotator } from '../../draft/annotate.ts';
import type { CorpusProblem } from './corpusProblem.ts';
import { readCorpus } from './readCorpus.ts';
import { isIndex, openIndex } from './sqlite/openIndex.ts';

/** The longest a stretch of reading may take, in milliseconds: under what a typist notices. */
const STRETCH = 15;

/** Never rejects. Without one article there is no archive, and a problem says so. */
export async function openArchive(
  paths: readonly string[],
  annotator: Annotator,
): Promise<{ readonly archive?: Archive; readonly problems: readonly CorpusProblem[] }> {
  const [path] = paths;
  if (paths.length === 1 && path !== undefined && (await isIndex(path))) {
    const opened = await openIndex(path);
    if ('archive' in opened) return { archive: opened.archive, problems: [] };
    return { problems: [{ path, message: opened.message }] };
  }
  const harvests: Harvest[] = [];
  const problems: CorpusProblem[] = [];
  let rested = performance.now();
  for (const path of paths) {
    const before = harvests.length + problems.length;
    for await (const item of readCorpus(path)) {
      if ('problem' in item) problems.push(item.problem);
      else harvests.push(harvest(item.article, annotator));
      if (performance.now() - rested < STRETCH) continue;
      await setImmediate();
      rested = performance.now();
    }
    if (harvests.length + problems.length === before) {
      const message = { vi: 'kho bài không có bài nào', en: 'the archive holds no articles' };
      problems.push({ path, message });
    }
  }
  return { ...(harvests.length ? { archive: foldHarvests(paths.join(', '), harvests) } : {}), problems };
}
