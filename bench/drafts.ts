/** What is measured: the seed articles, as they are, joined, and with every paragraph new to the caches. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = 'server/corpus';

export interface BenchDraft {
  readonly path: string;
  readonly text: string;
}

export const SEEDS: readonly BenchDraft[] = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ path: join(CORPUS, file), text: readFileSync(join(CORPUS, file), 'utf8') }));

/** All seeds behind one another, whole lines, cut off at a number of words separated by spaces. */
export function draftOfWords(count: number): string {
  const kept: string[] = [];
  let counted = 0;
  for (const line of SEEDS.flatMap(({ text }) => text.split('\n'))) {
    if (counted >= count) break;
    kept.push(line);
    counted += line.split(/\s+/u).filter(Boolean).length;
  }
  return kept.join('\n');
}

/**
 * The same draft with a word never seen before in each line of some length, so that nothing of those is remembered.
 * Shorter lines are headers and names, which recur in real drafts too.
 */
export function renewed(text: string, turn: number): string {
  return text.replace(/^(.{60,}?) /gmu, `$1 x${turn} `);
}

/** The seeds repeated up to at least this many bytes of UTF-8. */
export function textOfBytes(bytes: number): string {
  const once = SEEDS.map(({ text }) => text).join('\n');
  return once.repeat(Math.ceil(bytes / Buffer.byteLength(once)));
}
