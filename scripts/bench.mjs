// `npm run bench`: builds, bundles bench/ as the product is bundled, and runs it.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import './build.mjs';

const outfile = resolve('.cache/bench.mjs');
await build({
  entryPoints: ['bench/main.mts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
