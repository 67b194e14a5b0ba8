/** The command as it was built, and an archive for it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the bundle; a run that fails must not count. */
export function soat(...args: readonly string[]): void {
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], { stdio: [...stdio] });
  if (status !== 0) throw new Error(`soat ${args[0]}: ${stderr}`);
}

/** Drafts as files of one folder, or of a folder in it, which is gone with the process. */
export function writeDrafts(texts: readonly string[], within = '.'): string {
  const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, within), { recursive: true });
  texts.forEach((text, i) => {
    writeFileSync(join(folder, within, `${i}.txt`), text);
  });
  return folder;
}

/** An archive of articles of two lines, as news feeds have them, and where its index goes. Gone with the process. */
export function writeCorpus(text: string): { readonly corpus: string; readonly index: string } {
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

/** A module that is loaded before a command, and tells the peak of its memory on standard error. */
export const MEMORY_HOOK = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  const tell = () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n');
  if (isMainThread) process.on('exit', tell);
`)}`;

/** Megabytes, from what the hook told. */
export function peakOf(stderr: string): number {
  return Number(/peak (\d+)\n/u.exec(stderr)?.[1] ?? Number.NaN) / 1_000;
}
