/** Node's answers to what reads an index. */
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { inflateRawSync } from 'node:zlib';
import type { Machine, Pages } from '../../sqlite/machine.ts';
import { hash32, hash48 } from './hash.ts';

export const machine: Machine = {
  hash32,
  hash48,
  inflate: (bytes) => inflateRawSync(bytes),
  nextTurn: () => setImmediate(),
};

/** @throws where it can't be opened. */
export function openPages(path: string): Pages {
  const file = openSync(path, 'r');
  return {
    read(at, length) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    },
    close: () => closeSync(file),
  };
}
