/** The desk of each draft: that of the nearest `soat.yml`, opened once, with what the command line overrules. */

import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type Config, DEFAULT_CONFIG } from '../engine/config.ts';
import { createDesk, type Desk, type DeskOptions } from '../engine/desk.ts';
import { matching, mergeRules } from '../engine/overrides.ts';
import { corpusState } from '../platform/node/corpusState.ts';
import { findConfig, type LoadedConfig, type ParsedConfigs } from '../platform/node/findConfig.ts';
import { ignoredBy, pathInside } from '../platform/node/ignoreFiles.ts';
import { shippedCorpus, version } from '../platform/node/shipped.ts';
import { RULES } from '../rules/index.ts';
import type { Locale, Severity } from '../rules/rule.ts';
import { rememberByText } from '../text/remember.ts';
import { readConfig } from './configFile.ts';
import { type ReadArchive, readArchive } from './corpus.ts';
import type { Problem } from './problem.ts';
import { createStopwatch, type Stopwatch } from './stopwatch.ts';

export interface DeskChoices {
  readonly cwd: string;
  /** Paths that overrule the configuration's; `false` for none. */
  readonly corpus: readonly string[] | false | undefined;
  /** The one configuration file, instead of the nearest. */
  readonly config: string | undefined;
  /** Severities that overrule the configuration's. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** The language asked for; undefined leaves it to the configuration. */
  readonly locale: Locale | undefined;
  /** The language of the environment. */
  readonly surroundings: Locale;
  /** Whether checks are timed. */
  readonly timing?: boolean | undefined;
}

/** A desk whose archive is open. */
export interface OpenDesk extends Desk {
  /** What reports call it: its outlet, else the folder of its configuration. */
  readonly name: string;
  /** What the paths of its configuration count from (absolute path). */
  readonly folder: string;
}

/** The desk of a draft by its configuration. Its archive is read when it is opened: a run that knows its findings needs none. */
export interface ConfiguredDesk {
  /** Whether the configuration leaves a file (absolute path) out. */
  ignores(path: string): boolean;
  /** Whether a file or folder (absolute path) lies in the desk's archive. */
  archives(path: string): boolean;
  /** Another one whenever findings may be others: for another configuration, archive or version of Soát. */
  state(): Promise<string>;
  /**
   * As it judges the draft.
   * @throws {DeskError} where its archive can't be read at all.
   */
  open(): Promise<OpenDesk>;
}

export interface Desks {
  /**
   * The desk of a folder (absolute path), as it judges drafts that no override is about.
   * @throws {DeskError} where its archive or its configuration can't be read at all.
   */
  of(folder: string): Promise<OpenDesk>;
  /**
   * The desk of a draft (absolute path), not opened yet.
   * @throws {DeskError} where its configuration can't be read at all.
   */
  configured(draft: string): Promise<ConfiguredDesk>;
  /** What they were made of: plain data, so that another thread can make them again. */
  readonly choices: DeskChoices;
  /** Configurations that were parsed, in this run or before: plain data too. */
  readonly parsed: ParsedConfigs;
  /** Configurations and archives (absolute paths) that were read so far. */
  readonly read: ReadonlySet<string>;
  /** Whether a file lies in one of those archives. */
  archives(path: string): boolean;
  /** What checks took in this thread, where they are timed. */
  readonly stopwatch: Stopwatch;
  /** What was wrong with configurations so far. */
  readonly problems: readonly Problem[];
  /** What was not quite right, but spoils nothing. */
  readonly notices: readonly Problem[];
}

