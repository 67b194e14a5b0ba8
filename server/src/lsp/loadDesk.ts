/** Puts a desk together from `soat.yml`, what the editor's settings add to it, and the archive. */
import type { Archive } from '../archive/archive.ts';
import { createDeferredArchive } from '../archive/deferred.ts';
import type { Annotator } from '../draft/annotate.ts';
import { type Config, DEFAULT_CONFIG } from '../engine/config.ts';
import { createDesk, type Desk } from '../engine/desk.ts';
import { filePatterns } from '../engine/filePatterns.ts';
import { type ParsedConfig, parseConfig } from '../engine/parseConfig.ts';
import { STYLES } from '../names/styles.ts';
import type { Locale, Rule } from '../rules/rule.ts';
import { type DeskProblem, problemsOfArchive, problemsOfFile, problemsOfSettings } from './deskProblems.ts';
import type { Host, OpenedArchive } from './host.ts';
import { folderOf, pathWithin } from './path.ts';
import type { Settings } from './settings.ts';

/** Where a draft's desk is read from. */
export interface DeskRequest {
  /** Path of the `soat.yml` that holds for the draft, where there is one. */
  readonly configFile: string | undefined;
  /** The workspace folder's path: what relative paths of the settings count from. */
  readonly folder: string | undefined;
  readonly settings: Settings;
  /** Language of messages where neither file nor settings say one. */
  readonly locale: Locale;
  /** The archive of before, where there is one: it goes on where one of the desk's archives can't be opened any more. */
  readonly archive?: Archive | undefined;
}

export interface LoadedDesk {
  readonly desk: Desk;
  /** The desk as it judges one draft (path). */
  deskOf(path: string | undefined): Desk;
  readonly problems: readonly DeskProblem[];
  /** True where the configuration could not be read at all: a desk read earlier is better than this one. */
  readonly broken: boolean;
  /** True where an archive could not be opened, and the one of before goes on. */
  readonly archiveKept: boolean;
  /** Paths of archives: a change in one means loading anew. */
  readonly watched: readonly string[];
  /** Whether the configuration leaves a draft (path) out. */
  ignores(path: string): boolean;
}

/** Never rejects for bad configuration or a missing archive: those are problems. */
export async function loadDesk(
  { configFile, folder, settings, locale: surroundings, archive: before }: DeskRequest,
  host: Host,
  rules: readonly Rule[],
): Promise<LoadedDesk> {
  const known = { rules: rules.map(({ meta }) => meta.id), styles: [...STYLES.keys()] };
  const text = configFile === undefined ? undefined : await host.readText(configFile).catch(() => undefined);
  const file = text === undefined ? undefined : parseConfig(text, known);
  const set = parseConfig(JSON.stringify(settings.config), known);
  const config = merge(file?.config ?? DEFAULT_CONFIG, set.config);
  const locale = config.locale === 'auto' ? surroundings : config.locale;

  const paths = corpusPaths(file?.config, set.config, { configFile, folder }, host);
  let opening: ReturnType<Host['openArchive']> | undefined;
  const openArchive = (annotator: Annotator): Archive => {
    opening = host.openArchive(paths, annotator, config.glossary.length === 0);
    return createDeferredArchive(
      paths.join(', '),
      opening.then((opened) => (before && isLost(opened, paths) ? before : opened.archive)),
    );
  };
  const desk = createDesk({ config, rules, locale, openArchive: paths.length ? openArchive : undefined });
  const opened = await opening;

  const read = configFile !== undefined && text !== undefined ? { path: configFile, text } : undefined;
  const inner = (path: string) => configFile && pathWithin(folderOf(configFile) ?? '', path);
  const ignored = filePatterns(file?.config.ignore ?? []);
  return {
    desk,
    deskOf: (path) => desk.forDraft(path && inner(path)),
    problems: [
      ...(read && file ? problemsOfFile(file.problems, read, locale) : []),
      ...problemsOfSettings(set.problems, locale),
      ...problemsOfArchive(opened?.problems ?? [], paths, read, locale),
    ],
    archiveKept: before !== undefined && opened !== undefined && isLost(opened, paths),
    broken: isBroken(file) || (configFile !== undefined && text === undefined),
    watched: paths,
    ignores: (path) => ignored.verdict(inner(path) ?? '') === 'named',
  };
}

/** The file has the first word: it is the desk's, and the settings are one person's. */
function merge(file: Config, settings: Config): Config {
  return {
    ...settings,
    ...file,
    locale: file.locale === 'auto' ? settings.locale : file.locale,
    rules: new Map([...settings.rules, ...file.rules]),
  };
}

function corpusPaths(
  file: Config | undefined,
  settings: Config,
  { configFile, folder }: Pick<DeskRequest, 'configFile' | 'folder'>,
  host: Host,
): readonly string[] {
  const base = configFile && folderOf(configFile);
  if (file?.corpus && base) return file.corpus.map((path) => host.resolve(base, path));
  const chosen = settings.corpus?.map((path) => host.resolve(folder ?? '', path));
  return chosen?.length ? chosen : [host.shippedCorpus];
}

/** Whether one of the archives themselves can't be opened; an article that can't be read is no loss of it. */
function isLost({ problems }: OpenedArchive, paths: readonly string[]): boolean {
  return problems.some(({ path }) => paths.includes(path));
}

/** Not one setting could be read: nothing is left of the file but its problems. */
function isBroken(file: ParsedConfig | undefined): boolean {
  return file !== undefined && file.problems.length > 0 && file.config === DEFAULT_CONFIG;
}
