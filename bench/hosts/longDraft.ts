/** A draft of great length, and what another draft has of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { textOfBytes } from '../drafts.ts';
import type { Figure } from '../measures.ts';
import { DRAFT } from './desk.ts';
import { startServer } from './server.ts';

const LONG = 5_000_000;

/** How long another draft waits for an answer while one of 5 MB is checked. */
export async function measureLongDraft(folder: string): Promise<Figure[]> {
  const server = await startServer(folder);
  const [long, short] = ['dai.tin', DRAFT].map((name) => pathToFileURL(join(folder, name)).href) as [
    string,
    string,
  ];
  await server.open(short, readFileSync(join(folder, DRAFT), 'utf8'));
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
