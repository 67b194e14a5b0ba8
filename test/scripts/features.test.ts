import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

describe('docs/features.md', () => {
  const page = readFileSync('docs/features.md', 'utf8');
  const suites = readdirSync('test/vscode', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(`test/vscode/${file}`, 'utf8'))
    .filter((text) => !text.includes("describe('the VS Code host'"));

  it('has a line for each test that runs in VS Code, and no other', () => {
    const titles = new Set(
      suites.flatMap((text) =>
        [...text.matchAll(/^ +it\((['"])(?<title>.*)\1, /gmu)].map(({ groups }) => groups?.['title'] ?? ''),
      ),
    );
    const tests = suites.reduce((sum, text) => sum + (text.match(/^ +it\(/gmu)?.length ?? 0), 0);
    const lines = [...page.matchAll(/^- (?<title>.*?)(?: \*\(.*\)\*)?$/gmu)].map(
      ({ groups }) => groups?.['title'] ?? '',
    );
    assert.ok(tests >= lines.length && lines.length > 50, `${lines.length} lines, ${tests} tests`);
    assert.deepEqual(
      lines.filter((line) => !titles.has(line)),
      [],
    );
    assert.deepEqual(
      [...titles].filter((title) => !lines.includes(title)),
      [],
    );
  });
});
