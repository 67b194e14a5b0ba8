/** The server's memory while somebody types for an hour. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from '../measures.ts';
import { DRAFT } from './desk.ts';
import { startServer } from './server.ts';

/** A check a second, four keystrokes each: as who types without a break. */
const SECONDS = 3_600;

/** Types words into the draft and takes them out again, so that each check reads something that was never there. */
export async function measureMemory(folder: string): Promise<Figure[]> {
  const server = await startServer(folder);
  const path = join(folder, DRAFT);
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
