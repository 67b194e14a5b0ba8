/** A browser's answers to what reads an index: it has no hash or inflation that is done at once, as reading needs it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { inflateSync } from 'fflate';
import type { Machine, Pages } from '../sqlite/machine.ts';
import { toUtf8 } from '../sqlite/utf8.ts';

export const machine: Machine = {
  hash32: (text) => new DataView(sha256(toUtf8(text)).buffer).getUint32(0, true),
  hash48(text) {
    const view = new DataView(sha256(toUtf8(text)).buffer);
    return view.getUint32(0, true) + view.getUint16(4, true) * 2 ** 32;
  },
  inflate: (bytes) => inflateSync(bytes),
  // Not a timer: browsers make those wait the longer the more there are.
  nextTurn: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(undefined);
    }),
};

/** A file that is in memory. */
export function pagesOf(bytes: Uint8Array): Pages {
  return { read: (at, length) => bytes.subarray(at, at + length), close() {} };
}
