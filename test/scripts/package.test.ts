import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const ROOT_FILES = ['CHANGELOG.md', 'LICENSE', 'README.md', 'language-configuration.json', 'package.json'];
const STRINGS = ['package.nls.json', 'package.nls.vi.json'];

describe('the npm package', () => {
  it('ships the bundles, the seed archive, the schema, the grammar, the pages of the rules and icons, and nothing else', () => {
    const shell = process.platform === 'win32';
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'];
    const [{ files }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', shell }));
    const expected = [
      ...ROOT_FILES,
      ...STRINGS,
      'dist/node-sqlite3-wasm.wasm',
      'dist/report.css',
      'dist/seeds.json',
      ...readdirSync('server/corpus').map((file) => `server/corpus/${file}`),
      'server/data/soat.schema.json',
      ...readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`),
      ...['activity-bar.svg', 'draft-dark.svg', 'draft-light.svg', 'icon.png'].map(
        (file) => `images/${file}`,
      ),
      ...readdirSync('syntaxes').map((file) => `syntaxes/${file}`),
    ];
    const shipped: string[] = files.map(({ path }: { path: string }) => path);
    assert.deepEqual(shipped.filter((path) => !/^dist\/\w+\.js$/u.test(path)).sort(), expected.sort());
  });

  it('ships as an extension what it ships to npm', () => {
    const patterns = readFileSync('.vscodeignore', 'utf8').split('\n');
    for (const path of [
      ...ROOT_FILES,
      'package.nls*.json',
      'dist/*.js',
      'dist/*.css',
      'dist/*.wasm',
      'dist/seeds.json',
      'server/corpus/**',
      'server/data/*.schema.json',
      'syntaxes/**',
      'docs/rules/**',
      'images/icon.png',
      'images/activity-bar.svg',
      'images/draft-*.svg',
    ]) {
      assert.ok(patterns.includes(`!${path}`), path);
    }
  });
});
