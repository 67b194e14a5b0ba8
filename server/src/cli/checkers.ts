/**
 * Those who check the drafts of a run: this thread, or workers, each with desks of its own. An index is read by each from
 * the same file; other archives are read by each for itself.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { ParsedConfigs } from '../platform/node/findConfig.ts';
import { createWorkerPool } from '../platform/node/workerPool.ts';
import type { Locale } from '../rules/rule.ts';
import { rememberFewer } from '../text/remember.ts';
import { type CheckChoices, type CheckedDraft, checkDraft, type DraftText } from './checkDraft.ts';
import { createDesks, type DeskChoices, type Desks } from './desks.ts';
import { say } from './messages.ts';
import { DeskError, type Problem } from './problem.ts';
import type { Stopwatch, Times } from './stopwatch.ts';

export interface Checkers {
  /** How many check at once. */
  readonly count: number;
  /**
   * In the order of the drafts.
   * @throws {DeskError} where an archive can't be read at all, or a worker has ended.
   */
  check(drafts: readonly DraftText[]): Promise<readonly CheckedDraft[]>;
  /** What was not quite right with archives, as far as it is not told by the desks of this thread. */
  readonly notices: readonly Problem[];
  close(): Promise<void>;
}

/** What a worker is told once. */
export interface WorkerChoices {
  readonly desks: DeskChoices;
  readonly parsed: ParsedConfigs;
  readonly check: CheckChoices;
}

/** What a worker answers. */
export type BatchAnswer =
  | {
      readonly checked: readonly CheckedDraft[];
      readonly notices: readonly Problem[];
      readonly times: Times;
    }
  | { readonly problem: Problem };

/** The worker's bundle, beside that of the command line. There is none where the sources are run. */
const BUNDLE = join(__dirname, 'checkWorker.js');

/** Drafts leave much behind that is soon gone: with more room for what is new, V8 clears less often (some 10 % of all). */
const LIMITS = { maxYoungGenerationSizeMb: 64 };
/** Where every core has a thread that checks, V8's helpers would only take time from those: each clears after itself. */
const FLAG = '--no-parallel-scavenge';

/** Lines of which the readings are kept: those of some ten drafts. */
const KEPT_LINES = 500;

/** @param count With 1, and where there is no bundle, drafts are checked in this thread. */
export function createCheckers(
  choices: CheckChoices,
  desks: Desks,
  {
    count,
    locale,
    bundle = BUNDLE,
  }: { readonly count: number; readonly locale: Locale; readonly bundle?: string },
): Checkers {
  rememberFewer(KEPT_LINES);
  return count > 1 && existsSync(bundle)
    ? createWorkers(
        { desks: desks.choices, parsed: desks.parsed, check: choices },
        { count, locale, bundle },
        desks.stopwatch,
      )
    : createInProcess(choices, desks);
}

function createInProcess(choices: CheckChoices, desks: Desks): Checkers {
  return {
    count: 1,
    check: (drafts) => checkEach(drafts, choices, desks),
    notices: [],
    close: async () => {},
  };
}

async function checkEach(
  drafts: readonly DraftText[],
  choices: CheckChoices,
  desks: Desks,
): Promise<CheckedDraft[]> {
  const checked: CheckedDraft[] = [];
  for (const draft of drafts) {
    const desk = await desks.configured(resolve(desks.choices.cwd, draft.path));
    checked.push(await checkDraft(draft, await desk.open(), choices));
  }
  return checked;
}

function createWorkers(
  choices: WorkerChoices,
  { count, locale, bundle }: { readonly count: number; readonly locale: Locale; readonly bundle: string },
  stopwatch: Stopwatch,
): Checkers {
  setFlagsFromString(FLAG);
  const pool = createWorkerPool<readonly DraftText[], BatchAnswer>(bundle, {
    count,
    workerData: choices,
    resourceLimits: LIMITS,
  });
  // Each worker reads an archive, and finds the same in it.
  const notices = new Map<string, Problem>();
  const toError = (error: Error) =>
    new DeskError({
      path: 'soat',
      code: 'worker',
      message: say(locale, 'check.worker', { reason: error.message }),
    });
  return {
    count,
    async check(drafts) {
      const answer = await pool.ask(drafts).catch((error: Error) => {
        throw toError(error);
      });
      if ('problem' in answer) throw new DeskError(answer.problem);
      stopwatch.add(answer.times);
      for (const notice of answer.notices) notices.set(JSON.stringify(notice), notice);
      return answer.checked;
    },
    get notices() {
      return [...notices.values()];
    },
    close: pool.close,
  };
}

/** What a worker does with an order. */
export function createBatchCheck({
  desks: choices,
  parsed,
  check,
}: WorkerChoices): (drafts: readonly DraftText[]) => Promise<BatchAnswer> {
  rememberFewer(KEPT_LINES);
  const desks = createDesks(choices, parsed);
  return async (drafts) => {
    try {
      const checked = await checkEach(drafts, check, desks);
      return { checked, notices: desks.notices, times: desks.stopwatch.take() };
    } catch (error) {
      if (error instanceof DeskError) return { problem: error.problem };
      throw error;
    }
  };
}
