// Reads the seed archive once, for the bundles: see server/src/platform/node/seeds.ts.
import { writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

/** Writes what the articles of server/corpus hold as JSON. Their paths are left out: they differ on each machine. */
export async function writeSeeds(file) {
  const source = (path) => tsImport(`../server/src/${path}`, import.meta.url);
  const { readCorpus } = await source('platform/node/readCorpus.ts');
  const { harvest } = await source('archive/harvest.ts');
  const { createDesk } = await source('engine/desk.ts');
  const { DEFAULT_CONFIG } = await source('engine/config.ts');
  const { annotator } = createDesk({ config: DEFAULT_CONFIG, rules: [], locale: 'vi' });
  const harvests = [];
  for await (const item of readCorpus('server/corpus')) {
    if (item.problem) throw new Error(`${item.problem.path}: ${item.problem.message.en}`);
    const { article, ...rest } = harvest(item.article, annotator);
    harvests.push({ article: { ...article, path: undefined }, ...rest });
  }
  writeFileSync(file, JSON.stringify(harvests));
}
