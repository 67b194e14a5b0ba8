/** What a large archive costs, given one: `npm run bench -- --corpus FILE [--drafts FILE]`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionOf } from '../server/src/archive/question.ts';
import { readCorpora } from '../server/src/platform/node/readCorpus.ts';
import { openIndex } from '../server/src/platform/node/sqlite/openIndex.ts';
import { MEMORY_HOOK, peakOf, soat, writeDrafts } from './command.ts';
import { createDeskOver } from './desk.ts';
import { SEEDS } from './drafts.ts';
import type { Measure } from './measures.ts';

/** The seed that is nearest to the 6 kB of a usual draft. */
const DRAFT = SEEDS.toSorted((a, b) => distance(a.text) - distance(b.text))[0] ?? { path: '', text: '' };
/** Runs of each of the commands that check all drafts; the median counts. */
const RUNS = 3;

function distance(text: string): number {
  return Math.abs(Buffer.byteLength(text) - 6_000);
}

/**
 * @param corpus A folder or an .ndjson file.
 * @param drafts The like, with what is to be checked.
 */
export async function prepareArchiveMeasures(corpus: string, drafts?: string): Promise<Measure[]> {
  let textBytes = 0;
  for await (const text of textsOf(corpus)) textBytes += Buffer.byteLength(text);
  const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const index = join(folder, 'kho.soat');
  const built = buildIndex(corpus, index);
  const checked = drafts === undefined ? [] : await measureChecks(drafts, index);

  const opened = await openIndex(index);
  if (!('archive' in opened)) throw new Error(opened.message.en);
  const { archive } = opened;
  const desk = createDeskOver(() => archive);
  const questions = SEEDS.map(({ path, text }) => questionOf(desk.annotator.annotate({ id: path, text })));
  let turn = 0;
  return [
    { name: 'indexing all of it', unit: 's', floor: 60, value: built.seconds },
    { name: 'memory at the peak of that', unit: 'MB', floor: 400, value: built.megabytes },
    { name: 'index, in sizes of its text', unit: '×', floor: 1, value: statSync(index).size / textBytes },
    {
      name: 'command from start to end, against it',
      unit: 'ms',
      floor: 300,
      work: 1,
      runs: 15,
      run: () => soat('check', '--fail-on', 'never', '--corpus', index, DRAFT.path),
    },
    {
      name: 'one keystroke, against it',
      unit: 'ms',
      floor: 4,
      work: 1,
      run: () => desk.checker.check({ id: DRAFT.path, text: `${DRAFT.text} ${turn++}` }),
    },
    {
      name: "look-up of a draft's events in it",
      unit: 'ms',
      floor: 5,
      work: questions.length,
      run: async () => {
        for (const { events } of questions)
          await archive.lookUp({ entities: [], days: [], lines: [], events });
      },
    },
    ...checked,
  ];
}

/** Commands that check all drafts: against the index, and against the shipped archive in one thread and in two. */
async function measureChecks(drafts: string, index: string): Promise<Measure[]> {
  const texts: string[] = [];
  for await (const text of textsOf(drafts)) texts.push(text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const folder = writeDrafts(texts);
  const kinds = [
    ['--corpus', index],
    ['--jobs', '1'],
    ['--jobs', '2'],
  ];
  const seconds = kinds.map((): number[] => []);
  // In turn: what else the machine does meets all alike.
  for (let run = 0; run < RUNS; run++) {
    for (const [i, args] of kinds.entries()) {
      const start = performance.now();
      soat('check', '--format', 'json', '--fail-on', 'never', ...args, folder);
      seconds[i]?.push((performance.now() - start) / 1_000);
    }
  }
  const [against = Number.NaN, one = Number.NaN, two = Number.NaN] = seconds.map(median);
  return [
    {
      name: `command that checks ${texts.length.toLocaleString('en')} drafts against it`,
      unit: 'MB/s',
      floor: 5,
      value: megabytes / against,
    },
    { name: 'the same against the seeds, --jobs 1', unit: 'MB/s', value: megabytes / one },
    { name: 'the same with --jobs 2', unit: 'MB/s', value: megabytes / two },
    { name: 'two threads as fast as one', unit: 'times', floor: 1.7, value: one / two },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function* textsOf(corpus: string): AsyncGenerator<string> {
  for await (const item of readCorpora([corpus])) if ('article' in item) yield item.article.text;
}

/** Runs the bundle with a hook that tells the peak of its memory. */
function buildIndex(corpus: string, index: string): { readonly seconds: number; readonly megabytes: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', MEMORY_HOOK, 'dist/cli.js', 'index', corpus, '--out', index],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1_000, megabytes: peakOf(stderr) };
}
