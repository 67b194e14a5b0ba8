/** The drafts of a run: what files, folders, globs and standard input give, read one after the other. */
import { dirname, resolve } from 'node:path';
import { findDrafts } from '../platform/node/findDrafts.ts';
import { decodeDraft, readDraft } from '../platform/node/readDraft.ts';
import type { Locale } from '../rules/rule.ts';
import type { Desks, OpenDesk } from './desks.ts';
import { UsageError } from './options.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Terminal } from './terminal.ts';

export interface DraftFile {
  /** As it is to be shown. */
  readonly path: string;
  readonly text: string;
  /** See {@link Reading}. */
  readonly mark: boolean;
  readonly desk: OpenDesk;
}

export type DraftItem = { readonly draft: DraftFile } | { readonly problem: Problem };

export interface DraftSources {
  readonly targets: readonly string[];
  /** Set to read standard input: the name it goes by. */
  readonly stdin: string | undefined;
}

/** Name of standard input where none is given. */
export const STDIN = '<stdin>';

export async function* readDrafts(
  { targets, stdin }: DraftSources,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<DraftItem> {
  const { cwd } = terminal;
  if (stdin !== undefined) {
    const reading = decodeDraft(await terminal.input());
    const desk = await desks.of(stdin === STDIN ? cwd : dirname(resolve(cwd, stdin)));
    yield 'text' in reading
      ? { draft: { path: stdin, desk, ...reading } }
      : { problem: problemOf(stdin, reading, locale) };
    return;
  }
  if (targets.length === 0) throw new UsageError('usage.noFiles');
  const found = await findDrafts(targets, cwd);
  for (const { path, reason } of found.problems) yield { problem: problemOf(path, { reason }, locale) };
  for (const { path, target } of found.drafts) {
    const absolute = resolve(cwd, path);
    const desk = await desks.of(dirname(absolute));
    if (path !== target && desk.leavesOut(absolute, resolve(cwd, target))) continue;
    const reading = await readDraft(absolute);
    yield 'text' in reading
      ? { draft: { path, desk, ...reading } }
      : { problem: problemOf(path, reading, locale) };
  }
}
