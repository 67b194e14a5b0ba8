/** The drafts of a run: what files, folders, globs and standard input give, read one after the other. */
import { relative, resolve } from 'node:path';
import { type FoundDraft, findDrafts, type Ignoring, type NotFound } from '../platform/node/findDrafts.ts';
import { type ChangedLines, type Changes, createChanges, NoChanges } from '../platform/node/gitChanges.ts';
import type { LineRange } from '../platform/node/gitDiff.ts';
import { createIgnoreFiles } from '../platform/node/ignoreFiles.ts';
import { decodeDraft, readDraft } from '../platform/node/readDraft.ts';
import type { Locale } from '../rules/rule.ts';
import type { ConfiguredDesk, Desks } from './desks.ts';
import { say } from './messages.ts';
import { UsageError } from './options.ts';
import { DeskError, type Problem, problemOf } from './problem.ts';
import type { Terminal } from './terminal.ts';

export interface DraftFile {
  /** As it is to be shown. */
  readonly path: string;
  readonly text: string;
  /** See {@link Reading}. */
  readonly mark: boolean;
  readonly desk: ConfiguredDesk;
  /** The lines a run is about; all where it isn't there. */
  readonly changed?: readonly LineRange[];
}

export type DraftItem = { readonly draft: DraftFile } | { readonly problem: Problem };

export interface DraftSources {
  readonly targets: readonly string[];
  /** Set to read standard input: the name it goes by. */
  readonly stdin: string | undefined;
  /** Is told how many files there are, before any is read. */
  readonly onFound?: ((files: number) => void) | undefined;
  /** What ignore files and the configuration's `ignore` are asked about: by default what is found. */
  readonly ignoring?: Ignoring;
  /** Only what was changed since a commit; without one, what is not committed. See {@link createChanges}. */
  readonly changed?: { readonly since: string | undefined };
}

/** Name of standard input where none is given. */
export const STDIN = '<stdin>';

export async function* readDrafts(
  { targets, stdin, ignoring = 'found', changed, onFound }: DraftSources,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<DraftItem> {
  const { cwd } = terminal;
  if (stdin !== undefined) {
    const reading = decodeDraft(await terminal.input());
    const file = resolve(cwd, stdin);
    const desk = await desks.configured(file);
    const isIgnored = ignoring === 'all' && createIgnoreFiles().ignores(file);
    if (isIgnored || isLeftOut({ path: stdin, target: stdin }, desk, ignoring, cwd)) return;
    yield 'text' in reading
      ? { draft: { path: stdin, desk, ...reading } }
      : { problem: problemOf(stdin, reading, locale) };
    return;
  }
  if (targets.length === 0) throw new UsageError('usage.noFiles');
  const found = await findDrafts(targets, cwd, ignoring);
  onFound?.(found.drafts.length);
  // Where only what was changed is asked for, a folder without drafts is nothing to complain of.
  for (const { path, reason } of found.problems)
    if (!(changed && isEmpty(reason))) yield { problem: problemOf(path, { reason }, locale) };
  const changes = changed && createChanges(changed.since);
  const [leftOut, taken] = [new Set<string>(), new Set<string>()];
  for (const draft of found.drafts) {
    const { path } = draft;
    const absolute = resolve(cwd, path);
    const lines = changes ? await linesOf(changes, absolute, { cwd, locale }) : 'all';
    if (lines === undefined) continue;
    const desk = await desks.configured(absolute);
    if (isLeftOut(draft, desk, ignoring, cwd)) {
      leftOut.add(draft.target);
      continue;
    }
    taken.add(draft.target);
    const reading = await readDraft(absolute);
    if ('text' in reading)
      yield { draft: { path, desk, ...reading, ...(lines === 'all' ? {} : { changed: lines }) } };
    else {
      // It was there a moment ago.
      const isGone = reading.reason === 'missing';
      yield { problem: problemOf(path, isGone ? { reason: 'gone' } : reading, locale) };
    }
  }
  if (changed || ignoring === 'all') return;
  for (const path of leftOut)
    if (!taken.has(path)) yield { problem: problemOf(path, { reason: 'ignored' }, locale) };
}

function isEmpty(reason: NotFound['reason']): boolean {
  return reason === 'no-drafts' || reason === 'ignored';
}

/** Whether a file is no draft of its desk: the configuration says so, or it lies in the archive, which was not asked for. */
function isLeftOut(
  { path, target }: FoundDraft,
  desk: ConfiguredDesk,
  ignoring: Ignoring,
  cwd: string,
): boolean {
  const isNamed = path === target;
  if (isNamed && ignoring !== 'all') return false;
  const [file, asked] = [resolve(cwd, path), resolve(cwd, target)];
  return (
    (ignoring !== 'none' && desk.ignores(file)) || (desk.archives(file) && (isNamed || !desk.archives(asked)))
  );
}

async function linesOf(
  changes: Changes,
  file: string,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<ChangedLines> {
  try {
    return await changes.of(file);
  } catch (error) {
    if (!(error instanceof NoChanges)) throw error;
    const { folder, reason, message } = error;
    const path = relative(cwd, folder) || '.';
    throw new DeskError({
      path,
      code: reason,
      message: say(locale, `changed.${reason}`, { detail: message }),
    });
  }
}
