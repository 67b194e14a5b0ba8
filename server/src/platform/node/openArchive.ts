/** Opens archives from disk: see `corpus/openArchive.ts`. */
import type { Annotator } from '../../draft/annotate.ts';
import { type ArchivePlace, openArchive as open } from '../corpus/openArchive.ts';
import { nodeFiles } from './files.ts';
import { readSeeds } from './seeds.ts';
import { shippedCorpus } from './shipped.ts';
import { machine } from './sqlite/machine.ts';
import { isIndex, openIndex } from './sqlite/openIndex.ts';

const DISK: ArchivePlace = {
  files: nodeFiles,
  machine,
  openIndex: async (path) => ((await isIndex(path)) ? openIndex(path) : undefined),
  readShipped: async (path) => (path === shippedCorpus() ? readSeeds() : undefined),
};

/** @param plain Whether drafts are read without a glossary. */
export const openArchive = (paths: readonly string[], annotator: Annotator, plain = false) =>
  open(paths, annotator, DISK, plain);
