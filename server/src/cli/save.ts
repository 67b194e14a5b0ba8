/** Writes a mended draft back to where it came from. */
import { resolve } from 'node:path';
import { BYTE_ORDER_MARK } from '../platform/node/readDraft.ts';
import { replaceFile } from '../platform/node/replaceFile.ts';
import type { Locale } from '../rules/rule.ts';
import type { DraftFile } from './drafts.ts';
import { say } from './messages.ts';
import type { Problem } from './problem.ts';
import { reasonOf } from './reasons.ts';

/** @returns what went wrong; the file is then as it was. */
export async function save(
  draft: DraftFile,
  text: string,
  { cwd, locale }: { readonly cwd: string; readonly locale: Locale },
): Promise<Problem | undefined> {
  const { path } = draft;
  try {
    await replaceFile(resolve(cwd, path), asFile(draft, text));
    return undefined;
  } catch (error) {
    const reason = reasonOf(error, locale);
    return { path, code: 'write', message: say(locale, 'problem.write', { reason }) };
  }
}

/** A text as its file holds it. */
export function asFile({ mark }: DraftFile, text: string): string {
  return (mark ? BYTE_ORDER_MARK : '') + text;
}
