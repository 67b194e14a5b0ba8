/** What is kept of an article that was read: plain data, to be handed over by workers and to be kept in a journal. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keyLines } from '../../../archive/copies.ts';
import type { Harvest } from '../../../archive/harvest.ts';
import { hash32, hash48 } from './hash.ts';

export interface ReadArticle extends Omit<Harvest, 'lines'> {
  /** `hash48` of each folded line. */
  readonly lines: readonly number[];
  /** `hash32` of the key lines (see `copies.ts`). */
  readonly keyLines: readonly number[];
}

export function toReadArticle({ lines, ...harvest }: Harvest): ReadArticle {
  return { ...harvest, lines: lines.map(hash48), keyLines: keyLines(lines).map(hash32) };
}

/** Articles in bytes of their own. */
export function packBatch(articles: readonly ReadArticle[]): Uint8Array {
  return Uint8Array.from(deflateRawSync(JSON.stringify(articles), { level: 1 }));
}

export function unpackBatch(batch: Uint8Array): ReadArticle[] {
  return JSON.parse(inflateRawSync(batch).toString()) as ReadArticle[];
}
