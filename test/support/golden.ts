/** Expected outputs in files. `UPDATE_GOLDEN=1 npx mocha` writes them anew; look at the diff before you commit it. */
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const GOLDEN = 'test/golden';

/** Holds an output against its file. A missing file is a failure: an expectation nobody has looked at is none. */
export function matchGolden(name: string, actual: string): void {
  const path = join(GOLDEN, name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  assert.ok(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and look at what it writes`);
  assert.equal(actual, readFileSync(path, 'utf8'), `differs from ${path}`);
}
