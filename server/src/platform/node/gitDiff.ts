/** Reads the output of `git diff --unified=0`: which lines of which files it adds or changes. */

/** Lines of a file as git counts them: ended by LF; the first is 0. */
export interface LineRange {
  readonly first: number;
  readonly count: number;
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** @returns the changed lines by path, relative to the repository. Lines that only went leave an empty list. */
export function readDiff(diff: string): Map<string, LineRange[]> {
  const files = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  /** Lines of the hunk still to come: they may look like anything. */
  let body = 0;
  for (const row of diff.split('\n')) {
    if (body > 0) {
      if (!row.startsWith('\\')) body--;
      continue;
    }
    if (row.startsWith('+++ ')) {
      ranges = [];
      files.set(pathOf(row.slice('+++ '.length)), ranges);
      continue;
    }
    const [, removed = '1', start, added = '1'] = HUNK.exec(row) ?? [];
    if (start === undefined) continue;
    body = Number(removed) + Number(added);
    if (Number(added) > 0) ranges.push({ first: Number(start) - 1, count: Number(added) });
  }
  return files;
}

/** A name with a space ends in a tab; one with a quotation mark, a tab or the like is written as a C string. */
function pathOf(written: string): string {
  const bare = written.replace(/\t$/, '');
  if (!bare.startsWith('"')) return bare;
  return bare
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
