/**
 * The seed archive as the build has read it. Reading five articles takes longer than all else a short run does, and
 * they never change: so the build leaves what they hold beside the bundle (scripts/seeds.mjs). It holds for drafts that
 * are read without a glossary, as the seeds were.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Harvest } from '../../archive/harvest.ts';
import { shippedCorpus } from './shipped.ts';

/** Name of the file in the bundle's folder. */
const SEEDS = 'seeds.json';

/** Undefined where there is no bundle: the sources are run, and the articles are read as any others. */
export async function readSeeds(): Promise<readonly Harvest[] | undefined> {
  try {
    const harvests = JSON.parse(await readFile(join(__dirname, SEEDS), 'utf8')) as Harvest[];
    const folder = shippedCorpus();
    return harvests.map((harvest) => {
      const { article } = harvest;
      return { ...harvest, article: { ...article, path: join(folder, article.id) } };
    });
  } catch {
    return undefined;
  }
}
