/** Puts a desk together from `soat.yml`, what the editor's settings add to it, and the archive. */

import ignore from 'ignore';
import type { Range } from 'vscode-languageserver';
import { createDeferredArchive } from '../archive/deferred.ts';
import { type Config, DEFAULT_CONFIG } from '../engine/config.ts';
import type { ConfigProblem } from '../engine/configProblems.ts';
import { createDesk, type Desk } from '../engine/desk.ts';
import { type ParsedConfig, parseConfig } from '../engine/parseConfig.ts';
import { STYLES } from '../names/styles.ts';
import type { Locale, Rule } from '../rules/rule.ts';
import { positionAt, rangeOf } from '../service/position.ts';
import { splitLines } from '../text/line.ts';
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
}

/** Something wrong with a desk's configuration or archive. The desk still works with the rest. */
export interface DeskProblem {
  /** The file it is found in; absent for the editor's settings. */
  readonly path?: string;
  readonly range: Range;
  readonly message: string;
  /** `warning`: an article of the archive could not be read; the log and the list of problems tell it, no message. */
  readonly severity: 'error' | 'warning';
}

export interface LoadedDesk {
  readonly desk: Desk;
  readonly problems: readonly DeskProblem[];
  /** True where the configuration could not be read at all: a desk read earlier is better than this one. */
  readonly broken: boolean;
  /** Paths of archives: a change in one means loading anew. */
  readonly watched: readonly string[];
  /** Whether the configuration leaves a draft (path) out. */
  ignores(path: string): boolean;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const SETTINGS_NAME: Readonly<Record<Locale, string>> = { vi: 'thiết đặt soat', en: 'settings soat' };

/** Never rejects for bad configuration or a missing archive: those are problems. */
export async function loadDesk(
  { configFile, folder, settings, locale: surroundings }: DeskRequest,
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
  const opening = (annotator: Desk['annotator']) => host.openArchive(paths, annotator);
  let opened: ReturnType<Host['openArchive']> | undefined;
  const desk = createDesk({
    config,
    rules,
    locale,
    ...(paths.length
      ? {
          openArchive: (annotator) => {
            opened = opening(annotator);
            return createDeferredArchive(
              paths.join(', '),
              opened.then(({ archive }) => archive),
            );
          },
        }
      : {}),
  });
  const archive = await opened;

  return {
    desk,
    problems: [
      ...inFile(file, configFile, text, locale),
      ...set.problems.map((problem) => ({
        range: TOP,
        message: `${SETTINGS_NAME[locale]}: ${wordsOf(problem, locale)}`,
        severity: 'error' as const,
      })),
      ...(archive?.problems ?? []).map((problem) => ofArchive(problem, paths, configFile, text, locale)),
    ],
    broken: isBroken(file) || (configFile !== undefined && text === undefined),
    watched: paths,
    ignores: ignorer(file?.config.ignore ?? [], configFile),
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

/** Not one setting could be read: nothing is left of the file but its problems. */
function isBroken(file: ParsedConfig | undefined): boolean {
  return file !== undefined && file.problems.length > 0 && file.config === DEFAULT_CONFIG;
}

function inFile(
  file: ParsedConfig | undefined,
  path: string | undefined,
  text: string | undefined,
  locale: Locale,
): DeskProblem[] {
  if (!file || path === undefined || text === undefined) return [];
  const lines = splitLines(text);
  return file.problems.map((problem) => ({
    path,
    range:
      problem.span.end > problem.span.start
        ? rangeOf(lines, problem.span)
        : { start: problem.position, end: positionAt(lines, problem.span.start) },
    message: wordsOf(problem, locale),
    severity: 'error',
  }));
}

/** That an archive can't be opened at all is a problem of the file that names it. */
function ofArchive(
  { path, line = 1, message }: OpenedArchive['problems'][number],
  paths: readonly string[],
  configFile: string | undefined,
  text: string | undefined,
  locale: Locale,
): DeskProblem {
  const named = text === undefined ? undefined : /^corpus\s*:.*/mu.exec(text);
  if (!paths.includes(path) || !named || configFile === undefined) {
    const at = { line: line - 1, character: 0 };
    const severity = paths.includes(path) ? 'error' : 'warning';
    return { path, range: { start: at, end: at }, message: message[locale], severity };
  }
  const span = { start: named.index, end: named.index + named[0].length };
  return {
    path: configFile,
    range: rangeOf(splitLines(text ?? ''), span),
    message: `${path}: ${message[locale]}`,
    severity: 'error',
  };
}

function wordsOf({ key, message }: ConfigProblem, locale: Locale): string {
  return key ? `${key}: ${message[locale]}` : message[locale];
}

function ignorer(patterns: readonly string[], configFile: string | undefined): LoadedDesk['ignores'] {
  const folder = configFile && folderOf(configFile);
  if (!folder || patterns.length === 0) return () => false;
  const rules = ignore().add([...patterns]);
  return (path) => {
    const inner = pathWithin(folder, path);
    return Boolean(inner) && rules.ignores(inner as string);
  };
}
