// Bundles the extension, the server and the command line into dist/. Usage: node scripts/build.mjs [--watch]
import { build, context } from 'esbuild';
import { writeSeeds } from './seeds.mjs';

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  // A bundle of CommonJS has no import.meta; the one package that asks for it (fdir) makes a `require` of it.
  define: { 'import.meta.url': '__filename' },
  sourcemap: true,
  minify: false,
  logLevel: 'warning',
};

const bundles = [
  { ...node, entryPoints: { cli: 'server/src/cli.ts', server: 'server/src/nodeServer.ts' }, outdir: 'dist' },
  { ...node, entryPoints: { extension: 'client/src/extension.ts' }, external: ['vscode'], outdir: 'dist' },
];

if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((options) => context(options)));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
} else {
  await Promise.all(bundles.map((options) => build(options)));
  await writeSeeds('dist/seeds.json');
}
