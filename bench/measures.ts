/** What it costs to check: each measure with the floor it has to beat, where there is one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDates } from '../server/src/dates/find.ts';
import { layOut } from '../server/src/layout/layout.ts';
import { splitLines } from '../server/src/text/line.ts';
import { createBenchDesk, readSeedArchive } from './desk.ts';
import { draftOfWords, SEEDS, textOfBytes } from './drafts.ts';

export interface Measure {
  readonly name: string;
  /** What is counted: milliseconds a run, or megabytes of UTF-8 a second. */
  readonly unit: 'ms' | 'MB/s';
  /** For `ms` the most, for `MB/s` the least. */
  readonly floor?: number;
  /** Work of one run, for `MB/s`: bytes of UTF-8. */
  readonly bytes?: number;
  readonly run: () => unknown;
}

const WORDS = 2_000;
const BYTES = 1_000_000;

export async function prepareMeasures(): Promise<Measure[]> {
  const articles = await readSeedArchive();
  const desk = createBenchDesk(articles);
  const [seed] = SEEDS.toSorted((a, b) => b.text.length - a.text.length);
  if (!seed) throw new Error('no seed articles');

  const long = draftOfWords(WORDS);
  const middle = long.indexOf('\n', long.length / 2) - 1;
  let keystrokes = 0;
  const text = textOfBytes(BYTES);
  const lines = splitLines(text);
  const bytes = Buffer.byteLength(text);
  const { corpus, index } = writeCorpus(text);
  soat('index', corpus, '--out', index);

  return [
    {
      name: 'whole check of the longest seed, no line read before',
      unit: 'ms',
      floor: 3,
      run: () => desk.forgetful().check({ id: seed.path, text: seed.text }),
    },
    {
      name: 'whole check of the longest seed, lines cached',
      unit: 'ms',
      run: () => desk.checker.check({ id: seed.path, text: seed.text }),
    },
    {
      name: `one keystroke in a draft of ${WORDS} words`,
      unit: 'ms',
      floor: 2,
      // A number that was never there before: the line can't be in the cache.
      run: () =>
        desk.checker.check({
          id: 'draft',
          text: `${long.slice(0, middle)} ${++keystrokes}${long.slice(middle)}`,
        }),
    },
    { name: 'reading the seed archive into memory', unit: 'ms', run: () => desk.openArchive() },
    { name: 'dates', unit: 'MB/s', floor: 15, bytes, run: () => lines.map((line) => findDates(line.text)) },
    { name: 'lines and layout', unit: 'MB/s', bytes, run: () => layOut(splitLines(text)) },
    {
      name: 'command, start to end, one seed',
      unit: 'ms',
      floor: 250,
      run: () => soat('check', '--fail-on', 'never', seed.path),
    },
    {
      name: 'command, start to end, one seed against an index',
      unit: 'ms',
      floor: 300,
      run: () => soat('check', '--fail-on', 'never', '--corpus', index, seed.path),
    },
    {
      name: `indexing ${BYTES / 1e6} MB, start to end`,
      unit: 'MB/s',
      bytes,
      run: () => soat('index', corpus, '--out', index),
    },
  ];
}

/** Runs the bundle; a run that fails must not count. */
function soat(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args]);
  if (status !== 0) throw new Error(`soat ${args[0]}: ${stderr}`);
}

/** An archive of articles of two lines, as news feeds have them, and where its index goes. */
function writeCorpus(text: string): { readonly corpus: string; readonly index: string } {
  const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const lines = text.split('\n').filter(Boolean);
  const rows = lines.flatMap((line, id) =>
    id % 2 ? [JSON.stringify({ id, published: '2025-07-11', title: lines[id - 1], body: line })] : [],
  );
  const corpus = join(folder, 'rows.ndjson');
  writeFileSync(corpus, rows.join('\n'));
  return { corpus, index: join(folder, 'rows.soat') };
}
