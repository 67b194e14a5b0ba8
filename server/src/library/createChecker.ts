/** Opens what a checker of the library needs: the configuration, and the archive it names or is given. */
import { resolve } from 'node:path';
import { createMemoryArchive } from '../archive/memory.ts';
import { checkerOf } from '../cli/checkerOf.ts';
import { readConfig } from '../cli/configFile.ts';
import { readArchive } from '../cli/corpus.ts';
import { DeskError, formatProblem } from '../cli/problem.ts';
import { type Config, DEFAULT_CONFIG } from '../engine/config.ts';
import { createDesk, type DeskOptions } from '../engine/desk.ts';
import { STYLES } from '../names/styles.ts';
import { pathInside } from '../platform/node/ignoreFiles.ts';
import { shippedCorpus } from '../platform/node/shipped.ts';
import { RULES } from '../rules/index.ts';
import type { Locale } from '../rules/rule.ts';
import type * as api from './api.ts';

interface Surroundings {
  readonly cwd: string;
  readonly locale: Locale;
}

export const createChecker: typeof api.createChecker = async (options = {}) => {
  const surroundings = { cwd: options.cwd ?? process.cwd(), locale: options.locale ?? 'vi' };
  try {
    const { config, folder } = await configOf(options.config, surroundings);
    const openArchive = await archiveOf(options.archive, config, { ...surroundings, folder });
    const own = options.locale ? { ...config, locale: options.locale } : config;
    const desk = createDesk({ config: own, rules: RULES, locale: 'vi', openArchive });
    return checkerOf(desk, (name) => desk.forDraft(pathInside(folder, resolve(surroundings.cwd, name))));
  } catch (error) {
    throw error instanceof DeskError ? new Error(formatProblem(error.problem)) : error;
  }
};

/** A configuration and the folder that its paths count from. */
async function configOf(
  config: api.CheckerOptions['config'],
  { cwd, locale }: Surroundings,
): Promise<{ readonly config: Config; readonly folder: string }> {
  if (config === undefined) return { config: DEFAULT_CONFIG, folder: cwd };
  if (typeof config === 'string') {
    const { loaded, problems } = await readConfig(resolve(cwd, config), { cwd, locale });
    const [problem] = problems;
    if (problem) throw new DeskError(problem);
    return loaded;
  }
  const { parseConfig } = await import('../engine/parseConfig.ts');
  const known = { rules: RULES.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };
  const parsed = parseConfig(JSON.stringify(config), known);
  const [problem] = parsed.problems;
  if (problem)
    throw new DeskError({
      path: ['config', problem.key].filter(Boolean).join('.'),
      code: 'config',
      message: problem.message[locale],
    });
  return { config: parsed.config, folder: cwd };
}

async function archiveOf(
  archive: api.CheckerOptions['archive'],
  config: Config,
  { cwd, locale, folder }: Surroundings & { readonly folder: string },
): Promise<DeskOptions['openArchive']> {
  if (archive === false) return undefined;
  const asked = typeof archive === 'string' ? [archive] : archive;
  if (asked !== undefined && !isPaths(asked))
    return (annotator) => createMemoryArchive('archive', asked, annotator);
  const paths = asked ?? config.corpus?.map((path) => resolve(folder, path)) ?? [shippedCorpus()];
  if (paths.length === 0) return undefined;
  return (await readArchive(paths, { cwd, locale, plain: config.glossary.length === 0 })).open;
}

function isPaths(archive: readonly string[] | readonly api.Article[]): archive is readonly string[] {
  return typeof archive[0] !== 'object';
}
