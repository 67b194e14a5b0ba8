/** Why the system would not write a file, in words and with its code. */
import type { Locale } from '../rules/rule.ts';
import { type MessageKey, say } from './messages.ts';

const WORDS: Readonly<Record<string, MessageKey>> = {
  EACCES: 'reason.permission',
  EPERM: 'reason.permission',
  ENOSPC: 'reason.full',
  EDQUOT: 'reason.full',
  EISDIR: 'reason.folder',
  ENOTDIR: 'reason.notFolder',
  EEXIST: 'reason.notFolder',
  EROFS: 'reason.readOnly',
};

export function reasonOf(error: unknown, locale: Locale): string {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  const words = WORDS[code];
  return words ? `${say(locale, words)}, ${code}` : code;
}
