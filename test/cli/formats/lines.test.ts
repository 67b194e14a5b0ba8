import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { toCompact, toUnix } from '../../../server/src/cli/formats/lines.ts';
import { matchGolden } from '../../support/golden.ts';
import { sampleReport } from '../../support/report.ts';

/** As VS Code's `$eslint-compact` has it: file, line, column, severity, message, code. */
const COMPACT = /^(.+):\sline\s(\d+),\scol\s(\d+),\s(Error|Warning|Info)\s-\s(.+)\s\((.+)\)$/;
/** File, line, column, message, severity, code. */
const UNIX = /^(.+?):(\d+):(\d+): (.+) \[(Error|Warning|Info)\/([a-z/-]+)\]$/;

/** Each finding as the report has it: file, line and column from 1, rule. */
const EXPECTED = sampleReport().files.flatMap(({ path, findings }) =>
  findings.map(({ rule, range: { start } }) => [path, start.line + 1, start.character + 1, rule]),
);

/** The lines before the empty one that the sum stands behind. */
function rowsOf(text: string): string[] {
  return text.slice(0, text.indexOf('\n\n')).split('\n');
}

describe('--format compact', () => {
  it('writes what it did', () => matchGolden('cli/formats/compact.txt', toCompact(sampleReport())));

  it('is read by VS Code’s matcher', () => {
    const read = rowsOf(toCompact(sampleReport())).map((row) => {
      const [, path, line, column, , , rule] = COMPACT.exec(row) ?? [];
      return [path, Number(line), Number(column), rule];
    });
    assert.deepEqual(read, EXPECTED);
  });

  it('is empty where nothing is found', () => {
    const clean = { files: [], problems: [], elapsedMs: 1 };
    assert.deepEqual([toCompact(clean), toUnix(clean)], ['', '']);
  });
});

describe('--format unix', () => {
  it('writes what it did', () => matchGolden('cli/formats/unix.txt', toUnix(sampleReport())));

  it('is read by the matchers of editors', () => {
    const read = rowsOf(toUnix(sampleReport())).map((row) => {
      const [, path, line, column, , , rule] = UNIX.exec(row) ?? [];
      return [path, Number(line), Number(column), rule];
    });
    // A colon in a file's name ends the name for any reader of this format.
    assert.deepEqual(
      read.filter(([path]) => !String(path).includes('%')),
      EXPECTED.filter(([path]) => !String(path).includes('%')),
    );
    assert.equal(read.length, EXPECTED.length);
  });
});
