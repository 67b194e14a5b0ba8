/** Reads archives from disk: see `corpus/readCorpus.ts`. */
import * as corpus from '../corpus/readCorpora.ts';
import * as one from '../corpus/readCorpus.ts';
import { nodeFiles } from './files.ts';
import { machine } from './sqlite/machine.ts';

export const readCorpus = (path: string) => one.readCorpus(path, nodeFiles);
export const countArticles = (path: string) => one.countArticles(path, nodeFiles);
export const readCorpora = (paths: readonly string[]) => corpus.readCorpora(paths, nodeFiles, machine);
