/**
 * Checks the drafts of a run, and mends what is to be mended unseen: those that an earlier run knows from its cache, the
 * others in this thread or, where they are many, in several. What comes out is in the order of the drafts all the same.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Locale } from '../rules/rule.ts';
import type { CheckChoices, CheckedDraft } from './checkDraft.ts';
import { type Checkers, createCheckers } from './checkers.ts';
import type { Desks } from './desks.ts';
import { type DraftFile, type DraftItem, type DraftSources, readDrafts } from './drafts.ts';
import type { Problem } from './problem.ts';
import type { CheckedFile } from './report.ts';
import type { ResultCache } from './resultCache.ts';
import { asFile, save } from './save.ts';
import type { Terminal } from './terminal.ts';

export interface DraftCheck extends DraftSources, CheckChoices {
  /** Threads; undefined leaves it to the number of drafts. */
  readonly jobs?: number | undefined;
  readonly cache?: ResultCache | undefined;
  /** Mend only in the text at hand: nothing is written. */
  readonly dryRun?: boolean;
}

/** A checked draft with the language of its findings, or what went wrong with a file. */
export type CheckItem =
  | {
      readonly file: CheckedFile;
      readonly locale: Locale;
      /** The text as it was, and as it was mended or would be, where that differs. */
      readonly mended?: { readonly before: string; readonly after: string };
    }
  | { readonly problem: Problem }
  /** Spoils nothing. */
  | { readonly notice: Problem };

/** A draft that was read, or that is known. */
type ReadItem = DraftItem | { readonly known: CheckedDraft };

/** Characters from which on more threads make up for their start: two seconds of work, against a third to start. */
const MANY = 1_000_000;
/** Characters handed to a thread at once, about 15 drafts. */
const BATCH = 50_000;
/** Batches given to each thread ahead, so that none waits for the others. */
const AHEAD = 3;

export async function* checkDrafts(
  options: DraftCheck,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<CheckItem> {
  const { jobs } = options;
  const items = readItems(options, desks, terminal, locale);
  const first = await take(items, jobs === undefined ? MANY : BATCH);
  const count = first.isAll ? 1 : (jobs ?? availableParallelism());
  const checkers = createCheckers(checkChoicesOf(options), desks, { count, locale });
  try {
    const pending: Promise<CheckItem[]>[] = [];
    for await (const batch of batchesOf(first.items, items)) {
      const checked = checkBatch(batch, checkers, options, { cwd: terminal.cwd, locale });
      // It is awaited in its turn: until then its failure is nobody's.
      checked.catch(() => {});
      pending.push(checked);
      if (pending.length >= checkers.count * AHEAD || checkers.count === 1)
        yield* (await pending.shift()) ?? [];
      // Nothing else gives Ctrl-C a turn while drafts are read and checked in this thread.
      await setImmediate();
    }
    for (const checked of pending) yield* await checked;
    for (const notice of checkers.notices) yield { notice };
  } finally {
    await checkers.close();
  }
}

/** What of a run's options is each checker's. */
export function checkChoicesOf({ edition, fix, fixTypes, readings }: CheckChoices): CheckChoices {
  return { edition, fix, readings, ...(fixTypes ? { fixTypes } : {}) };
}

async function* readItems(
  options: DraftCheck,
  desks: Desks,
  terminal: Terminal,
  locale: Locale,
): AsyncGenerator<ReadItem> {
  for await (const item of readDrafts(options, desks, terminal, locale)) {
    const known = 'draft' in item && options.stdin === undefined && (await options.cache?.get(item.draft));
    yield known ? { known } : item;
  }
}

/** The first items with so many characters to check. */
async function take(
  items: AsyncIterator<ReadItem>,
  characters: number,
): Promise<{ readonly items: readonly ReadItem[]; readonly isAll: boolean }> {
  const taken: ReadItem[] = [];
  for (let left = characters; left > 0; ) {
    const { done, value } = await items.next();
    if (done) return { items: taken, isAll: true };
    taken.push(value);
    left -= lengthOf(value);
  }
  return { items: taken, isAll: false };
}

function lengthOf(item: ReadItem): number {
  return 'draft' in item ? item.draft.text.length : 0;
}

async function* batchesOf(
  first: readonly ReadItem[],
  rest: AsyncIterable<ReadItem>,
): AsyncGenerator<readonly ReadItem[]> {
  let batch: ReadItem[] = [];
  let length = 0;
  for (const items of [first, rest]) {
    for await (const item of items) {
      batch.push(item);
      length += lengthOf(item);
      if (length < BATCH) continue;
      yield batch;
      batch = [];
      length = 0;
    }
  }
  yield batch;
}

async function checkBatch(
  batch: readonly ReadItem[],
  checkers: Checkers,
  { cache, stdin, dryRun }: DraftCheck,
  surroundings: { readonly cwd: string; readonly locale: Locale },
): Promise<CheckItem[]> {
  const drafts = batch.flatMap((item) => ('draft' in item ? item.draft : []));
  const texts = drafts.map(({ path, text, changed }) => ({ path, text, ...(changed ? { changed } : {}) }));
  const checked = new Map<DraftFile, CheckedDraft>();
  if (texts.length > 0) {
    for (const [index, one] of (await checkers.check(texts)).entries()) {
      const draft = drafts[index];
      if (draft) checked.set(draft, one);
    }
  }
  const items: CheckItem[] = [];
  for (const item of batch) {
    if ('problem' in item) {
      items.push(item);
      continue;
    }
    const one = 'known' in item ? item.known : checked.get(item.draft);
    if (!one) continue;
    const { file, locale } = one;
    if ('known' in item) {
      items.push({ file, locale });
      continue;
    }
    const { draft } = item;
    const after = one.mended;
    const problem = after !== undefined && !dryRun && (await save(draft, after, surroundings));
    if (problem) items.push({ problem });
    if (stdin === undefined) await cache?.put(draft, one);
    const mended =
      after === undefined
        ? {}
        : { mended: { before: asFile(draft, draft.text), after: asFile(draft, after) } };
    items.push({ file, locale, ...mended });
  }
  return items;
}
