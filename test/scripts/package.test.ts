import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const ROOT_FILES = ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'];

describe('the npm package', () => {
  it('ships the bundles, the library’s types, the seed archive, the schema and the pages of the rules, and nothing else', () => {
    const shell = process.platform === 'win32';
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'];
    const [{ files }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', shell }));
    const expected = [
      ...ROOT_FILES,
      'dist/api.d.ts',
      ...['soat.1', 'soat-en.1'].map((page) => `dist/man/${page}`),
      'dist/node-sqlite3-wasm.wasm',
      'dist/report.css',
      'dist/seeds.json',
      ...readdirSync('server/corpus').map((file) => `server/corpus/${file}`),
      'server/data/soat.schema.json',
      ...readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`),
    ];
    const shipped: string[] = files.map(({ path }: { path: string }) => path);
    assert.deepEqual(shipped.filter((path) => !/^dist\/\w+\.js$/u.test(path)).sort(), expected.sort());
    assert.ok(!shipped.includes('dist/extension.js'), 'what only VS Code reads');
  });

  it('ships as an extension what VS Code reads', () => {
    const patterns = readFileSync('.vscodeignore', 'utf8').split('\n');
    for (const path of [
      ...ROOT_FILES,
      'language-configuration.json',
      'package.nls*.json',
      'dist/{ajv,cli,diff,extension,linkedom,readability,report,server}.js',
      'dist/browser/*.js',
      'dist/*.css',
      'dist/seeds.json',
      'server/corpus/**',
      'server/data/*.schema.json',
      'syntaxes/**',
      'docs/rules/**',
      'images/icon.png',
      'images/activity-bar.svg',
      'images/draft-*.svg',
      'images/walkthrough/**',
    ]) {
      assert.ok(patterns.includes(`!${path}`), path);
    }
  });
});