/** @param parsed Configurations that were parsed before. */
export function createDesks(choices: DeskChoices, parsed: ParsedConfigs = new Map()): Desks {
  const { cwd, surroundings } = choices;
  const locale = choices.locale ?? surroundings;
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  const read = new Set<string>();
  const stopwatch = createStopwatch();
  const time = choices.timing ? stopwatch.time : undefined;

  const archiveOf = once(async (key: string): Promise<ReadArchive> => {
    const { paths, plain } = JSON.parse(key) as { readonly paths: string[]; readonly plain: boolean };
    const archive = await readArchive(paths, { cwd, locale, plain });
    notices.push(...archive.notices);
    return archive;
  });

  const archiveFor = async (
    config: Config,
    paths: readonly string[],
  ): Promise<DeskOptions['openArchive']> => {
    if (paths.length === 0) return undefined;
    return (await archiveOf(JSON.stringify({ paths, plain: config.glossary.length === 0 }))).open;
  };

  const configure = once(async (file: string | undefined) => {
    if (file !== undefined) read.add(file);
    const configuration = file === undefined ? undefined : await readConfig(file, { cwd, locale, parsed });
    problems.push(...(configuration?.problems ?? []));
    const loaded = configuration?.loaded;
    const config = overrule(loaded?.config ?? DEFAULT_CONFIG, choices);
    const paths = corpusPaths(choices, loaded);
    const absolute = paths.map((path) => resolve(cwd, path));
    const folder = loaded?.folder ?? cwd;
    const name = config.source ?? (relative(cwd, folder) || basename(folder));
    for (const path of absolute) read.add(path);
    const open = once(async () => {
      const openArchive = await archiveFor(config, paths);
      return {
        name,
        folder,
        ...createDesk({ config, rules: RULES, locale: surroundings, openArchive, time }),
      };
    });
    const state = once(async () => stateOf(config, name, surroundings, build(), await corpusState(absolute)));
    const ignores = ignoredBy(config.ignore, folder);
    const archives = (path: string) => absolute.some((corpus) => isWithin(path, corpus));
    const overridesOf = matching(config);
    return (draft: string | undefined): ConfiguredDesk => {
      const inside = draft && pathInside(folder, draft);
      return {
        ignores,
        archives,
        state: async () => [await state('desk'), ...overridesOf(inside)].join(' '),
        open: async () => {
          const desk = await open('desk');
          return { ...desk, ...desk.forDraft(inside) };
        },
      };
    };
  });

  const nearestConfig = rememberByText(findConfig);
  const inFolder = (folder: string) =>
    configure(choices.config === undefined ? nearestConfig(folder) : resolve(cwd, choices.config));
  return {
    of: async (folder) => (await inFolder(folder))(undefined).open(),
    configured: async (draft) => (await inFolder(dirname(draft)))(draft),
    choices,
    parsed,
    read,
    archives: (path) => [...read].some((corpus) => isWithin(path, corpus)),
    stopwatch,
    problems,
    notices,
  };
}

function stateOf(...parts: readonly unknown[]): string {
  // As JSON, and not as V8 would write it: that fills gaps with whatever was in memory there.
  return createHash('sha256').update(toJson(parts)).digest('base64');
}

/** JSON has no maps: they are lists of pairs. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));
}

/** This version of Soát, as it was built. */
export function build(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${version()} ${size} ${mtimeMs}`;
}

/** What the command line says stands above what the configuration says, also of some files. */
export function overrule({ overrides, ...config }: Config, { locale, rules }: DeskChoices): Config {
  const over = <T extends Pick<Config, 'rules'>>(part: T): T => ({
    ...part,
    rules: mergeRules(part.rules, rules),
  });
  return {
    ...over(config),
    locale: locale ?? config.locale,
    ...(overrides ? { overrides: overrides.map(over) } : {}),
  };
}

function corpusPaths({ corpus }: DeskChoices, loaded: LoadedConfig | undefined): readonly string[] {
  if (corpus === false) return [];
  if (corpus) return corpus;
  const configured = loaded?.config.corpus;
  return configured && loaded ? configured.map((path) => resolve(loaded.folder, path)) : [shippedCorpus()];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** Remembers each answer, also while it is being worked out. */
function once<K, V>(work: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const known = answers.get(key) ?? work(key);
    answers.set(key, known);
    return known;
  };
}
