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
/** Drafts that are checked against it, in bytes of UTF-8. */
const CHECKED = 2_000_000;

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
  const checked = drafts === undefined ? [] : [await measureCheck(drafts, index)];

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

async function measureCheck(drafts: string, index: string): Promise<Measure> {
  const texts: string[] = [];
  let bytes = 0;
  for await (const text of textsOf(drafts)) {
    if (bytes > CHECKED) break;
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  const folder = writeDrafts(texts);
  return {
    name: 'command that checks 2 MB of drafts against it',
    unit: 'MB/s',
    floor: 5,
    work: bytes / 1e6,
    runs: 2,
    run: () => soat('check', '--format', 'json', '--fail-on', 'never', '--corpus', index, folder),
  };
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
