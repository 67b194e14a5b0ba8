/** What an editor feels: keystrokes in a real VS Code, the server's memory after an hour, others beside a long draft. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { draftOfWords, textOfBytes } from '../drafts.ts';
import type { Figure } from '../measures.ts';
import { startServer } from './server.ts';

const WORDS = 2_000;
const DAY = '\n\nCuộc họp diễn ra ngày 30/6/2025 tại Hà Nội.\n';
/** Milliseconds that the server waits for the next keystroke (`QUIET_MOMENT` of server/src/lsp/server.ts). */
const DEBOUNCE = 120;
/** A check a second, four keystrokes each: as who types without a break. */
const SECONDS = 3_600;
const LONG = 5_000_000;

export async function prepareHostMeasures(index: string | undefined): Promise<Figure[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'soat-bench-'));
  try {
    const archives = index === undefined ? [undefined] : [undefined, resolve(index)];
    const figures: Figure[] = [];
    for (const archive of archives) figures.push(...keystrokes(writeDesk(scratch, archive), archive));
    const desk = writeDesk(scratch, archives.at(-1));
    return [...figures, ...(await memory(desk)), ...(await besideLongDraft(desk))];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A folder with a draft of usual length, checked against an index file or the archive that comes with Soát. */
function writeDesk(scratch: string, archive: string | undefined): string {
  const folder = mkdtempSync(join(scratch, 'desk-'));
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
  writeFileSync(join(folder, 'soat.yml'), archive ? `corpus: ${JSON.stringify(archive)}\n` : '');
  writeFileSync(join(folder, 'bai.tin'), `${draftOfWords(WORDS)}${DAY}`);
  return folder;
}

function keystrokes(folder: string, archive: string | undefined): Figure[] {
  const result = join(folder, '..', 'keystrokes.json');
  const env = { ...process.env, SOAT_BENCH_RESULT: result };
  const { status } = spawnSync(process.execPath, ['scripts/bench-host.mjs', folder], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the keystrokes could not be measured');
  const times: number[] = JSON.parse(readFileSync(result, 'utf8'));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
  const what = archive ? 'with the index' : 'with the shipped archive';
  return [
    { name: `keystroke to Problems, ${what}, median`, unit: 'ms', value: at(0.5), floor: 150 },
    { name: `keystroke to Problems, ${what}, 95th percentile`, unit: 'ms', value: at(0.95), floor: 150 },
    {
      name: '  without the pause for the next key, median',
      unit: 'ms',
      value: at(0.5) - DEBOUNCE,
      floor: 30,
    },
    { name: '  without it, 95th percentile', unit: 'ms', value: at(0.95) - DEBOUNCE, floor: 30 },
  ];
}

/** Types words into the draft and takes them out again, so that each check reads something that was never there. */
async function memory(folder: string): Promise<Figure[]> {
  const server = await startServer(folder);
  const path = join(folder, 'bai.tin');
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const lines = text
    .split('\n')
    .map(({ length }, line) => ({ line, length }))
    .filter(({ length }) => length > 100);
  await server.open(uri, text);
  await server.pull(uri);
  let version = 1;
  const samples: number[] = [];
  for (let second = 0; second < SECONDS; second++) {
    const { line, length } = lines[second % lines.length] ?? { line: 0, length: 0 };
    const word = ` w${second}`;
    for (const [n, letter] of [...word].entries())
      await server.type(uri, ++version, line, length + n, letter);
    await server.hover(uri, line, 5);
    await server.erase(uri, ++version, line, length, word.length);
    if (second % 60 === 0) {
      await server.pull(uri);
      samples.push(server.memory());
    }
  }
  server.stop();
  // The heap is filled and cleared in turn: the least of ten minutes is what is kept.
  const early = Math.min(...samples.slice(5, 15));
  const late = Math.min(...samples.slice(-10));
  return [
    { name: 'memory after a quarter of an hour', unit: 'MB', value: early },
    { name: 'memory after an hour', unit: 'MB', value: late },
    { name: 'growth', unit: '×', value: late / early, floor: 1.2 },
  ];
}

/** How long another draft waits for an answer while one of 5 MB is checked. */
async function besideLongDraft(folder: string): Promise<Figure[]> {
  const server = await startServer(folder);
  const [long, short] = ['dai.tin', 'bai.tin'].map((name) => pathToFileURL(join(folder, name)).href) as [
    string,
    string,
  ];
  await server.open(short, readFileSync(join(folder, 'bai.tin'), 'utf8'));
  await server.pull(short);
  await server.open(long, textOfBytes(LONG));
  const started = performance.now();
  let seconds: number | undefined;
  const checking = server.pull(long).then((report) => {
    seconds = (performance.now() - started) / 1000;
    return report.kind === 'full' ? report.items.length : 0;
  });
  let [version, most] = [1, 0];
  while (seconds === undefined) {
    await server.type(short, ++version, 0, 0, 'a');
    const asked = performance.now();
    await server.hover(short, 0, 5);
    most = Math.max(most, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const found = await checking;
  server.stop();
  if (!found) throw new Error('nothing was found in the long draft');
  return [
    { name: 'a draft of 5 MB, checked in the background', unit: 's', value: seconds },
    { name: 'longest wait for a hover elsewhere meanwhile', unit: 'ms', value: most },
  ];
}
