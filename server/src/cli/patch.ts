/** What a cleaned draft differs in, as a unified diff: `patch` can read it, and a person. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { createColors } from 'picocolors';

export function toPatch(path: string, before: string, after: string, isColored: boolean): string {
  const patch = createTwoFilesPatch(path, path, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  const { bold, cyan, green, red } = createColors(isColored);
  const paint = (row: string): string => {
    if (/^(?:---|\+\+\+) /u.test(row)) return bold(row);
    if (row.startsWith('@@')) return cyan(row);
    if (row.startsWith('-')) return red(row);
    return row.startsWith('+') ? green(row) : row;
  };
  return isColored ? patch.split('\n').map(paint).join('\n') : patch;
}
