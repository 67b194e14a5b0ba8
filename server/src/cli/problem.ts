/** What went wrong with a file, as it is told on standard error and in JSON. */

import type { Unreadable } from '../platform/node/readDraft.ts';
import type { Locale } from '../rules/rule.ts';
import { say } from './messages.ts';

export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** Place in the file, 0-based, where there is one. */
  readonly position?: { readonly line: number; readonly character: number };
}

/**
 * An archive or a configuration of which nothing can be read. It stops a run: without them, silence would look like
 * "all is well".
 */
export class DeskError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A path that is no draft, in words. */
export function problemOf(
  path: string,
  reading: Unreadable | { readonly reason: 'no-drafts' | 'ignored' | 'loop' | 'gone' },
  locale: Locale,
): Problem {
  const { reason } = reading;
  if (reason === 'too-large') {
    const megabytes = (bytes: number) =>
      (bytes / 1024 / 1024).toFixed(1).replace('.', locale === 'vi' ? ',' : '.');
    const data = { size: megabytes(reading.bytes), limit: megabytes(reading.limit) };
    return { path, code: reason, message: say(locale, 'problem.too-large', data) };
  }
  if (reason === 'encoding' && reading.encoding) {
    return {
      path,
      code: reason,
      message: say(locale, 'problem.encoding.known', { encoding: reading.encoding }),
    };
  }
  return { path, code: reason, message: say(locale, `problem.${reason}`) };
}

/** `path:line:column: message`, as compilers write it. */
export function formatProblem({ path, position, message }: Problem): string {
  const place = position ? `:${position.line + 1}:${position.character + 1}` : '';
  return `${path}${place}: ${message}`;
}
