/** What it costs to check: each measure with the floor it has to beat, where there is one. */
import { findDates } from '../server/src/dates/find.ts';
import { layOut } from '../server/src/layout/layout.ts';
import { findNames } from '../server/src/names/find.ts';
import { splitLines } from '../server/src/text/line.ts';
import { soat, writeCorpus } from './command.ts';
import { createBenchDesk, readSeedArchive } from './desk.ts';
import { draftOfWords, renewed, SEEDS, textOfBytes } from './drafts.ts';

export type Measure = Run | Figure;

interface Named {
  readonly name: string;
  /** For `MB/s` and `times` the least, else the most. */
  readonly floor?: number;
}

/** What was measured already. */
export interface Figure extends Named {
  readonly unit: 's' | 'ms' | 'MB' | '×' | 'MB/s' | 'times';
  readonly value: number;
}

/** What is run many times. */
export interface Run extends Named {
  /** What is counted: milliseconds for one, or megabytes of UTF-8 a second. */
  readonly unit: 'ms' | 'MB/s';
  /** How much one run does: times, or megabytes of UTF-8. */
  readonly work: number;
  readonly run: () => unknown;
  /** Runs that tell enough, where one takes long. */
  readonly runs?: number;
}

const WORDS = 2_000;
/** Bytes of UTF-8. */
const INDEXED = 1_000_000;
const COMMAND_RUNS = 15;

export async function prepareMeasures(): Promise<Measure[]> {
  const desk = createBenchDesk(await readSeedArchive());
  const long = draftOfWords(WORDS);
  const middle = long.indexOf('\n', long.length / 2) - 1;
  const texts = SEEDS.map(({ text }) => text);
  const lines = texts.flatMap((text) => splitLines(text));
  const megabytes = Buffer.byteLength(texts.join('')) / 1e6;
  const path = SEEDS[0]?.path ?? '';
  const { corpus, index } = writeCorpus(textOfBytes(INDEXED));
  soat('index', corpus, '--out', index);
  /** Counts up: what holds it was never read before. */
  let turn = 0;

  const checkSeeds = async (read: (text: string) => string) => {
    for (const { path, text } of SEEDS) await desk.checker.check({ id: path, text: read(text) });
  };

  return [
    {
      name: 'a seed article, every paragraph new',
      unit: 'ms',
      floor: 3,
      work: SEEDS.length,
      run: () => checkSeeds((text) => renewed(text, turn++)),
    },
    {
      name: 'a seed article, read before',
      unit: 'ms',
      work: SEEDS.length,
      run: () => checkSeeds((text) => text),
    },
    {
      name: `one keystroke in a draft of ${WORDS.toLocaleString('en')} words`,
      unit: 'ms',
      floor: 2,
      work: 1,
      run: () =>
        desk.checker.check({
          id: 'draft',
          text: `${long.slice(0, middle)} ${turn++}${long.slice(middle)}`,
        }),
    },
    {
      name: 'dates',
      unit: 'MB/s',
      floor: 15,
      work: megabytes,
      run: () => lines.map((line) => findDates(line.text)),
    },
    {
      name: 'names',
      unit: 'MB/s',
      work: megabytes,
      run: () => lines.map((line) => findNames(line.text, desk.gazetteer)),
    },
    {
      name: 'lines and layout, every paragraph new',
      unit: 'MB/s',
      floor: 20,
      work: megabytes,
      run: () => texts.map((text) => layOut(splitLines(renewed(text, turn++)))),
    },
    {
      name: 'command from start to end, one seed article',
      unit: 'ms',
      floor: 250,
      work: 1,
      runs: COMMAND_RUNS,
      run: () => soat('check', '--fail-on', 'never', path),
    },
    {
      name: 'command from start to end, against an index',
      unit: 'ms',
      floor: 300,
      work: 1,
      runs: COMMAND_RUNS,
      run: () => soat('check', '--fail-on', 'never', '--corpus', index, path),
    },
    {
      name: `command that indexes ${INDEXED / 1e6} MB of feeds`,
      unit: 'MB/s',
      work: INDEXED / 1e6,
      runs: 5,
      run: () => soat('index', corpus, '--out', index),
    },
  ];
}
