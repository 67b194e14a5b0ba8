/**
 * Findings of earlier runs, in one file (`--cache`). They hold as long as the draft, its configuration, the archive and
 * Soát itself are what they were. Beside them, configurations as they were parsed: a long glossary takes
 * longer than all else of a run that knows its findings. What can't be read is forgotten and written anew; a file that is
 * no cache is left alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Config } from '../engine/config.ts';
import type { ParsedConfigs, ParsedText } from '../platform/node/findConfig.ts';
import { writeInOneStep } from '../platform/node/replaceFile.ts';
import type { Locale, Severity } from '../rules/rule.ts';
import type { CheckChoices, CheckedDraft } from './checkDraft.ts';
import { build, toJson } from './desks.ts';
import type { DraftFile } from './drafts.ts';
import { say } from './messages.ts';
import type { Problem } from './problem.ts';

export interface ResultCache {
  /** Those of earlier runs, and of this one as it goes on. */
  readonly configurations: ParsedConfigs;
  get(draft: DraftFile): Promise<CheckedDraft | undefined>;
  put(draft: DraftFile, checked: CheckedDraft): Promise<void>;
  /** Writes the file, whole, with what another run has written meanwhile. Tells what went wrong: the next run is slower, no more. */
  save(): Promise<Problem | undefined>;
}

/** What a file begins with that is a cache, whole or not. */
const MARK = '{"soatCache":1,';

interface Entry {
  readonly key: string;
  readonly checked: Pick<CheckedDraft, 'file' | 'locale'>;
}

/** A configuration, and the version of Soát that parsed it: another may read it otherwise. */
interface ConfigEntry {
  readonly build: string;
  readonly hash: string;
  /** As JSON, which has no maps: `rules` are lists of pairs. */
  readonly config: string;
}

/** By their paths from the folder of the cache: a checkout that is elsewhere next time finds its own. */
interface Entries {
  readonly drafts: Readonly<Record<string, Entry>>;
  readonly configurations?: Readonly<Record<string, ConfigEntry>>;
}

const NONE: Entries = { drafts: {} };

/** @param file As it was given; undefined for what is to be known in this process alone. */
export function openResultCache(
  file: string | undefined,
  choices: CheckChoices,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): ResultCache {
  const path = file === undefined ? undefined : resolve(cwd, file);
  const folder = path === undefined ? cwd : dirname(path);
  const before = path === undefined ? NONE : readEntries(path);
  const entries = new Map(Object.entries(before.drafts));
  /** Those of this run. */
  const own = new Map<string, Entry>();
  const configurations = toParsed(before, folder);
  const relativeTo = (file: string) => relative(folder, resolve(cwd, file)).replaceAll('\\', '/');
  const nameOf = (draft: DraftFile) => relativeTo(draft.path);
  const keyOf = async ({ path, text, changed, desk }: DraftFile) =>
    createHash('sha256')
      .update(JSON.stringify([await desk.state(), path, changed, { ...choices, fix: false }, text]))
      .digest('base64');
  return {
    configurations,
    async get(draft) {
      // What is to be mended is checked again: only its findings are known, and not where a fix leads.
      if (choices.fix) return undefined;
      const name = nameOf(draft);
      const entry = own.get(name) ?? entries.get(name);
      if (entry?.key !== (await keyOf(draft))) return undefined;
      own.set(name, entry);
      return entry.checked;
    },
    async put(draft, { file, locale, mended }) {
      if (mended === undefined)
        own.set(nameOf(draft), { key: await keyOf(draft), checked: { file, locale } });
    },
    async save() {
      if (path === undefined) return undefined;
      if (!isFree(path)) return { path, code: 'cache', message: say(locale, 'cache.other') };
      const written = readEntries(path);
      const parsed = Array.from(configurations, ([file, text]) => [relativeTo(file), toEntry(text)] as const);
      const isThere = ([name]: readonly [string, unknown]) => existsSync(join(folder, name));
      const kept: Entries = {
        drafts: withNew(written.drafts, own, (entry) => own.has(entry[0]) || isThere(entry)),
        configurations: withNew(written.configurations ?? {}, parsed, isThere),
      };
      try {
        await writeInOneStep(path, `${MARK}${JSON.stringify(kept).slice(1)}\n`);
        return undefined;
      } catch (error) {
        const { code: reason = String(error) } = error as NodeJS.ErrnoException;
        return { path, code: 'cache', message: say(locale, 'cache.write', { reason }) };
      }
    },
  };
}

function readEntries(path: string): Entries {
  try {
    const text = readFileSync(path, 'utf8');
    return text.startsWith(MARK) ? { ...NONE, ...(JSON.parse(text) as Partial<Entries>) } : NONE;
  } catch {
    return NONE;
  }
}

function withNew<T>(
  old: Readonly<Record<string, T>>,
  own: Iterable<readonly [string, T]>,
  isKept: (entry: readonly [string, T]) => boolean,
): Record<string, T> {
  return Object.fromEntries(Object.entries({ ...old, ...Object.fromEntries(own) }).filter(isKept));
}

function toParsed({ configurations = {} }: Entries, folder: string): ParsedConfigs {
  const parsed: ParsedConfigs = new Map();
  const own = build();
  for (const [name, { build, hash, config }] of Object.entries(configurations))
    if (build === own) parsed.set(join(folder, name), { hash, config: JSON.parse(config, toMaps) as Config });
  return parsed;
}

function toMaps(key: string, value: unknown): unknown {
  return key === 'rules' ? new Map(value as [string, Severity | 'off'][]) : value;
}

function toEntry({ hash, config }: ParsedText): ConfigEntry {
  return { build: build(), hash, config: toJson(config) };
}

/** Whether nothing would be lost by writing there: no file, an empty one, or a cache. */
function isFree(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    return text === '' || text.startsWith(MARK);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
