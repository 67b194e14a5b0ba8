/** Short hashes of texts. SHA-256, cut: fast enough, and the same on every machine. */
import { hash } from 'node:crypto';

/** 48 bits: what a number holds exactly, and a line or a version of an article can be known by. */
export function hash48(text: string): number {
  return hash('sha256', text, 'buffer').readUIntLE(0, 6);
}

/** 32 bits: enough to find a text by, not to know it for sure. */
export function hash32(text: string): number {
  return hash('sha256', text, 'buffer').readUInt32LE(0);
}
