/** Paths as other programs want them. */
import { isAbsolute, relative, resolve } from 'node:path';
import { STDIN } from '../drafts.ts';
import type { FormatContext } from './format.ts';

/**
 * A path of the report with `/` between its parts, relative to the root where it lies in it, else absolute; that of
 * standard input as it is.
 */
export function pathFrom(path: string, { cwd, root }: Pick<FormatContext, 'cwd' | 'root'>): string {
  if (path === STDIN) return path;
  const absolute = resolve(cwd, path);
  const inside = relative(root, absolute);
  const isOutside = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  return (isOutside ? absolute : inside).replaceAll('\\', '/');
}
