/** Reads a draft from disk. What can't be a draft gives a reason, not an exception. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { type LegacyEncoding, legacyEncodingOf } from '../../text/legacyEncoding.ts';

/** Why a path is no draft. */
export type Unreadable =
  | { readonly reason: 'missing' | 'unreadable' | 'folder' | 'binary' | 'empty' }
  | { readonly reason: 'too-large'; readonly bytes: number; readonly limit: number }
  /** Not UTF-8; `encoding` is the likely one, where it can be told. */
  | { readonly reason: 'encoding'; readonly encoding?: LegacyEncoding | 'UTF-16' };

/** `mark`: a byte order mark stood before the text, to be kept where the file is written again. */
export type Reading = { readonly text: string; readonly mark: boolean } | Unreadable;

/** The byte order mark as a character. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Larger files are no news drafts: the longest feature is under 200 kB. */
export const DRAFT_BYTES = 5 * 1024 * 1024;

/** Reads files at once: by way of the thread pool a small one takes 1 ms, a fifth of its whole check. */
export async function readDraft(path: string, limit = DRAFT_BYTES): Promise<Reading> {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return { reason: 'folder' };
    if (found.size > limit) return { reason: 'too-large', bytes: found.size, limit };
    const bytes = found.isFile() ? readFileSync(path) : await readStream(path, limit);
    return bytes.length > limit ? { reason: 'too-large', bytes: bytes.length, limit } : decodeDraft(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { reason: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
  }
}

/** Reads what has no size of its own (a pipe, a device), to just beyond the limit. */
async function readStream(path: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: limit })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Decodes UTF-8; a byte order mark is no part of the text. */
export function decodeDraft(bytes: Uint8Array): Reading {
  if (bytes.length === 0) return { reason: 'empty' };
  if (hasUtf16Mark(bytes)) return { reason: 'encoding', encoding: 'UTF-16' };
  if (bytes.includes(0))
    return looksLikeUtf16(bytes) ? { reason: 'encoding', encoding: 'UTF-16' } : { reason: 'binary' };
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const mark = decoded.startsWith(BYTE_ORDER_MARK);
    const text = mark ? decoded.slice(1) : decoded;
    return text.trim() ? { text, mark } : { reason: 'empty' };
  } catch {
    const encoding = legacyEncodingOf(Buffer.from(bytes).toString('latin1'));
    return { reason: 'encoding', ...(encoding ? { encoding } : {}) };
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Latin letters, digits and spaces in UTF-16 have a zero in every other byte; no other kind of file is so regular. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return sample.length > 3 && Math.max(even, odd) > sample.length / 5 && Math.min(even, odd) === 0;
}
