/**
 * Findings of earlier runs, in one file (`--cache`). They hold as long as the draft, its configuration, the archive and
 * Soát itself are what they were. What can't be read is forgotten and written anew; a file that is no cache is left alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { writeInOneStep } from '../platform/node/replaceFile.ts';
import type { Locale } from '../rules/rule.ts';
import type { CheckChoices, CheckedDraft } from './checkDraft.ts';
import type { DraftFile } from './drafts.ts';
import { say } from './messages.ts';
import type { Problem } from './problem.ts';

export interface ResultCache {
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

/** By the draft's path from the folder of the cache: a checkout that is elsewhere next time finds its own. */
type Entries = Readonly<Record<string, Entry>>;

/** @param file As it was given; undefined for what is to be known in this process alone. */
export function openResultCache(
  file: string | undefined,
  choices: CheckChoices,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): ResultCache {
  const path = file === undefined ? undefined : resolve(cwd, file);
  const folder = path === undefined ? cwd : dirname(path);
  const entries = new Map(path === undefined ? [] : Object.entries(readEntries(path)));
  /** Those of this run. */
  const own = new Map<string, Entry>();
  const nameOf = (draft: DraftFile) => relative(folder, resolve(cwd, draft.path)).replaceAll('\\', '/');
  const keyOf = async ({ path, text, changed, desk }: DraftFile) =>
    createHash('sha256')
      .update(JSON.stringify([await desk.state(), path, changed, { ...choices, fix: false }, text]))
      .digest('base64');
  return {
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
      const kept = Object.entries({ ...readEntries(path), ...Object.fromEntries(own) }).filter(
        ([name]) => own.has(name) || existsSync(join(folder, name)),
      );
      try {
        await writeInOneStep(path, `${MARK}"drafts":${JSON.stringify(Object.fromEntries(kept))}}\n`);
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
    return text.startsWith(MARK) ? (JSON.parse(text) as { readonly drafts: Entries }).drafts : {};
  } catch {
    return {};
  }
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
